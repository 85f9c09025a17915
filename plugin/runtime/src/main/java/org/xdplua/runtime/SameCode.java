// SPDX-License-Identifier: EPL-2.0
package org.xdplua.runtime;

import java.util.Optional;

/** Compares what scripts compile to, names of locals and lines left out. Safe for several threads at once. */
@FunctionalInterface
public interface SameCode {
	/**
	 * @param chunkName the name by which messages call both; 1 to 63 bytes
	 * @return why they are not the same; empty if they are
	 */
	Optional<String> difference(String chunkName, byte[] before, byte[] after);
}
