// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.minify;

import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.Node;
import org.xdplua.lang.syntax.StringLiteral;
import org.xdplua.lang.syntax.TableField;
import org.xdplua.lang.syntax.TokenKind;
import org.xdplua.lang.syntax.Walker;

/** Strings in brackets that are names: {@code a["b"]}, <code>{["b"]=1}</code>. */
final class Keys implements Walker.Visitor {
	private final Draft draft;

	private Keys(Draft draft) {
		this.draft = draft;
	}

	static void apply(Draft draft) {
		Walker.walk(draft.script.parsed().tree(), new Keys(draft));
	}

	@Override
	public boolean enter(Node node, Node parent) {
		if (node instanceof Expression.Index index && index.key() instanceof Expression.Str key && isName(key)) {
			int at = draft.index(key.start());
			if (draft.dropAround(at - 1, at + 1)) {
				draft.pieces.get(at - 1).become(TokenKind.DOT, ".");
				draft.pieces.get(at).become(TokenKind.NAME, StringLiteral.value(key.text()));
			}
		} else if (node instanceof TableField.Keyed field && field.key() instanceof Expression.Str key && isName(key)) {
			int at = draft.index(key.start());
			if (draft.dropAround(at - 1, at + 1)) {
				draft.pieces.get(at).become(TokenKind.NAME, StringLiteral.value(key.text()));
			}
		}
		return true;
	}

	private static boolean isName(Expression.Str key) {
		return Words.isName(StringLiteral.value(key.text()));
	}
}
