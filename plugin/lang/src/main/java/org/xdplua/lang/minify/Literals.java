// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.minify;

import org.xdplua.lang.scope.Constant;
import org.xdplua.lang.syntax.Numeral;
import org.xdplua.lang.syntax.TokenKind;

/** Numerals and strings in the shortest form with the same value. */
final class Literals {
	private Literals() {
	}

	static void apply(Draft draft) {
		for (Piece piece : draft.pieces) {
			if (piece.isDropped()) {
				continue;
			}
			if (piece.kind == TokenKind.STRING) {
				piece.text = ShortString.of(piece.text);
			} else if (piece.kind == TokenKind.NUMBER && !piece.text.startsWith("-") && Numeral.of(piece.text) == Numeral.INTEGER) {
				piece.text = number(piece.text);
			}
		}
	}

	private static String number(String text) {
		long value = Constant.integer(text);
		String hex = "0x" + Long.toHexString(value);
		String decimal = Long.toString(value);
		// a negative number is an expression, no numeral
		return value >= 0 && decimal.length() <= hex.length() ? decimal : hex;
	}
}
