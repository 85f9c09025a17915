// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.syntax;

import java.util.List;

/** Statements with a scope of their own, from behind the word that opens the block to the word that closes it. */
public record Block(List<Statement> statements, int start, int end) implements Node {
	public Block {
		statements = List.copyOf(statements);
	}

	@Override
	public List<Node> children() {
		return List.copyOf(statements);
	}
}
