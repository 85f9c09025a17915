// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.deploy;

import java.util.List;

/**
 * What to run where on a machine.
 *
 * @param instance name of the set of Lua states; all that it held before is replaced
 * @param function name of the global function that judges packets
 * @param interfaceName network interface
 * @param mode "generic" or "native"
 * @param files loaded in this order into one Lua state
 */
public record DeployRequest(String instance, String function, String interfaceName, String mode, List<ScriptFile> files) {

	public DeployRequest {
		files = List.copyOf(files);
	}
}
