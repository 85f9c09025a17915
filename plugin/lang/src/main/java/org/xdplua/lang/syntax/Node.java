// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.syntax;

import java.util.List;

/** A node of the tree: a range of the text and the nodes in it, in the order of the text. */
public sealed interface Node permits Chunk, Block, Statement, Expression, Name, AttributedName, FunctionBody, Arguments, TableField, IfClause {
	int start();

	int end();

	List<Node> children();
}
