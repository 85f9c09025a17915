// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.status;

import java.util.Optional;

/**
 * An XDP program of somebody else. Nothing of ours ever replaces one.
 *
 * @param mode "generic", "native" or "offloaded"
 * @param programId as bpftool has it
 * @param program its name, when it has one
 */
public record ForeignProgram(String interfaceName, int ifindex, String mode, long programId, Optional<String> program) {
}
