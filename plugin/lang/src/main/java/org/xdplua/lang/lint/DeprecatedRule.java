// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.lint;

import org.xdplua.lang.check.Problem;
import org.xdplua.lang.infer.Inference;
import org.xdplua.lang.infer.Type;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.Node;

/** {@code deprecated}: a function that its comment says not to use any more. */
final class DeprecatedRule implements Rule {
	@Override
	public void run(Context context) {
		for (Expression.NameRef name : context.all(Expression.NameRef.class)) {
			check(context, name, name, context.inference().typeOf(name));
		}
		for (Expression.Member member : context.all(Expression.Member.class)) {
			check(context, member, member.member(), context.inference().typeOf(member));
		}
		for (Expression.MethodCall call : context.all(Expression.MethodCall.class)) {
			check(context, call, call.method(), context.inference().calleeOf(call));
		}
	}

	private static void check(Context context, Expression use, Node name, Type type) {
		boolean deprecated = switch (type) {
		case Type.KnownFunction function -> function.symbol().deprecated();
		case Type.ScriptFunction function -> isDeprecated(function.in(), function);
		default -> false;
		};
		if (deprecated && !context.isWritten(use)) {
			context.report(Problem.hint("deprecated", name.start(), name.end(), "'" + context.text(name) + "' is deprecated").marked(Problem.Mark.DEPRECATED));
		}
	}

	private static boolean isDeprecated(Inference in, Type.ScriptFunction function) {
		return in.doc(function.body()).tag("deprecated").isPresent();
	}
}
