// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.lint;

import org.xdplua.lang.check.AbsentLibraryCheck;
import org.xdplua.lang.check.Problem;
import org.xdplua.lang.infer.Type;
import org.xdplua.lang.stubs.Symbol;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.FunctionBody;
import org.xdplua.lang.syntax.Node;
import org.xdplua.lang.syntax.StringLiteral;

/** {@code absent-library}: {@code require} of what is no library of the kernel raises an error (kernel/lunatik/openlibs.c). */
final class RequireRule implements Rule {
	/** The table of globals, which is loaded under this name. */
	private static final String GLOBALS = "_G";

	@Override
	public void run(Context context) {
		for (Expression.Call call : context.all(Expression.Call.class)) {
			if (isRequire(context, call) && call.arguments().values().size() == 1 && call.arguments().values().getFirst() instanceof Expression.Str name
					&& !isTried(context, call)) {
				check(context, name, StringLiteral.value(name.text()));
			}
		}
	}

	private static boolean isRequire(Context context, Expression.Call call) {
		return call.callee() instanceof Expression.NameRef name && name.name().equals("require") && !context.surroundings().open()
				&& !context.surroundings().globals().contains("require") && Callable.calleeOf(context.inference(), call) instanceof Type.KnownFunction function
				&& function.symbol().path().equals("require");
	}

	/** Whether it stands in a function that something else is given, such as {@code pcall}: its error may be expected. */
	private static boolean isTried(Context context, Expression.Call call) {
		FunctionBody function = context.function(call);
		Node around = function == null ? null : context.parent(function);
		return around instanceof Expression.Function;
	}

	private static void check(Context context, Expression.Str place, String name) {
		boolean known = name.equals(GLOBALS) || context.inference().library().global(name).filter(symbol -> symbol.kind() == Symbol.Kind.LIBRARY).isPresent();
		if (!known) {
			context.report(Problem.warning("absent-library", place.start(), place.end(), "'require' raises an error: the kernel has no library '" + name + "'"
					+ AbsentLibraryCheck.advice(name).map(advice -> "; " + advice).orElse(", and the scripts of a project are listed in its project file")));
		}
	}
}
