// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.deploy;

import java.util.List;
import java.util.Optional;
import org.xdplua.remote.status.LoadedFile;

/**
 * What to run where on a machine.
 *
 * @param instance name of the set of Lua states; all that it held before is replaced
 * @param function name of the global function that judges packets
 * @param interfaceName network interface
 * @param mode "generic" or "native"
 * @param files loaded in this order into one Lua state
 * @param onError what becomes of a packet whose callback fails: "pass", "drop" or "aborted"; empty leaves it as it is
 * @param confirmSeconds after which the machine itself goes back to what ran before, unless the deployer gets in again and confirms; 1 to 3600
 */
public record DeployRequest(String instance, String function, String interfaceName, String mode, List<ScriptFile> files, Optional<String> onError, int confirmSeconds) {

	/** Long enough for a login through several machines, short enough for somebody who has cut off a machine. */
	public static final int CONFIRM_SECONDS = 30;

	public DeployRequest {
		files = List.copyOf(files);
	}

	public DeployRequest(String instance, String function, String interfaceName, String mode, List<ScriptFile> files) {
		this(instance, function, interfaceName, mode, files, Optional.empty(), CONFIRM_SECONDS);
	}

	/** The scripts as the machine will have them. */
	List<LoadedFile> asLoaded() {
		return files.stream().map(file -> new LoadedFile(file.name(), file.bytes().length, file.sha256())).toList();
	}
}
