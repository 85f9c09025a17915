// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.syntax;

/** One token, or one piece of trivia, at [start, end) of the text. */
public record Token(TokenKind kind, int start, int end) {

	/** The characters of this token in the text that it was scanned from. */
	public String text(CharSequence source) {
		return source.subSequence(start, end).toString();
	}
}
