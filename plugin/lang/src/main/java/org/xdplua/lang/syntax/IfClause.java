// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.syntax;

import java.util.List;

/** {@code if condition then block} or {@code elseif condition then block}. */
public record IfClause(Expression condition, Block block, int start, int end) implements Node {
	@Override
	public List<Node> children() {
		return List.of(condition, block);
	}
}
