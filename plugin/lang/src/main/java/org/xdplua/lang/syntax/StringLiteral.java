// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.syntax;

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
