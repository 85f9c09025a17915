// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.lint;

import java.util.Set;

import org.xdplua.lang.check.Fix;
import org.xdplua.lang.check.GlobalTable;
import org.xdplua.lang.check.Problem;
import org.xdplua.lang.project.Project;
import org.xdplua.lang.scope.Local;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.Statement;

/** {@code misspelt-callback} for a function that has the callback's name and nobody reads: it is local, and the kernel calls a global. */
final class LocalCallback {
	private LocalCallback() {
	}

	/** Whether an unread local was probably meant to judge packets. */
	static boolean is(Context context, Local local) {
		return local.name().equals(callback(context.inference().callbacks())) && isFunction(local) && context.function(local.nameNode()) == null
				&& context.references(local).isEmpty() && !isDefined(context, local.name());
	}

	/** Where a project names another function than the usual one, that. */
	private static String callback(Set<String> callbacks) {
		return callbacks.stream().filter(name -> callbacks.size() == 1 || !name.equals(Project.DEFAULT_FUNCTION)).findFirst().orElse(Project.DEFAULT_FUNCTION);
	}

	private static boolean isFunction(Local local) {
		return local.declaration() instanceof Statement.LocalFunction || local.declaration() instanceof Statement.Local statement && statement.names().size() == 1
				&& statement.names().getFirst().attribute().isEmpty() && statement.values().size() == 1 && statement.values().getFirst() instanceof Expression.Function;
	}

	private static boolean isDefined(Context context, String name) {
		GlobalTable own = GlobalTable.of(context.script());
		return context.surroundings().open() || context.surroundings().globals().contains(name) || own.open() || own.written().contains(name)
				|| context.inference().definition(name).isPresent();
	}

	static Problem problem(Context context, Local local) {
		String text = context.script().text();
		int start = local.declaration().start();
		int end = start + "local".length();
		while (Character.isWhitespace(text.charAt(end))) {
			end++;
		}
		return Problem.warning("misspelt-callback", local.nameNode().start(), local.nameNode().end(),
				"'" + local.name() + "' is local, and the kernel calls a global: remove 'local'").with(Fix.of("Remove 'local'", start, end, ""));
	}
}
