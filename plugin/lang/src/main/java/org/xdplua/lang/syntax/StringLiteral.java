// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.syntax;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** What string literals mean. */
public final class StringLiteral {
	private StringLiteral() {
	}

	/**
	 * The value of a literal as it is written, quotes or brackets included. Escapes give one character per byte; broken ones give nothing.
	 */
	public static String value(String literal) {
		return literal.startsWith("[") ? bracketed(literal) : quoted(literal);
	}

	/** The bytes of a literal's value: characters that are written as they are give their UTF-8, lines end with {@code \n}. */
	public static byte[] bytes(String literal) {
		if (literal.startsWith("[")) {
			return bracketed(literal).replaceAll("\r\n|\n\r|\r", "\n").getBytes(StandardCharsets.UTF_8);
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		int at = 1;
		while (at < literal.length() - 1) {
			if (literal.charAt(at) == '\\') {
				Escape escape = Escape.read(literal, at, problem -> { });
				bytes.writeBytes(escape.bytes().getBytes(StandardCharsets.ISO_8859_1));
				at = escape.end();
			} else {
				int next = literal.offsetByCodePoints(at, 1);
				bytes.writeBytes(literal.substring(at, next).getBytes(StandardCharsets.UTF_8));
				at = next;
			}
		}
		return bytes.toByteArray();
	}

	private static String bracketed(String literal) {
		int open = literal.indexOf('[', 1) + 1;
		String inner = literal.substring(open, Math.max(open, literal.length() - (literal.endsWith("]") ? open : 0)));
		if (inner.startsWith("\r\n") || inner.startsWith("\n\r")) {
			return inner.substring(2);
		}
		return !inner.isEmpty() && Ascii.isLineEnd(inner.charAt(0)) ? inner.substring(1) : inner;
	}

	private static String quoted(String literal) {
		StringBuilder value = new StringBuilder();
		char quote = literal.charAt(0);
		int at = 1;
		while (at < literal.length() && literal.charAt(at) != quote) {
			if (literal.charAt(at) == '\\') {
				Escape escape = Escape.read(literal, at, problem -> { });
				value.append(escape.bytes());
				at = escape.end();
			} else {
				value.append(literal.charAt(at++));
			}
		}
		return value.toString();
	}
}
