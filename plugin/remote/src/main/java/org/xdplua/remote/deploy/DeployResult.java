// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.deploy;

import java.util.List;
import java.util.Optional;
import org.xdplua.remote.status.Attachment;
import org.xdplua.remote.status.LoadedFile;
import org.xdplua.remote.status.Running;

/**
 * What a deploy changed, as the machine itself told before and after. It is confirmed: the machine has let us in anew since.
 *
 * @param before what judged the interface's packets; empty when nothing did, or when the machine's answer was lost on the way
 * @param now what judges them now
 * @param after the attachment that is there now
 * @param alsoJudged other interfaces whose packets the same instance judges: they have the new scripts, too
 * @param notRecorded why the history could not be written; empty when it was
 */
public record DeployResult(Optional<Running> before, Running now, Attachment after, List<String> alsoJudged, Optional<String> notRecorded) {

	public DeployResult {
		alsoJudged = List.copyOf(alsoJudged);
	}

	/** What the instance holds now. */
	public List<LoadedFile> files() {
		return now.files();
	}

	/** The machine runs what it ran before, started anew. */
	public boolean sameScripts() {
		return before.isPresent() && before.get().sameScripts(now);
	}
}
