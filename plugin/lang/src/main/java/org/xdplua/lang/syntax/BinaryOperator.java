// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.syntax;

import java.util.EnumMap;
import java.util.Map;

/** The operators between two operands, with their binding power to the left and to the right ({@code priority} in lparser.c). */
public enum BinaryOperator {
	OR(TokenKind.OR, 1, 1), AND(TokenKind.AND, 2, 2),
	LESS(TokenKind.LESS, 3, 3), GREATER(TokenKind.GREATER, 3, 3), LESS_EQUAL(TokenKind.LESS_EQUAL, 3, 3),
	GREATER_EQUAL(TokenKind.GREATER_EQUAL, 3, 3), NOT_EQUAL(TokenKind.NOT_EQUAL, 3, 3), EQUAL(TokenKind.EQUAL, 3, 3),
	BITWISE_OR(TokenKind.PIPE, 4, 4), BITWISE_XOR(TokenKind.TILDE, 5, 5), BITWISE_AND(TokenKind.AMPERSAND, 6, 6),
	SHIFT_LEFT(TokenKind.SHIFT_LEFT, 7, 7), SHIFT_RIGHT(TokenKind.SHIFT_RIGHT, 7, 7),
	CONCATENATE(TokenKind.CONCAT, 9, 8),
	ADD(TokenKind.PLUS, 10, 10), SUBTRACT(TokenKind.MINUS, 10, 10),
	MULTIPLY(TokenKind.STAR, 11, 11), DIVIDE(TokenKind.SLASH, 11, 11), FLOOR_DIVIDE(TokenKind.DOUBLE_SLASH, 11, 11), MODULO(TokenKind.PERCENT, 11, 11),
	POWER(TokenKind.CARET, 14, 13);

	private static final Map<TokenKind, BinaryOperator> BY_TOKEN = new EnumMap<>(TokenKind.class);

	static {
		for (BinaryOperator operator : values()) {
			BY_TOKEN.put(operator.token, operator);
		}
	}

	final TokenKind token;
	final int leftPriority;
	final int rightPriority;

	BinaryOperator(TokenKind token, int leftPriority, int rightPriority) {
		this.token = token;
		this.leftPriority = leftPriority;
		this.rightPriority = rightPriority;
	}

	/** How it is written. */
	public String spelling() {
		return token.spelling();
	}

	/** How tightly it binds what stands to its left. */
	public int leftPriority() {
		return leftPriority;
	}

	/** How tightly it binds what stands to its right. */
	public int rightPriority() {
		return rightPriority;
	}

	/** The operator that a token is, or null. */
	static BinaryOperator of(TokenKind kind) {
		return BY_TOKEN.get(kind);
	}
}
