// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.minify;

import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.Node;
import org.xdplua.lang.syntax.Statement;
import org.xdplua.lang.syntax.TokenKind;
import org.xdplua.lang.syntax.Walker;

/** Semicolons between statements, of which the printer puts back those before an opening parenthesis, and separators at the ends of tables. */
final class Semicolons implements Walker.Visitor {
	private final Draft draft;

	private Semicolons(Draft draft) {
		this.draft = draft;
	}

	static void apply(Draft draft) {
		Walker.walk(draft.script.parsed().tree(), new Semicolons(draft));
	}

	@Override
	public boolean enter(Node node, Node parent) {
		switch (node) {
		case Statement.Empty empty -> draft.at(empty.start()).drop();
		case Statement.Return answer -> dropBehind(draft.indexBehind(answer));
		case Expression.Table table when !table.fields().isEmpty() -> {
			Piece last = draft.pieces.get(draft.indexBehind(table) - 2);
			if (last.kind == TokenKind.COMMA || last.kind == TokenKind.SEMICOLON) {
				last.drop();
			}
		}
		default -> { }
		}
		return true;
	}

	/** The semicolon of a return is inside the statement or behind it. */
	private void dropBehind(int behind) {
		for (int i = behind - 1; i <= behind && i < draft.pieces.size(); i++) {
			if (draft.pieces.get(i).kind == TokenKind.SEMICOLON) {
				draft.pieces.get(i).drop();
			}
		}
	}
}
