// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.signature;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.xdplua.lang.syntax.Lexer;
import org.xdplua.lang.syntax.Token;

/**
 * The innermost bracket that is open at a place.
 *
 * @param offset UTF-16 offset of the bracket
 * @param commas how many of its own commas stand before the place
 */
record Bracket(int offset, int commas) {

	/** Looks at the text alone, so it is quick enough for each move of the caret. Empty outside of all brackets. */
	static Optional<Bracket> around(String text, int place) {
		Deque<Bracket> open = new ArrayDeque<>();
		for (Token token : Lexer.scan(text)) {
			if (token.end() > place) {
				break;
			}
			if (token.end() - token.start() != 1) {
				continue;
			}
			switch (text.charAt(token.start())) {
			case '(', '{', '[' -> open.push(new Bracket(token.start(), 0));
			case ')', '}', ']' -> open.poll();
			case ',' -> {
				Bracket inner = open.poll();
				if (inner != null) {
					open.push(new Bracket(inner.offset, inner.commas + 1));
				}
			}
			default -> { }
			}
		}
		return Optional.ofNullable(open.peek());
	}
}
