// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.status;

import java.util.List;
import java.util.OptionalInt;

/**
 * A set of Lua states, one for each CPU, under a name.
 *
 * @param generation replacing loads since it was made, from 1
 * @param memory bytes that all its states hold
 * @param files what was loaded into it, in order
 * @param confirmSecondsLeft until the machine goes back to what it held before; empty when no change waits
 */
public record Instance(String name, long generation, long memory, List<LoadedFile> files, OptionalInt confirmSecondsLeft) {

	public Instance {
		files = List.copyOf(files);
	}
}
