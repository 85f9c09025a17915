// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.completion;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;

import org.xdplua.lang.syntax.ParseResult;
import org.xdplua.lang.syntax.Token;
import org.xdplua.lang.syntax.TokenKind;

/** Which keywords make sense at a place. Read from the tokens before it: what is being typed rarely has a tree. */
final class Keywords {
	private static final Set<TokenKind> VALUES = EnumSet.of(TokenKind.NIL, TokenKind.TRUE, TokenKind.FALSE, TokenKind.NOT, TokenKind.FUNCTION);
	private static final Set<TokenKind> STATEMENTS = EnumSet.of(TokenKind.LOCAL, TokenKind.FUNCTION, TokenKind.IF, TokenKind.FOR, TokenKind.WHILE, TokenKind.REPEAT,
			TokenKind.DO, TokenKind.RETURN, TokenKind.GOTO);
	private static final Set<TokenKind> OPERATORS = EnumSet.of(TokenKind.AND, TokenKind.OR);

	/** What is open: {@code IF} until its block begins, then {@code THEN} or {@code ELSE}; a loop, and on it the {@code DO} of its body. */
	private final Deque<TokenKind> open = new ArrayDeque<>();

	private Keywords() {
	}

	static Set<TokenKind> at(ParseResult parsed, int offset) {
		Keywords keywords = new Keywords();
		Token previous = null;
		for (Token token : parsed.tokens()) {
			if (token.end() > offset || token.kind() == TokenKind.EOF) {
				break;
			}
			if (!token.kind().isTrivia()) {
				keywords.pass(token.kind());
				previous = token;
			}
		}
		return keywords.behind(previous == null ? TokenKind.SEMICOLON : previous.kind());
	}

	private void pass(TokenKind kind) {
		switch (kind) {
		case FUNCTION, IF, REPEAT, FOR, WHILE, LEFT_PAREN, LEFT_BRACE, LEFT_BRACKET -> open.push(kind);
		case DO -> {
			// a loop stays below its body: that tells where a break makes sense
			open.push(TokenKind.DO);
		}
		case THEN, ELSE -> replace(kind);
		case ELSEIF -> replace(TokenKind.IF);
		case END, UNTIL, RIGHT_PAREN, RIGHT_BRACE, RIGHT_BRACKET -> close();
		default -> { }
		}
	}

	private void replace(TokenKind kind) {
		if (!open.isEmpty()) {
			open.pop();
			open.push(kind);
		}
	}

	private void close() {
		boolean body = open.poll() == TokenKind.DO;
		if (body && (open.peek() == TokenKind.FOR || open.peek() == TokenKind.WHILE)) {
			open.pop();
		}
	}

	private Set<TokenKind> behind(TokenKind previous) {
		if (needsOperand(previous)) {
			return VALUES;
		}
		TokenKind inside = open.isEmpty() ? TokenKind.EOF : open.peek();
		Set<TokenKind> found = EnumSet.noneOf(TokenKind.class);
		if (endsValue(previous)) {
			found.addAll(OPERATORS);
		}
		switch (inside) {
		case LEFT_PAREN, LEFT_BRACE, LEFT_BRACKET -> {
			return found;
		}
		case IF -> found.add(TokenKind.THEN);
		case FOR -> found.addAll(EnumSet.of(TokenKind.IN, TokenKind.DO));
		case WHILE -> found.add(TokenKind.DO);
		default -> found.addAll(statements(inside, previous));
		}
		return found;
	}

	private Set<TokenKind> statements(TokenKind inside, TokenKind previous) {
		Set<TokenKind> found = EnumSet.copyOf(STATEMENTS);
		if (previous == TokenKind.RETURN) {
			found.addAll(VALUES);
		}
		switch (inside) {
		case THEN -> found.addAll(EnumSet.of(TokenKind.ELSE, TokenKind.ELSEIF, TokenKind.END));
		case REPEAT -> found.add(TokenKind.UNTIL);
		case EOF -> { }
		default -> found.add(TokenKind.END);
		}
		for (TokenKind around : open) {
			if (around == TokenKind.FUNCTION) {
				break;
			}
			if (around == TokenKind.FOR || around == TokenKind.WHILE || around == TokenKind.REPEAT) {
				found.add(TokenKind.BREAK);
			}
		}
		return found;
	}

	private static boolean endsValue(TokenKind kind) {
		return switch (kind) {
		case NAME, NUMBER, STRING, NIL, TRUE, FALSE, ELLIPSIS, RIGHT_PAREN, RIGHT_BRACE, RIGHT_BRACKET, END -> true;
		default -> false;
		};
	}

	/** Behind these comes a value and nothing else. */
	private static boolean needsOperand(TokenKind kind) {
		return switch (kind) {
		case IF, ELSEIF, WHILE, UNTIL, IN, AND, OR, NOT, LEFT_PAREN, LEFT_BRACE, LEFT_BRACKET, COMMA -> true;
		default -> kind.compareTo(TokenKind.PLUS) >= 0 && kind.compareTo(TokenKind.ASSIGN) <= 0 || kind == TokenKind.CONCAT;
		};
	}
}
