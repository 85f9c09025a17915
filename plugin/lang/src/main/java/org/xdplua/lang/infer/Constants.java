// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.infer;

import java.util.Optional;

import org.xdplua.lang.scope.Constant;
import org.xdplua.lang.scope.Local;
import org.xdplua.lang.scope.Resolution;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.Statement;

/** Numbers that the text alone tells: {@code 14 * 8}, and locals that keep their first value. */
final class Constants {
	/** Nobody writes longer sums, and nesting stays within bounds. */
	private static final int MAX_LENGTH = 200;
	/** Locals that are computed from locals that are computed from locals ... */
	private static final int MAX_DEPTH = 5;

	private final Resolution resolution;
	private final Facts facts;

	Constants(Resolution resolution, Facts facts) {
		this.resolution = resolution;
		this.facts = facts;
	}

	Optional<Long> number(Expression expression) {
		return of(expression, 0).filter(Constant::isNumber).map(Constant::number);
	}

	/** The value of a number without names in it; empty for anything else. */
	static Optional<Long> literal(Expression expression) {
		return isShort(expression) ? Constant.of(expression, name -> Optional.empty()).filter(Constant::isNumber).map(Constant::number) : Optional.empty();
	}

	private Optional<Constant> of(Expression expression, int depth) {
		return isShort(expression) && depth < MAX_DEPTH ? Constant.of(expression, name -> resolution.local(name).flatMap(local -> of(local, depth))) : Optional.empty();
	}

	private Optional<Constant> of(Local local, int depth) {
		return local.declaration() instanceof Statement.Local statement && local.position() < statement.values().size() && facts.assigned(local).isEmpty()
				? of(statement.values().get(local.position()), depth + 1) : Optional.empty();
	}

	private static boolean isShort(Expression expression) {
		return expression != null && expression.end() - expression.start() <= MAX_LENGTH;
	}
}
