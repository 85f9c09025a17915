// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.syntax;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The kinds of tokens of Lua 5.4. Keywords and symbols know how they are spelt. */
public enum TokenKind {
	// trivia
	WHITESPACE, COMMENT,
	/** A first line that starts with {@code #}: Lua's command line skips it, the kernel does not. */
	SHEBANG,
	// words and values
	NAME, NUMBER, STRING,
	// keywords
	AND("and"), BREAK("break"), DO("do"), ELSE("else"), ELSEIF("elseif"), END("end"), FALSE("false"), FOR("for"), FUNCTION("function"),
	GOTO("goto"), IF("if"), IN("in"), LOCAL("local"), NIL("nil"), NOT("not"), OR("or"), REPEAT("repeat"), RETURN("return"), THEN("then"),
	TRUE("true"), UNTIL("until"), WHILE("while"),
	// symbols
	PLUS("+"), MINUS("-"), STAR("*"), SLASH("/"), DOUBLE_SLASH("//"), PERCENT("%"), CARET("^"), HASH("#"), AMPERSAND("&"), TILDE("~"),
	PIPE("|"), SHIFT_LEFT("<<"), SHIFT_RIGHT(">>"), EQUAL("=="), NOT_EQUAL("~="), LESS_EQUAL("<="), GREATER_EQUAL(">="), LESS("<"),
	GREATER(">"), ASSIGN("="), LEFT_PAREN("("), RIGHT_PAREN(")"), LEFT_BRACE("{"), RIGHT_BRACE("}"), LEFT_BRACKET("["), RIGHT_BRACKET("]"),
	DOUBLE_COLON("::"), SEMICOLON(";"), COLON(":"), COMMA(","), DOT("."), CONCAT(".."), ELLIPSIS("..."),
	/** Characters that begin no token of Lua. */
	ERROR,
	/** The end of the text; empty. */
	EOF("<eof>");

	private static final Map<String, TokenKind> KEYWORDS = Arrays.stream(values()).filter(TokenKind::isKeyword)
			.collect(Collectors.toUnmodifiableMap(TokenKind::spelling, kind -> kind));

	private final String spelling;

	TokenKind() {
		this("");
	}

	TokenKind(String spelling) {
		this.spelling = spelling;
	}

	/** How a keyword or symbol is written; empty for kinds whose text varies. */
	public String spelling() {
		return spelling;
	}

	public boolean isTrivia() {
		return this == WHITESPACE || this == COMMENT || this == SHEBANG;
	}

	public boolean isKeyword() {
		return compareTo(AND) >= 0 && compareTo(WHILE) <= 0;
	}

	/** {@link #NAME}, or the keyword that is spelt like this. */
	static TokenKind ofWord(String word) {
		return KEYWORDS.getOrDefault(word, NAME);
	}
}
