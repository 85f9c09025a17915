// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.syntax;

import java.util.List;

/** The tokens without trivia, a place in them, and the problems found there. */
final class TokenStream {
	/**
	 * How many statements and expressions may lie inside each other. Lua allows 200 C calls ({@code LUAI_MAXCCALLS}), of which some
	 * are in use before the parser starts; measured with {@code load}.
	 */
	static final int MAX_DEPTH = 197;

	private final String text;
	private final Token[] tokens;
	private final LineIndex lines;
	private final List<SyntaxProblem> problems;
	private int at;
	private int stretched;
	private int depth;
	private int lastProblem = -1;
	private boolean gaveUp;

	TokenStream(String text, List<Token> all, LineIndex lines, List<SyntaxProblem> problems) {
		this.text = text;
		this.tokens = all.stream().filter(token -> !token.kind().isTrivia()).toArray(Token[]::new);
		this.lines = lines;
		this.problems = problems;
	}

	Token peek() {
		return tokens[at];
	}

	boolean at(TokenKind kind) {
		return tokens[at].kind() == kind;
	}

	TokenKind ahead() {
		return tokens[Math.min(at + 1, tokens.length - 1)].kind();
	}

	/** The number of tokens before this place. */
	int index() {
		return at;
	}

	/** Where the next token starts. */
	int start() {
		return tokens[at].start();
	}

	/** Where the last token ended, or behind it after {@link #stretch}. */
	int end() {
		return at == 0 ? stretched : Math.max(stretched, tokens[at - 1].end());
	}

	/** What ends here goes on up to the next token: something is missing there, and is being typed perhaps. */
	void stretch() {
		stretched = start();
	}

	Token next() {
		Token token = tokens[at];
		if (token.kind() != TokenKind.EOF) {
			at++;
		}
		return token;
	}

	boolean accept(TokenKind kind) {
		if (!at(kind)) {
			return false;
		}
		next();
		return true;
	}

	void expect(TokenKind kind) {
		if (!accept(kind)) {
			expected("'" + kind.spelling() + "'");
		}
	}

	/**
	 * Expects the word between a condition and its block. A name that stands there as the last of its line is that word
	 * misspelt or half typed: it is passed over, so that one mistake gives one problem.
	 */
	void expectBefore(TokenKind word) {
		if (!accept(word)) {
			expected("'" + word.spelling() + "'");
			boolean last = ahead() == TokenKind.EOF || lines.line(peek().end()) != lines.line(tokens[Math.min(at + 1, tokens.length - 1)].start());
			if (at(TokenKind.NAME) && !onNewLine() && last) {
				next();
			}
		}
	}

	/** Expects the partner of an earlier token, which the message then names. */
	void expectClosing(TokenKind kind, Token opener) {
		if (!accept(kind)) {
			expected(closing(kind, opener));
		}
	}

	/** The words of {@code check_match} in lparser.c. */
	String closing(TokenKind kind, Token opener) {
		int line = lines.line(opener.start());
		String what = "'" + kind.spelling() + "'";
		return line == lines.line(start()) ? what : what + " expected (to close '" + opener.text(text) + "' at line " + (line + 1) + ")";
	}

	Name expectName() {
		if (at(TokenKind.NAME)) {
			Token token = next();
			return new Name(token.text(text), token.start(), token.end());
		}
		expected("<name>");
		return new Name("", end(), end());
	}

	void expected(String what) {
		problem(what.contains(" expected ") ? what : what + " expected");
	}

	/** Reports a problem with the next token, unless it or the token itself has been reported already. */
	void problem(String message) {
		if (at == lastProblem || at(TokenKind.ERROR) || gaveUp) {
			return;
		}
		lastProblem = at;
		Token token = peek();
		// the end of the text has no width, so the last token is marked instead
		Token marked = token.kind() == TokenKind.EOF && at > 0 ? tokens[at - 1] : token;
		problems.add(new SyntaxProblem(marked.start(), marked.end(), message + " near " + Near.token(token, text)));
	}

	String text(Token token) {
		return token.text(text);
	}

	/** Whether the next token is the first of its line. */
	boolean onNewLine() {
		return at == 0 || lines.line(tokens[at - 1].end()) != lines.line(start());
	}

	/** Goes one level down; past the limit, where Lua's compiler gives up, it goes to the end of the text instead and answers false. */
	boolean enter() {
		return enter(1);
	}

	boolean enter(int levels) {
		depth += levels;
		if (depth <= MAX_DEPTH) {
			return true;
		}
		problem("C stack overflow (more than 200 levels of nesting)");
		gaveUp = true;
		at = tokens.length - 1;
		return false;
	}

	void leave() {
		leave(1);
	}

	void leave(int levels) {
		depth -= levels;
	}
}
