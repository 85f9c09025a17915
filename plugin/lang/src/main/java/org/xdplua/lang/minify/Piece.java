// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.minify;

import org.xdplua.lang.syntax.TokenKind;

/** A token on its way into the shorter text. */
final class Piece {
	final int start;
	TokenKind kind;
	/** Null for a dropped one. */
	String text;
	/** The source line to which the compiler would ascribe an instruction that ends with it: where it ends. */
	int line;
	/** Whether no instruction that can raise is ascribed to its line: then it may stand on any line. */
	boolean inert;
	boolean startsStatement;

	Piece(TokenKind kind, String text, int start, int line) {
		this.kind = kind;
		this.text = text;
		this.start = start;
		this.line = line;
	}

	void drop() {
		text = null;
	}

	boolean isDropped() {
		return text == null;
	}

	void become(TokenKind newKind, String newText) {
		kind = newKind;
		text = newText;
	}
}
