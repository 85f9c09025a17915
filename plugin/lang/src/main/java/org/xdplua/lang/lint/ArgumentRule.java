// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.lint;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.xdplua.lang.check.Fix;
import org.xdplua.lang.check.Problem;
import org.xdplua.lang.infer.Type;
import org.xdplua.lang.infer.Types;
import org.xdplua.lang.syntax.Arguments;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.Node;
import org.xdplua.lang.syntax.StringLiteral;

/** {@code argument-count} and {@code argument-type}: a call that doesn't fit what the stubs, annotations or the code say about the function. */
final class ArgumentRule implements Rule {
	@Override
	public void run(Context context) {
		Stream.concat(context.all(Expression.Call.class).stream(), context.all(Expression.MethodCall.class).stream()).forEach(call -> check(context, call));
	}

	private static void check(Context context, Node call) {
		Arguments arguments = call instanceof Expression.MethodCall method ? method.arguments() : ((Expression.Call) call).arguments();
		Optional<Problem> first = Optional.empty();
		for (Callable callable : Callable.of(context, call)) {
			Optional<Problem> problem = problem(context, callable, arguments, call);
			if (problem.isEmpty()) {
				return;
			}
			first = first.or(() -> problem);
		}
		first.ifPresent(context::report);
	}

	private static Optional<Problem> problem(Context context, Callable callable, Arguments arguments, Node call) {
		List<Expression> given = arguments.values();
		boolean open = !given.isEmpty() && (given.getLast() instanceof Expression.Call || given.getLast() instanceof Expression.MethodCall
				|| given.getLast() instanceof Expression.Vararg);
		int atLeast = open ? given.size() - 1 : given.size();
		if (atLeast > callable.parameters().size() && callable.vararg() == null) {
			return Optional.of(tooMany(callable, given));
		}
		if (!open && given.size() < callable.required()) {
			Callable.Wanted missing = callable.parameters().get(given.size());
			return Optional.of(Problem.warning("argument-count", call.start(), call.end(), "'" + callable.name() + "' needs " + count(callable.required())
					+ ", here are " + given.size() + ": '" + missing.name() + "' is missing"));
		}
		for (int i = 0; i < given.size(); i++) {
			Optional<Callable.Wanted> wanted = callable.at(i);
			Type type = typeOf(context, given.get(i));
			if (wanted.isPresent() && !Types.fits(type, wanted.get().type(), context.inference())) {
				return Optional.of(Problem.warning("argument-type", given.get(i).start(), given.get(i).end(), "'" + callable.name() + "' wants "
						+ describe(wanted.get().type()) + " as '" + wanted.get().name() + "', here is " + describe(type)));
			}
		}
		return Optional.empty();
	}

	private static Problem tooMany(Callable callable, List<Expression> given) {
		int wanted = callable.parameters().size();
		Expression extra = given.get(wanted);
		int from = wanted == 0 ? extra.start() : given.get(wanted - 1).end();
		return Problem.warning("argument-count", extra.start(), given.getLast().end(),
				"'" + callable.name() + "' takes " + (wanted == 0 ? "no arguments" : "no more than " + count(wanted)) + ", here are " + given.size())
				.with(Fix.of("Remove what is too much", from, given.getLast().end(), ""));
	}

	private static String count(int number) {
		return number + (number == 1 ? " argument" : " arguments");
	}

	/** The text of a literal matters where only some texts are allowed. */
	private static Type typeOf(Context context, Expression argument) {
		return argument instanceof Expression.Str string ? new Type.Literal('"' + StringLiteral.value(string.text()) + '"', Type.STRING)
				: context.isSetElsewhere(argument) ? Type.UNKNOWN : context.inference().exactTypeOf(argument);
	}

	private static String describe(Type type) {
		return type.name().isEmpty() ? "something else" : type.name();
	}
}
