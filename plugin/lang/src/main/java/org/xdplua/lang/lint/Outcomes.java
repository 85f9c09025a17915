// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.lint;

import java.util.List;

import org.xdplua.lang.syntax.BinaryOperator;
import org.xdplua.lang.syntax.Expression;

/** What {@code condition and a or b} can come to. */
final class Outcomes {
	private Outcomes() {
	}

	/** {@code a} and {@code b}; not what counts as false, nor what stands alone before an {@code or}. */
	static void collect(Expression value, List<Expression> outcomes) {
		Expression rest = inner(value);
		while (rest instanceof Expression.Binary binary && binary.operator() == BinaryOperator.OR) {
			right(binary.right(), outcomes);
			rest = inner(binary.left());
		}
		if (rest instanceof Expression.Binary binary && binary.operator() == BinaryOperator.AND) {
			right(binary.right(), outcomes);
		} else if (rest == inner(value)) {
			outcomes.add(value);
		}
	}

	private static void right(Expression value, List<Expression> outcomes) {
		Expression last = inner(value);
		while (last instanceof Expression.Binary binary && (binary.operator() == BinaryOperator.AND || binary.operator() == BinaryOperator.OR)) {
			last = inner(binary.right());
		}
		outcomes.add(last);
	}

	/** The condition of which the value remains where it doesn't hold, as nothing stands behind an {@code or}; null if there is none. */
	static Expression lastCondition(Expression value) {
		Expression last = inner(value);
		while (last instanceof Expression.Binary binary && binary.operator() == BinaryOperator.OR) {
			last = inner(binary.right());
		}
		return last instanceof Expression.Binary binary && binary.operator() == BinaryOperator.AND ? inner(binary.left()) : null;
	}

	static boolean isVariable(Expression condition) {
		return condition instanceof Expression.NameRef || condition instanceof Expression.Member || condition instanceof Expression.Index;
	}

	private static Expression inner(Expression expression) {
		Expression inner = expression;
		while (inner instanceof Expression.Parenthesized group) {
			inner = group.inner();
		}
		return inner;
	}
}
