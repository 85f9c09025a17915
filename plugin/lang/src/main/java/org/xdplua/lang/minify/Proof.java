// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.minify;

import java.util.Optional;

/** Compares what two texts compile to. Passed in: this module knows no compiler. */
@FunctionalInterface
public interface Proof {
	/**
	 * @param chunkName the name by which the kernel will know the script
	 * @return why the texts are not known to be the same program; empty if they are
	 */
	Optional<String> difference(String chunkName, byte[] before, byte[] after);
}
