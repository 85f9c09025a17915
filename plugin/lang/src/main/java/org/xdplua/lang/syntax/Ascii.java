// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.syntax;

/** Character classes of Lua's lexer: ASCII only, whatever the locale (lctype.c). */
final class Ascii {
	private Ascii() {
	}

	static boolean isDigit(int c) {
		return c >= '0' && c <= '9';
	}

	static boolean isHexDigit(int c) {
		return isDigit(c) || (c | 0x20) >= 'a' && (c | 0x20) <= 'f';
	}

	static boolean isNameStart(int c) {
		return (c | 0x20) >= 'a' && (c | 0x20) <= 'z' || c == '_';
	}

	static boolean isNamePart(int c) {
		return isNameStart(c) || isDigit(c);
	}

	static boolean isLineEnd(int c) {
		return c == '\n' || c == '\r';
	}

	static boolean isSpace(int c) {
		return c == ' ' || c >= '\t' && c <= '\r';
	}
}
