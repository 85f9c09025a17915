// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.typing;

import java.util.List;
import java.util.Optional;

import org.xdplua.lang.syntax.Lexer;
import org.xdplua.lang.syntax.Token;
import org.xdplua.lang.syntax.TokenKind;

/** Brackets and quotes: an opening one brings its partner, a closing one is typed over the one that is there. */
public final class Pairs {
	private static final String OPENING = Brackets.OPENING;
	private static final String CLOSING = Brackets.CLOSING;
	private static final String QUOTES = "\"'";
	/** Before these a partner may appear. */
	private static final String BEHIND = ")]};, \t\r\n";

	private Pairs() {
	}

	/** @return empty if the key only inserts itself */
	public static Optional<Typed> at(String text, int offset, char key) {
		List<Token> tokens = Lexer.scan(text);
		char next = offset < text.length() ? text.charAt(offset) : '\n';
		if (QUOTES.indexOf(key) >= 0) {
			return quote(text, offset, key, tokens, next);
		}
		if (CLOSING.indexOf(key) >= 0 && next == key && (closesLongString(tokens, text, offset) || !inText(tokens, offset) && excess(tokens, key) >= 0)) {
			return Optional.of(over(offset, key));
		}
		boolean opens = OPENING.indexOf(key) >= 0 && BEHIND.indexOf(next) >= 0 && !inText(tokens, offset);
		char partner = opens ? CLOSING.charAt(OPENING.indexOf(key)) : 0;
		// a closing one that is left over may wait for this very one
		return opens && excess(tokens, partner) <= 0 ? Optional.of(pair(offset, key, partner)) : Optional.empty();
	}

	/** @return what Backspace takes away of an empty pair: both; empty if it takes away what is before the caret only */
	public static Optional<Typed> erase(String text, int offset) {
		if (offset == 0 || offset == text.length()) {
			return Optional.empty();
		}
		List<Token> tokens = Lexer.scan(text);
		int kind = OPENING.indexOf(text.charAt(offset - 1));
		boolean brackets = kind >= 0 && text.charAt(offset) == CLOSING.charAt(kind) && !inText(tokens, offset);
		boolean quotes = QUOTES.indexOf(text.charAt(offset)) >= 0
				&& tokens.stream().anyMatch(token -> token.kind() == TokenKind.STRING && token.start() == offset - 1 && token.end() == offset + 1);
		// a closing bracket less than opening ones: this one may belong to another
		return quotes || brackets && excess(tokens, CLOSING.charAt(kind)) >= 0 ? Optional.of(new Typed(offset - 1, offset + 1, "", offset - 1)) : Optional.empty();
	}

	private static Optional<Typed> quote(String text, int offset, char key, List<Token> tokens, char next) {
		Token around = around(tokens, offset);
		if (around != null && around.kind() == TokenKind.STRING && next == key && offset == around.end() - 1 && text.charAt(around.start()) == key
				&& text.charAt(offset - 1) != '\\') {
			return Optional.of(over(offset, key));
		}
		boolean free = !inText(tokens, offset) && BEHIND.indexOf(next) >= 0
				&& (offset == 0 || !isWord(text.charAt(offset - 1)) && QUOTES.indexOf(text.charAt(offset - 1)) < 0);
		return free ? Optional.of(pair(offset, key, key)) : Optional.empty();
	}

	private static Typed pair(int offset, char left, char right) {
		return new Typed(offset, offset, "" + left + right, offset + 1);
	}

	/** A change of the text, although it stays the same: whoever waits for the next character, as a popup does, sees it. */
	private static Typed over(int offset, char key) {
		return new Typed(offset, offset + 1, String.valueOf(key), offset + 1);
	}

	/** The token that begins before an offset and ends behind it; null if there is none. */
	private static Token around(List<Token> tokens, int offset) {
		return tokens.stream().filter(token -> token.start() < offset && offset < token.end()).findFirst().orElse(null);
	}

	/** Whether what is typed belongs to a string or a comment. A comment of one line goes on behind its last character, too. */
	private static boolean inText(List<Token> tokens, int offset) {
		return tokens.stream().anyMatch(token -> switch (token.kind()) {
		case STRING, ERROR -> token.start() < offset && offset < token.end();
		case COMMENT, SHEBANG -> token.start() < offset && offset <= token.end();
		default -> false;
		});
	}

	/** In {@code [[|]]}: the next character is one of the two that end it. */
	private static boolean closesLongString(List<Token> tokens, String text, int offset) {
		Token around = around(tokens, offset);
		return around != null && around.kind() == TokenKind.STRING && text.startsWith("[[", around.start()) && offset >= around.end() - 2;
	}

	/** How many closing brackets of a kind there are more than opening ones. */
	private static int excess(List<Token> tokens, char closing) {
		String opening = OPENING.substring(CLOSING.indexOf(closing), CLOSING.indexOf(closing) + 1);
		int excess = 0;
		for (Token token : tokens) {
			String spelling = token.kind().spelling();
			excess += spelling.equals(opening) ? -1 : spelling.equals(String.valueOf(closing)) ? 1 : 0;
		}
		return excess;
	}

	private static boolean isWord(char c) {
		return Character.isLetterOrDigit(c) || c == '_';
	}
}
