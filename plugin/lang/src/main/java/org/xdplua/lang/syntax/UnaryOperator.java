// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.syntax;

/** The operators before one operand. All bind as tightly as each other. */
public enum UnaryOperator {
	NEGATE, NOT, LENGTH, BITWISE_NOT;

	/** Binding power ({@code UNARY_PRIORITY} in lparser.c). */
	public static final int PRIORITY = 12;

	/** The operator that a token starts, or null. */
	static UnaryOperator of(TokenKind kind) {
		return switch (kind) {
		case MINUS -> NEGATE;
		case NOT -> NOT;
		case HASH -> LENGTH;
		case TILDE -> BITWISE_NOT;
		default -> null;
		};
	}
}
