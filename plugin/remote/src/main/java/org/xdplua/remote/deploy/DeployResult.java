// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.deploy;

import java.util.List;
import java.util.Optional;
import org.xdplua.remote.status.Attachment;
import org.xdplua.remote.status.LoadedFile;

/**
 * What a deploy changed, as the machine itself told before and after.
 *
 * @param before the attachment that was there
 * @param after the attachment that is there now
 * @param files what its instance holds now
 */
public record DeployResult(Optional<Attachment> before, Attachment after, List<LoadedFile> files) {

	public DeployResult {
		files = List.copyOf(files);
	}
}
