// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.syntax;

import java.math.BigInteger;

/** What kind of number a numeral of Lua denotes (reference manual, 3.1; {@code luaO_str2num} in lobject.c). */
public enum Numeral {
	INTEGER, FLOAT, MALFORMED;

	private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);

	/** The kind of a numeral. A decimal integer that does not fit in 64 bits is a float; a hexadecimal one wraps around. */
	public static Numeral of(String text) {
		boolean hex = text.length() > 1 && text.charAt(0) == '0' && (text.charAt(1) | 0x20) == 'x';
		int at = hex ? 2 : 0;
		int whole = digits(text, at, hex);
		int digits = whole - at;
		at = whole;
		boolean integer = true;
		if (at < text.length() && text.charAt(at) == '.') {
			integer = false;
			int fraction = digits(text, at + 1, hex);
			digits += fraction - at - 1;
			at = fraction;
		}
		if (digits == 0) {
			return MALFORMED;
		}
		if (at < text.length() && (text.charAt(at) | 0x20) == (hex ? 'p' : 'e')) {
			integer = false;
			at++;
			if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
				at++;
			}
			int exponent = digits(text, at, false);
			if (exponent == at) {
				return MALFORMED;
			}
			at = exponent;
		}
		if (at != text.length()) {
			return MALFORMED;
		}
		return integer && (hex || fits(text)) ? INTEGER : FLOAT;
	}

	private static boolean fits(String decimal) {
		return decimal.length() < 19 || new BigInteger(decimal).compareTo(MAX) <= 0;
	}

	private static int digits(String text, int at, boolean hex) {
		while (at < text.length() && (hex ? Ascii.isHexDigit(text.charAt(at)) : Ascii.isDigit(text.charAt(at)))) {
			at++;
		}
		return at;
	}
}
