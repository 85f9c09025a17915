// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.syntax;

import java.util.List;

/** A whole script: the body of a vararg function without a name. */
public record Chunk(Block block, int start, int end) implements Node {
	@Override
	public List<Node> children() {
		return List.of(block);
	}
}
