// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.status;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What judges the packets of an interface.
 *
 * @param mode "generic" or "native"
 * @param onError "pass", "drop" or "aborted"
 * @param files what its instance holds, in order
 */
public record Running(String instance, String function, String mode, String onError, List<LoadedFile> files) {

	public Running {
		files = List.copyOf(files);
	}

	static Running of(MachineStatus status, Attachment attachment) {
		return new Running(attachment.instance(), attachment.function(), attachment.mode(), attachment.onError(), status.files(attachment));
	}

	/** Is it the same function of the same scripts, under whatever names of instances? */
	public boolean sameScripts(Running other) {
		return function.equals(other.function) && files.equals(other.files);
	}

	/** For people: "callback of web (web.lua, 321 bytes, sha256 1a2b3c4d5e6f)". */
	public String shown() {
		return function + " of " + instance + " (" + files.stream().map(LoadedFile::shown).collect(Collectors.joining("; ")) + ")";
	}
}
