// SPDX-License-Identifier: EPL-2.0
package org.xdplua.runtime;

import java.util.Optional;

/** Compiles scripts as the kernel does, to say what it would refuse. Safe for several threads at once. */
@FunctionalInterface
public interface ExactCheck {
	/**
	 * Compiles a script and nothing else.
	 *
	 * @param chunkName the name by which messages call it, such as {@code portfilter.lua}; 1 to 63 bytes
	 * @param script    its bytes
	 * @return why it is refused; empty if it is taken
	 */
	Optional<Refusal> compile(String chunkName, byte[] script);
}
