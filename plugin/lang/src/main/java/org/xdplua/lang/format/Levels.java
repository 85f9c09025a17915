// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.xdplua.lang.syntax.Node;
import org.xdplua.lang.syntax.ParseResult;
import org.xdplua.lang.syntax.Statement;
import org.xdplua.lang.syntax.Token;
import org.xdplua.lang.syntax.TokenKind;
import org.xdplua.lang.syntax.Walker;

/**
 * How deep each line is indented. What opens and closes is read from the tokens, so that half-typed texts have levels too; the
 * tree only tells where statements begin.
 */
final class Levels {
	/** Something open: the level of the line that it is on, and the level inside. */
	private record Open(TokenKind kind, int outer, int inner) {
	}

	/** Behind these no statement can end. */
	private static final Set<TokenKind> NEED_OPERAND = EnumSet.of(TokenKind.ASSIGN, TokenKind.AND, TokenKind.OR, TokenKind.NOT, TokenKind.PLUS, TokenKind.MINUS,
			TokenKind.STAR, TokenKind.SLASH, TokenKind.DOUBLE_SLASH, TokenKind.PERCENT, TokenKind.CARET, TokenKind.HASH, TokenKind.AMPERSAND, TokenKind.TILDE,
			TokenKind.PIPE, TokenKind.SHIFT_LEFT, TokenKind.SHIFT_RIGHT, TokenKind.EQUAL, TokenKind.NOT_EQUAL, TokenKind.LESS_EQUAL, TokenKind.GREATER_EQUAL,
			TokenKind.LESS, TokenKind.CONCAT, TokenKind.DOT, TokenKind.COLON);

	private final Set<Integer> statements = new HashSet<>();
	private final Deque<Open> open = new ArrayDeque<>();
	private TokenKind previous = TokenKind.EOF;
	private int line;

	Levels(ParseResult parsed) {
		Walker.walk(parsed.tree(), new Walker.Visitor() {
			@Override
			public boolean enter(Node node, Node parent) {
				if (node instanceof Statement) {
					statements.add(node.start());
				}
				return true;
			}
		});
	}

	/** The level of a line that begins with this token, which is no comment. The tokens before it have been {@link #pass}ed. */
	int startLine(Token first) {
		line = level(first);
		return line;
	}

	/** The level of a line with nothing but comments before this token: as deep as what the token ends, or as the token. */
	int ofComment(Token next) {
		return isClosing(next.kind()) || next.kind() == TokenKind.EOF ? inside() : level(next);
	}

	/** The level of a line that is still empty: a statement or the next thing in brackets is to be written there, or an operand. */
	int ofEmptyLine() {
		return NEED_OPERAND.contains(previous) ? inside() + 1 : inside();
	}

	private int level(Token first) {
		TokenKind kind = first.kind();
		if (isClosing(kind) || kind == TokenKind.EOF) {
			return open.isEmpty() ? 0 : open.peek().outer;
		}
		if (kind == TokenKind.THEN || kind == TokenKind.DO && !statements.contains(first.start())) {
			return open.isEmpty() ? 0 : open.peek().outer;
		}
		return goesOn(first) && !isHead(TokenKind.IF, TokenKind.ELSEIF, TokenKind.WHILE, TokenKind.FOR) ? inside() + 1 : inside();
	}

	private int inside() {
		return open.isEmpty() ? 0 : open.peek().inner;
	}

	/** Whether the line continues an expression or a statement of the line before. */
	private boolean goesOn(Token first) {
		if (statements.contains(first.start()) || previous == TokenKind.EOF) {
			return false;
		}
		if (!open.isEmpty() && isBracket(open.peek().kind)) {
			return previous != TokenKind.COMMA && previous != TokenKind.SEMICOLON && previous != open.peek().kind;
		}
		return true;
	}

	/** Takes note of a token that is no comment. */
	void pass(Token token) {
		TokenKind kind = token.kind();
		switch (kind) {
		case IF, WHILE, FOR -> push(kind);
		case DO -> {
			if (!isHead(TokenKind.WHILE, TokenKind.FOR)) {
				push(kind);
			}
			replaceHead(kind);
		}
		case FUNCTION, REPEAT, LEFT_PAREN, LEFT_BRACE, LEFT_BRACKET -> push(kind);
		case ELSEIF, ELSE, THEN -> replaceHead(kind);
		case END, UNTIL, RIGHT_PAREN, RIGHT_BRACE, RIGHT_BRACKET -> pop(kind);
		default -> { }
		}
		previous = kind;
	}

	private boolean isHead(TokenKind... kinds) {
		return !open.isEmpty() && List.of(kinds).contains(open.peek().kind);
	}

	/** Behind {@code then}, {@code do} and {@code else} the body begins; before, the head goes on. */
	private void replaceHead(TokenKind kind) {
		if (!open.isEmpty() && !isBracket(open.peek().kind)) {
			Open head = open.pop();
			open.push(new Open(kind, head.outer, head.outer + 1));
		}
	}

	/** Of what opens in one line only the first makes a level: {@code f(function()} and its {@code end)} are one. */
	private void push(TokenKind kind) {
		open.push(new Open(kind, line, line + 1));
	}

	private void pop(TokenKind kind) {
		if (!open.isEmpty() && isBracket(open.peek().kind) == isClosingBracket(kind)) {
			open.pop();
		}
	}

	private static boolean isBracket(TokenKind kind) {
		return kind == TokenKind.LEFT_PAREN || kind == TokenKind.LEFT_BRACE || kind == TokenKind.LEFT_BRACKET;
	}

	private static boolean isClosingBracket(TokenKind kind) {
		return kind == TokenKind.RIGHT_PAREN || kind == TokenKind.RIGHT_BRACE || kind == TokenKind.RIGHT_BRACKET;
	}

	private static boolean isClosing(TokenKind kind) {
		return isClosingBracket(kind) || kind == TokenKind.END || kind == TokenKind.UNTIL || kind == TokenKind.ELSE || kind == TokenKind.ELSEIF;
	}
}
