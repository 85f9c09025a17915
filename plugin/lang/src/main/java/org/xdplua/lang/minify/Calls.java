// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.minify;

import org.xdplua.lang.syntax.Arguments;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.Node;
import org.xdplua.lang.syntax.TokenKind;
import org.xdplua.lang.syntax.Walker;

/** {@code f("x")} as {@code f"x"}, <code>f({})</code> as <code>f{}</code>. */
final class Calls implements Walker.Visitor {
	private final Draft draft;

	private Calls(Draft draft) {
		this.draft = draft;
	}

	static void apply(Draft draft) {
		Walker.walk(draft.script.parsed().tree(), new Calls(draft));
	}

	@Override
	public boolean enter(Node node, Node parent) {
		if (node instanceof Arguments arguments && arguments.values().size() == 1 && isAlone(arguments.values().getFirst())) {
			int first = draft.index(arguments.start());
			if (draft.pieces.get(first).kind == TokenKind.LEFT_PAREN) {
				draft.dropAround(first, draft.indexBehind(arguments) - 1);
			}
		}
		return true;
	}

	private boolean isAlone(Expression value) {
		return value instanceof Expression.Str || value instanceof Expression.Table
				|| draft.folded.contains(value) && draft.at(value.start()).kind == TokenKind.STRING;
	}
}
