// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.syntax;

import java.util.List;

/** Something with a value. */
public sealed interface Expression extends Node {

	/** {@code nil} */
	record Nil(int start, int end) implements Leaf { }

	/** {@code true} or {@code false} */
	record Bool(boolean value, int start, int end) implements Leaf { }

	/** A numeral as it is written. */
	record Number(String text, int start, int end) implements Leaf { }

	/** A string literal as it is written, quotes or brackets included; {@link StringLiteral#value} decodes it. */
	record Str(String text, int start, int end) implements Leaf { }

	/** {@code ...} */
	record Vararg(int start, int end) implements Leaf { }

	/** A local or global variable by its name. */
	record NameRef(String name, int start, int end) implements Leaf { }

	/** Where an expression is missing; empty. */
	record Missing(int start, int end) implements Leaf { }

	/** {@code function body} */
	record Function(FunctionBody body, int start, int end) implements Expression {
		@Override
		public List<Node> children() {
			return List.of(body);
		}
	}

	/** {@code object.member} */
	record Member(Expression object, Name member, int start, int end) implements Expression {
		@Override
		public List<Node> children() {
			return List.of(object, member);
		}
	}

	/** {@code object[key]} */
	record Index(Expression object, Expression key, int start, int end) implements Expression {
		@Override
		public List<Node> children() {
			return List.of(object, key);
		}
	}

	/** {@code callee(arguments)} */
	record Call(Expression callee, Arguments arguments, int start, int end) implements Expression {
		@Override
		public List<Node> children() {
			return List.of(callee, arguments);
		}
	}

	/** {@code object:method(arguments)} */
	record MethodCall(Expression object, Name method, Arguments arguments, int start, int end) implements Expression {
		@Override
		public List<Node> children() {
			return List.of(object, method, arguments);
		}
	}

	/** {@code (inner)} */
	record Parenthesized(Expression inner, int start, int end) implements Expression {
		@Override
		public List<Node> children() {
			return List.of(inner);
		}
	}

	/** <code>{fields}</code> */
	record Table(List<TableField> fields, int start, int end) implements Expression {
		public Table {
			fields = List.copyOf(fields);
		}

		@Override
		public List<Node> children() {
			return List.copyOf(fields);
		}
	}

	record Unary(UnaryOperator operator, Expression operand, int start, int end) implements Expression {
		@Override
		public List<Node> children() {
			return List.of(operand);
		}
	}

	/** An operation with two operands; {@code operatorStart} is where the operator stands. */
	record Binary(BinaryOperator operator, Expression left, Expression right, int operatorStart, int start, int end) implements Expression {
		@Override
		public List<Node> children() {
			return List.of(left, right);
		}
	}

	/** An expression without parts. */
	sealed interface Leaf extends Expression {
		@Override
		default List<Node> children() {
			return List.of();
		}
	}
}
