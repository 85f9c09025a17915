// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.scope;

import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Function;

import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.Numeral;
import org.xdplua.lang.syntax.TokenKind;

/**
 * A value that the compiler knows, as it is written. It computes with numbers only, and with integers as the kernel does.
 *
 * @param text the literal
 */
public record Constant(TokenKind kind, String text) {
	private static final int BITS = 64;

	/**
	 * What the compiler makes of an expression; empty where it makes code.
	 *
	 * @param names the values of variables, where these are known
	 */
	public static Optional<Constant> of(Expression expression, Function<Expression.NameRef, Optional<Constant>> names) {
		return switch (expression) {
		case Expression.Nil nil -> Optional.of(new Constant(TokenKind.NIL, "nil"));
		case Expression.Bool bool -> Optional.of(bool.value() ? new Constant(TokenKind.TRUE, "true") : new Constant(TokenKind.FALSE, "false"));
		case Expression.Str string -> Optional.of(new Constant(TokenKind.STRING, string.text()));
		case Expression.Number number -> Numeral.of(number.text()) == Numeral.INTEGER ? Optional.of(of(integer(number.text()))) : Optional.empty();
		case Expression.NameRef name -> names.apply(name);
		case Expression.Parenthesized group -> of(group.inner(), names).filter(Constant::isNumber);
		case Expression.Unary unary -> of(unary.operand(), names).filter(Constant::isNumber).flatMap(value -> compute(unary, value.number()));
		case Expression.Binary binary -> of(binary.left(), names).filter(Constant::isNumber)
				.flatMap(left -> of(binary.right(), names).filter(Constant::isNumber).flatMap(right -> compute(binary, left.number(), right.number())));
		default -> Optional.empty();
		};
	}

	/** The value of an integer numeral. */
	public static long integer(String numeral) {
		boolean hex = numeral.length() > 1 && (numeral.charAt(1) | 0x20) == 'x';
		return hex ? new BigInteger(numeral.substring(2), 16).longValue() : Long.parseLong(numeral);
	}

	public boolean isNumber() {
		return kind == TokenKind.NUMBER;
	}

	/** The value of a number. */
	public long number() {
		return text.startsWith("-") ? Long.parseLong(text) : integer(text);
	}

	/** The smallest number has no decimal form: its digits alone would be too many. */
	private static Constant of(long value) {
		String decimal = Long.toString(value);
		String hex = "0x" + Long.toHexString(value);
		return new Constant(TokenKind.NUMBER, value == Long.MIN_VALUE || hex.length() < decimal.length() ? hex : decimal);
	}

	private static Optional<Constant> compute(Expression.Unary unary, long value) {
		return switch (unary.operator()) {
		case NEGATE -> Optional.of(of(-value));
		case BITWISE_NOT -> Optional.of(of(~value));
		default -> Optional.empty();
		};
	}

	private static Optional<Constant> compute(Expression.Binary binary, long left, long right) {
		return switch (binary.operator()) {
		case ADD -> Optional.of(of(left + right));
		case SUBTRACT -> Optional.of(of(left - right));
		case MULTIPLY -> Optional.of(of(left * right));
		case FLOOR_DIVIDE -> right == 0 ? Optional.empty() : Optional.of(of(Math.floorDiv(left, right)));
		case MODULO -> right == 0 ? Optional.empty() : Optional.of(of(Math.floorMod(left, right)));
		case BITWISE_AND -> Optional.of(of(left & right));
		case BITWISE_OR -> Optional.of(of(left | right));
		case BITWISE_XOR -> Optional.of(of(left ^ right));
		case SHIFT_LEFT -> Optional.of(of(shift(left, right)));
		case SHIFT_RIGHT -> Optional.of(of(right == Long.MIN_VALUE ? 0 : shift(left, -right)));
		default -> Optional.empty();
		};
	}

	/** To the left, or by a negative number to the right; never with the sign. */
	private static long shift(long value, long by) {
		if (by <= -BITS || by >= BITS) {
			return 0;
		}
		return by >= 0 ? value << by : value >>> -by;
	}
}
