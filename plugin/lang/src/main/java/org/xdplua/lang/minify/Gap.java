// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.minify;

import java.util.List;

import org.xdplua.lang.syntax.Lexer;
import org.xdplua.lang.syntax.Token;
import org.xdplua.lang.syntax.TokenKind;

/** Whether two tokens would be read as others without white space between them. */
final class Gap {
	private Gap() {
	}

	static boolean isNeeded(Piece before, Piece after) {
		boolean word = isWord(before.kind);
		if (word || before.kind == TokenKind.NUMBER) {
			// a numeral takes letters and dots
			return isWord(after.kind) || after.kind == TokenKind.NUMBER && !after.text.startsWith("-") || !word && after.text.startsWith(".");
		}
		if (before.kind == TokenKind.STRING || before.kind == TokenKind.HASH) {
			// at the start of a text, a hash would begin something else
			return false;
		}
		List<Token> read = Lexer.scan(before.text + after.text);
		return read.getFirst().end() != before.text.length() || read.getFirst().kind() != before.kind;
	}

	private static boolean isWord(TokenKind kind) {
		return kind == TokenKind.NAME || kind.isKeyword();
	}
}
