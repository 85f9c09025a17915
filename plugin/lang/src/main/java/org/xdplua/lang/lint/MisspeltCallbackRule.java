// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.lint;

import org.xdplua.lang.check.Fix;
import org.xdplua.lang.check.GlobalTable;
import org.xdplua.lang.check.Problem;
import org.xdplua.lang.check.Script;
import org.xdplua.lang.check.Spelling;
import org.xdplua.lang.project.Project;
import org.xdplua.lang.scope.Global;
import org.xdplua.lang.syntax.Expression;

/** {@code misspelt-callback}: a script by itself has a function that is almost called {@code callback}. For projects, {@code missing-callback} tells. */
final class MisspeltCallbackRule implements Rule {
	private static final String NAME = Project.DEFAULT_FUNCTION;

	@Override
	public void run(Context context) {
		if (context.surroundings().project() || isDefined(context.script())) {
			return;
		}
		for (Global global : context.script().resolution().globals()) {
			Expression.NameRef target = global.target();
			if (global.isFunction() && context.function(target) == null && Spelling.isClose(global.name(), NAME)) {
				context.report(Problem.warning("misspelt-callback", target.start(), target.end(),
						"the kernel calls '" + NAME + "', which this script doesn't define: is it '" + global.name() + "'?")
						.with(Fix.of("Rename to '" + NAME + "'", target.start(), target.end(), NAME)));
			}
		}
	}

	private static boolean isDefined(Script script) {
		return GlobalTable.of(script).open() || GlobalTable.definedIn(script).contains(NAME);
	}
}
