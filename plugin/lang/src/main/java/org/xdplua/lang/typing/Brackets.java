// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.typing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.xdplua.lang.syntax.Lexer;
import org.xdplua.lang.syntax.Token;

/** Which brackets belong together. What stands in strings and comments is no bracket. */
public final class Brackets {
	static final String OPENING = "([{";
	static final String CLOSING = ")]}";

	/** Offsets of the opening and of the closing one. */
	public record Pair(int open, int close) {
	}

	private Brackets() {
	}

	/** The pair of the bracket before the caret, or else behind it; empty where there is none or it has no partner. */
	public static Optional<Pair> at(String text, int caret) {
		List<Pair> pairs = all(text);
		return pairs.stream().filter(pair -> has(pair, caret - 1)).findFirst().or(() -> pairs.stream().filter(pair -> has(pair, caret)).findFirst());
	}

	/** The innermost pair around [start, end). */
	public static Optional<Pair> around(String text, int start, int end) {
		// an inner one is closed before the one around it
		return all(text).stream().filter(pair -> pair.open < start && end <= pair.close).findFirst();
	}

	private static boolean has(Pair pair, int offset) {
		return pair.open == offset || pair.close == offset;
	}

	private static List<Pair> all(String text) {
		List<Pair> pairs = new ArrayList<>();
		Deque<Token> open = new ArrayDeque<>();
		for (Token token : Lexer.scan(text)) {
			String spelling = token.kind().spelling();
			if (isOne(OPENING, spelling)) {
				open.push(token);
			} else if (isOne(CLOSING, spelling) && !open.isEmpty()
					&& OPENING.indexOf(open.peek().kind().spelling()) == CLOSING.indexOf(spelling)) {
				pairs.add(new Pair(open.pop().start(), token.start()));
			}
		}
		return pairs;
	}

	private static boolean isOne(String kinds, String spelling) {
		return spelling.length() == 1 && kinds.contains(spelling);
	}
}
