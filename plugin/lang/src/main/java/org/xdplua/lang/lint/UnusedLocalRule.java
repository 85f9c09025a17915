// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.lint;

import java.util.ArrayList;
import java.util.List;

import org.xdplua.lang.check.Edit;
import org.xdplua.lang.check.Fix;
import org.xdplua.lang.check.Problem;
import org.xdplua.lang.scope.Local;
import org.xdplua.lang.syntax.AttributedName;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.Name;
import org.xdplua.lang.syntax.Node;
import org.xdplua.lang.syntax.Statement;

/**
 * {@code unused-local}: nobody reads it. Parameters and variables of loops say what a function or an iterator gives, and names that start
 * with {@code _} say that they aren't needed; all these are left alone.
 */
final class UnusedLocalRule implements Rule {
	@Override
	public void run(Context context) {
		List<Local> locals = context.script().resolution().locals();
		boolean[] read = new boolean[locals.size()];
		for (int i = 0; i < read.length; i++) {
			read[i] = isRead(context, locals.get(i));
		}
		for (int i = 0; i < read.length; i++) {
			Local local = locals.get(i);
			boolean candidate = switch (local.kind()) {
			case VARIABLE, CONSTANT, FUNCTION -> !local.name().startsWith("_");
			default -> false;
			};
			if (candidate && !read[i] && !isToBeClosed(local) && !isBeforeRead(locals, read, i)) {
				if (LocalCallback.is(context, local)) {
					context.report(LocalCallback.problem(context, local));
				} else {
					report(context, local);
				}
			}
		}
	}

	/** A function that only calls itself is not read. */
	private static boolean isRead(Context context, Local local) {
		for (Expression.NameRef reference : context.references(local)) {
			boolean itself = local.declaration() instanceof Statement.LocalFunction function && function.body().start() <= reference.start()
					&& reference.end() <= function.body().end();
			if (!context.isWritten(reference) && !itself) {
				return true;
			}
		}
		return false;
	}

	private static boolean isToBeClosed(Local local) {
		return local.declaration() instanceof Statement.Local statement && statement.names().get(local.position()).isToBeClosed();
	}

	/** {@code local a, b = f()}: to have b, a is needed. */
	private static boolean isBeforeRead(List<Local> locals, boolean[] read, int index) {
		for (int i = index + 1; i < read.length && locals.get(i).declaration() == locals.get(index).declaration(); i++) {
			if (read[i]) {
				return true;
			}
		}
		return false;
	}

	private static void report(Context context, Local local) {
		Name name = local.nameNode();
		String what = local.kind() == Local.Kind.FUNCTION ? "function" : "local";
		Problem problem = Problem.warning("unused-local", name.start(), name.end(), what + " '" + name.text() + "' is never read").marked(Problem.Mark.UNNECESSARY);
		boolean removable = context.references(local).isEmpty() && isRemovable(local.declaration());
		if (removable) {
			problem = problem.with(Fix.remove("Remove '" + name.text() + "'", context.script().text(), local.declaration().start(), local.declaration().end(), true));
		}
		List<Edit> edits = new ArrayList<>(List.of(new Edit(name.start(), name.start(), "_")));
		context.references(local).forEach(reference -> edits.add(new Edit(reference.start(), reference.start(), "_")));
		context.report(problem.with(new Fix("Call it '_" + name.text() + "'", edits, !removable)));
	}

	/** Whether nothing else happens in a declaration. */
	private static boolean isRemovable(Node declaration) {
		if (declaration instanceof Statement.Local statement) {
			return statement.names().size() == 1 && statement.names().stream().noneMatch(AttributedName::isToBeClosed)
					&& statement.values().stream().allMatch(value -> value instanceof Expression.Leaf || value instanceof Expression.Function);
		}
		return declaration instanceof Statement.LocalFunction;
	}
}
