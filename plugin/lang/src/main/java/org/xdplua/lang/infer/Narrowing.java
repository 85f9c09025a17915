// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.infer;

import java.util.function.Function;

import org.xdplua.lang.scope.Local;
import org.xdplua.lang.scope.Resolution;
import org.xdplua.lang.syntax.BinaryOperator;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.StringLiteral;
import org.xdplua.lang.syntax.UnaryOperator;

/** What a condition says about variables where it holds, or where it doesn't. */
final class Narrowing {
	/** Alternatives in alternatives cost twice as much for each level. */
	private static final int MAX_DEPTH = 5;

	private final Resolution resolution;
	private final Function<Expression, Type> typeOf;

	/** @param typeOf the type of an expression that has been looked at */
	Narrowing(Resolution resolution, Function<Expression, Type> typeOf) {
		this.resolution = resolution;
		this.typeOf = typeOf;
	}

	void apply(Expression condition, boolean holds, State state) {
		apply(condition, holds, state, 0);
	}

	private void apply(Expression condition, boolean holds, State state, int depth) {
		switch (condition) {
		case Expression.Parenthesized inner when depth < 4 * MAX_DEPTH -> apply(inner.inner(), holds, state, depth);
		case Expression.Unary unary when unary.operator() == UnaryOperator.NOT && depth < 4 * MAX_DEPTH -> apply(unary.operand(), !holds, state, depth);
		case Expression.Binary binary when binary.operator() == BinaryOperator.AND -> both(binary, holds, true, state, depth);
		case Expression.Binary binary when binary.operator() == BinaryOperator.OR -> both(binary, holds, false, state, depth);
		case Expression.Binary binary when binary.operator() == BinaryOperator.EQUAL -> equality(binary, holds, state);
		case Expression.Binary binary when binary.operator() == BinaryOperator.NOT_EQUAL -> equality(binary, !holds, state);
		case Expression.NameRef name -> narrow(name, holds ? Types.truthy(typeOf(name, state)) : Types.falsy(typeOf(name, state)), state);
		case Expression.Bool constant when constant.value() != holds -> state.die();
		case Expression.Nil nil when holds -> state.die();
		default -> { }
		}
	}

	/** {@code a and b} holds where both do; {@code a or b} doesn't where neither does; otherwise it is one way or the other. */
	private void both(Expression.Binary binary, boolean holds, boolean and, State state, int depth) {
		if (holds == and) {
			if (depth < 40 * MAX_DEPTH) {
				apply(binary.left(), and, state, depth + 1);
				apply(binary.right(), and, state, depth + 1);
			}
		} else if (depth < MAX_DEPTH) {
			State second = state.copy();
			apply(binary.left(), !and, state, depth + 1);
			apply(binary.left(), and, second, depth + 1);
			apply(binary.right(), !and, second, depth + 1);
			state.join(second);
		}
	}

	private void equality(Expression.Binary binary, boolean equal, State state) {
		if (!compared(binary.left(), binary.right(), equal, state)) {
			compared(binary.right(), binary.left(), equal, state);
		}
	}

	private boolean compared(Expression subject, Expression value, boolean equal, State state) {
		if (subject instanceof Expression.NameRef name) {
			switch (value) {
			case Expression.Nil nil -> {
				Type type = typeOf(name, state);
				narrow(name, equal ? Types.mayBeNil(type) || type instanceof Type.Unknown ? Type.NIL : null : nonNil(type), state);
				return true;
			}
			case Expression.Number number when equal -> narrow(name, nonNil(typeOf(name, state)), state);
			case Expression.Str string when equal -> narrow(name, nonNil(typeOf(name, state)), state);
			default -> { }
			}
		}
		// type(x) == "string"
		if (subject instanceof Expression.Call call && value instanceof Expression.Str kind && call.callee() instanceof Expression.NameRef callee
				&& callee.name().equals("type") && resolution.local(callee).isEmpty() && !call.arguments().values().isEmpty()
				&& call.arguments().values().getFirst() instanceof Expression.NameRef name) {
			narrow(name, Types.ofKind(typeOf(name, state), StringLiteral.value(kind.text()), !equal), state);
			return true;
		}
		return false;
	}

	private static Type nonNil(Type type) {
		return type == Type.NIL ? null : Types.withoutNil(type);
	}

	private Type typeOf(Expression.NameRef name, State state) {
		Type known = state.get(variable(resolution, name));
		return known == null ? typeOf.apply(name) : known;
	}

	/** A variable that can't have any value here makes the place unlikely, not unreachable: what we know of it may be wrong. */
	private void narrow(Expression.NameRef name, Type type, State state) {
		state.set(variable(resolution, name), type == null ? Type.UNKNOWN : type);
	}

	/** The variable that a name stands for, as {@link State} knows it. */
	static Object variable(Resolution resolution, Expression.NameRef name) {
		Local local = resolution.local(name).orElse(null);
		return local == null ? name.name() : local;
	}
}
