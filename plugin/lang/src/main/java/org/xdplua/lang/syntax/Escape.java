// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.syntax;

import java.util.function.Consumer;

/**
 * One escape sequence of a quoted string (reference manual, 3.1).
 *
 * @param end   the offset behind it
 * @param bytes the bytes that it stands for, one per character (0 to 255); empty after a problem and for {@code \z}
 */
record Escape(int end, String bytes) {
	private static final String NAMED = "abfnrtv\\\"'";
	private static final String NAMED_BYTES = "\u0007\b\f\n\r\t\u000b\\\"'";

	/** Reads the escape whose backslash is at {@code start}. Never stops on it: the end is behind the start. */
	static Escape read(CharSequence text, int start, Consumer<SyntaxProblem> problems) {
		int at = start + 1;
		int c = peek(text, at);
		int named = c < 0 ? -1 : NAMED.indexOf(c);
		if (named >= 0) {
			return new Escape(at + 1, NAMED_BYTES.substring(named, named + 1));
		}
		if (Ascii.isLineEnd(c)) {
			int second = peek(text, at + 1);
			return new Escape(Ascii.isLineEnd(second) && second != c ? at + 2 : at + 1, "\n");
		}
		if (Ascii.isDigit(c)) {
			return decimal(text, start, problems);
		}
		return switch (c) {
		case -1 -> new Escape(at, "");
		case 'z' -> {
			do {
				at++;
			} while (Ascii.isSpace(peek(text, at)));
			yield new Escape(at, "");
		}
		case 'x' -> hexadecimal(text, start, problems);
		case 'u' -> unicode(text, start, problems);
		default -> bad(text, start, at + 1, "invalid escape sequence", problems);
		};
	}

	private static Escape decimal(CharSequence text, int start, Consumer<SyntaxProblem> problems) {
		int value = 0;
		int at = start + 1;
		for (int i = 0; i < 3 && Ascii.isDigit(peek(text, at)); i++) {
			value = value * 10 + text.charAt(at++) - '0';
		}
		return value > 255 ? bad(text, start, at, "decimal escape too large", problems) : new Escape(at, String.valueOf((char) value));
	}

	private static Escape hexadecimal(CharSequence text, int start, Consumer<SyntaxProblem> problems) {
		int at = start + 2;
		while (at < start + 4 && Ascii.isHexDigit(peek(text, at))) {
			at++;
		}
		return at < start + 4 ? bad(text, start, at, "hexadecimal digit expected", problems)
				: new Escape(at, String.valueOf((char) Integer.parseInt(text.subSequence(start + 2, at).toString(), 16)));
	}

	private static Escape unicode(CharSequence text, int start, Consumer<SyntaxProblem> problems) {
		int at = start + 2;
		if (peek(text, at) != '{') {
			return bad(text, start, at, "missing '{'", problems);
		}
		at++;
		long value = 0;
		int digits = at;
		while (Ascii.isHexDigit(peek(text, at))) {
			value = value * 16 + Character.digit(text.charAt(at++), 16);
			if (value > 0x7FFFFFFFL) {
				return bad(text, start, at, "UTF-8 value too large", problems);
			}
		}
		if (at == digits) {
			return bad(text, start, at, "hexadecimal digit expected", problems);
		}
		if (peek(text, at) != '}') {
			return bad(text, start, at, "missing '}'", problems);
		}
		return new Escape(at + 1, utf8((int) value));
	}

	/** The original UTF-8 with up to six bytes, as {@code luaO_utf8esc} writes it. */
	private static String utf8(int value) {
		if (value < 0x80) {
			return String.valueOf((char) value);
		}
		StringBuilder bytes = new StringBuilder();
		int firstByteMax = 0x3f;
		int rest = value;
		do {
			bytes.append((char) (0x80 | rest & 0x3f));
			rest >>>= 6;
			firstByteMax >>= 1;
		} while (rest > firstByteMax);
		bytes.append((char) ((~firstByteMax << 1 | rest) & 0xff));
		return bytes.reverse().toString();
	}

	private static Escape bad(CharSequence text, int start, int end, String what, Consumer<SyntaxProblem> problems) {
		// a line's end belongs to the string's own problem
		int to = end > start + 1 && Ascii.isLineEnd(text.charAt(end - 1)) ? end - 1 : Math.min(end, text.length());
		problems.accept(new SyntaxProblem(start, to, what + " near " + Near.quote(text.subSequence(start, to).toString())));
		return new Escape(to, "");
	}

	private static int peek(CharSequence text, int at) {
		return at < text.length() ? text.charAt(at) : -1;
	}
}
