// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Cuts text into the tokens of Lua 5.4, trivia included. The tokens lie end to end and cover the text; the last one is an empty
 * {@link TokenKind#EOF}. Any text has tokens: an unfinished string or a malformed number keeps its kind and gives a problem, a
 * character that begins no token becomes {@link TokenKind#ERROR}. Takes linear time.
 */
public final class Lexer {
	/** The byte order mark: Lua's file loader skips one, the kernel, which has no files, does not. */
	private static final char BOM = '\uFEFF';

	private final CharSequence text;
	private final LineIndex lines;
	private final Consumer<SyntaxProblem> problems;
	private final List<Token> tokens = new ArrayList<>();
	private int start;
	private int at;

	private Lexer(CharSequence text, LineIndex lines, Consumer<SyntaxProblem> problems) {
		this.text = text;
		this.lines = lines;
		this.problems = problems;
	}

	/** The tokens of a text. */
	public static List<Token> scan(CharSequence text) {
		return scan(text, new LineIndex(text), problem -> { });
	}

	/** The tokens of a text; hands over what is wrong with them. */
	static List<Token> scan(CharSequence text, LineIndex lines, Consumer<SyntaxProblem> problems) {
		return new Lexer(text, lines, problems).run();
	}

	private List<Token> run() {
		if (peek(0) == '#') {
			skipLine();
			add(TokenKind.SHEBANG);
		}
		while (at < text.length()) {
			add(next());
		}
		add(TokenKind.EOF);
		return List.copyOf(tokens);
	}

	private void add(TokenKind kind) {
		tokens.add(new Token(kind, start, at));
		start = at;
	}

	private int peek(int ahead) {
		return at + ahead < text.length() ? text.charAt(at + ahead) : -1;
	}

	private boolean accept(char c) {
		if (peek(0) != c) {
			return false;
		}
		at++;
		return true;
	}

	private TokenKind next() {
		int c = peek(0);
		if (Ascii.isSpace(c)) {
			while (Ascii.isSpace(peek(0))) {
				at++;
			}
			return TokenKind.WHITESPACE;
		}
		if (Ascii.isNameStart(c)) {
			while (Ascii.isNamePart(peek(0))) {
				at++;
			}
			return TokenKind.ofWord(text.subSequence(start, at).toString());
		}
		if (Ascii.isDigit(c) || c == '.' && Ascii.isDigit(peek(1))) {
			return number();
		}
		at++;
		return switch (c) {
		case '-' -> accept('-') ? comment() : TokenKind.MINUS;
		case '[' -> bracket();
		case '"', '\'' -> string((char) c);
		case '=' -> accept('=') ? TokenKind.EQUAL : TokenKind.ASSIGN;
		case '<' -> accept('=') ? TokenKind.LESS_EQUAL : accept('<') ? TokenKind.SHIFT_LEFT : TokenKind.LESS;
		case '>' -> accept('=') ? TokenKind.GREATER_EQUAL : accept('>') ? TokenKind.SHIFT_RIGHT : TokenKind.GREATER;
		case '/' -> accept('/') ? TokenKind.DOUBLE_SLASH : TokenKind.SLASH;
		case '~' -> accept('=') ? TokenKind.NOT_EQUAL : TokenKind.TILDE;
		case ':' -> accept(':') ? TokenKind.DOUBLE_COLON : TokenKind.COLON;
		case '.' -> accept('.') ? accept('.') ? TokenKind.ELLIPSIS : TokenKind.CONCAT : TokenKind.DOT;
		case '+' -> TokenKind.PLUS;
		case '*' -> TokenKind.STAR;
		case '%' -> TokenKind.PERCENT;
		case '^' -> TokenKind.CARET;
		case '#' -> TokenKind.HASH;
		case '&' -> TokenKind.AMPERSAND;
		case '|' -> TokenKind.PIPE;
		case '(' -> TokenKind.LEFT_PAREN;
		case ')' -> TokenKind.RIGHT_PAREN;
		case '{' -> TokenKind.LEFT_BRACE;
		case '}' -> TokenKind.RIGHT_BRACE;
		case ']' -> TokenKind.RIGHT_BRACKET;
		case ';' -> TokenKind.SEMICOLON;
		case ',' -> TokenKind.COMMA;
		default -> stray();
		};
	}

	/** A run of characters outside ASCII is one mistake, not many. */
	private TokenKind stray() {
		while (text.charAt(at - 1) >= 128 && peek(0) >= 128) {
			at++;
		}
		problem(start, text.charAt(start) == BOM ? "unexpected byte order mark: save the file as UTF-8 without one" : "unexpected symbol near " + near(start));
		return TokenKind.ERROR;
	}

	/** Reads as far as Lua's {@code read_numeral} does, then to the end of the word, so that {@code 3x} is one mistake. */
	private TokenKind number() {
		char exponent = peek(0) == '0' && (peek(1) | 0x20) == 'x' ? 'p' : 'e';
		at += exponent == 'p' ? 2 : 1;
		while (true) {
			if ((peek(0) | 0x20) == exponent) {
				at++;
				if (peek(0) == '+' || peek(0) == '-') {
					at++;
				}
			} else if (Ascii.isHexDigit(peek(0)) || peek(0) == '.') {
				at++;
			} else {
				break;
			}
		}
		while (Ascii.isNamePart(peek(0))) {
			at++;
		}
		if (Numeral.of(text.subSequence(start, at).toString()) == Numeral.MALFORMED) {
			problem(start, "malformed number near " + near(start));
		}
		return TokenKind.NUMBER;
	}

	private TokenKind comment() {
		int level = peek(0) == '[' ? longBracketLevel(1) : -1;
		if (level < 0) {
			skipLine();
		} else {
			at += level + 2;
			skipLongBracket(level, "comment");
		}
		return TokenKind.COMMENT;
	}

	private TokenKind bracket() {
		int level = longBracketLevel(0);
		if (level >= 0) {
			at += level + 1;
			skipLongBracket(level, "string");
			return TokenKind.STRING;
		}
		if (peek(0) == '=') {
			while (accept('=')) {
				// the whole opening is the mistake
			}
			problem(start, "invalid long string delimiter near " + near(start));
			return TokenKind.ERROR;
		}
		return TokenKind.LEFT_BRACKET;
	}

	/** The number of equal signs between two opening brackets, of which the first is just before {@code ahead}; -1 without the second. */
	private int longBracketLevel(int ahead) {
		int level = 0;
		while (peek(ahead + level) == '=') {
			level++;
		}
		return peek(ahead + level) == '[' ? level : -1;
	}

	private void skipLongBracket(int level, String what) {
		while (at < text.length()) {
			if (text.charAt(at++) != ']') {
				continue;
			}
			int closing = 0;
			while (closing < level && peek(closing) == '=') {
				closing++;
			}
			if (closing == level && peek(level) == ']') {
				at += level + 1;
				return;
			}
			at += closing;
		}
		problem(start, "unfinished long " + what + " (starting at line " + (lines.line(start) + 1) + ") near <eof>");
	}

	private TokenKind string(char quote) {
		while (true) {
			int c = peek(0);
			if (c < 0) {
				problem(start, "unfinished string near <eof>");
				return TokenKind.STRING;
			}
			if (Ascii.isLineEnd(c)) {
				problem(start, "unfinished string near " + near(start));
				return TokenKind.STRING;
			}
			if (c == '\\') {
				at = Escape.read(text, at, problems).end();
			} else {
				at++;
				if (c == quote) {
					return TokenKind.STRING;
				}
			}
		}
	}

	private void skipLine() {
		while (at < text.length() && !Ascii.isLineEnd(text.charAt(at))) {
			at++;
		}
	}

	private String near(int from) {
		return Near.quote(text.subSequence(from, at).toString());
	}

	private void problem(int from, String message) {
		problems.accept(new SyntaxProblem(from, at, message));
	}
}
