// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.xdplua.lang.check.Fix;
import org.xdplua.lang.check.Problem;
import org.xdplua.lang.infer.FunctionSummary;
import org.xdplua.lang.infer.Type;
import org.xdplua.lang.infer.Types;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.FunctionBody;
import org.xdplua.lang.syntax.Statement;

/** {@code missing-verdict} and {@code wrong-verdict}: each way through the callback has to return an action. */
final class VerdictRule implements Rule {
	private static final String MISSING = "missing-verdict";
	private static final String WRONG = "wrong-verdict";
	private static final String OTHERWISE = "the packet passes and counts as an error";
	private static final String PASS = "xdp.action.pass";
	/** The highest action, redirect. */
	private static final int LAST_ACTION = 4;

	@Override
	public void run(Context context) {
		for (String name : context.inference().callbacks()) {
			context.callback(name).ifPresent(body -> check(context, name, body));
		}
	}

	private static void check(Context context, String name, FunctionBody body) {
		FunctionSummary summary = context.inference().summary(body);
		if (summary.isEndReached()) {
			int end = body.end() - "end".length();
			context.report(Problem.warning(MISSING, end, body.end(), "'" + name + "' can come to its end without a verdict: then " + OTHERWISE)
					.with(Fix.of("Return " + PASS, end, end, "return " + PASS + " ")));
		}
		for (FunctionSummary.Exit exit : summary.exits()) {
			if (exit.types().isEmpty()) {
				if (!exit.open()) {
					nothing(context, exit.statement());
				}
			} else if (!exit.statement().values().isEmpty() && !context.isSetElsewhere(exit.statement().values().getFirst())) {
				value(context, exit.statement().values().getFirst(), exit.types().getFirst());
			}
		}
	}

	private static void nothing(Context context, Statement.Return statement) {
		int end = statement.start() + "return".length();
		Problem problem = Problem.warning(MISSING, statement.start(), end, "this returns no verdict: " + OTHERWISE);
		context.report(statement.values().isEmpty() ? problem.with(Fix.of("Return " + PASS, end, end, " " + PASS)) : problem);
	}

	private static void value(Context context, Expression value, Type type) {
		if (type == Type.NIL) {
			context.report(Problem.warning(MISSING, value.start(), value.end(), "nil is no verdict: " + OTHERWISE)
					.with(Fix.of("Return " + PASS, value.start(), value.end(), PASS)));
		} else if (isWrong(context, value, type)) {
			wrong(context, value, type);
		} else {
			List<Expression> outcomes = new ArrayList<>();
			Outcomes.collect(value, outcomes);
			outcomes.stream().filter(outcome -> outcome != value && !context.isSetElsewhere(outcome) && isWrong(context, outcome, context.inference().exactTypeOf(outcome)))
					.forEach(outcome -> wrong(context, outcome, context.inference().exactTypeOf(outcome)));
			otherwise(context, value, type);
		}
	}

	private static void wrong(Context context, Expression value, Type type) {
		String what = context.inference().number(value).map(String::valueOf).orElse(type.name().isEmpty() ? "" : "a value of type " + type.name());
		context.report(Problem.warning(WRONG, value.start(), value.end(), "this is no verdict" + (what.isEmpty() ? "" : " but " + what) + ": " + OTHERWISE
				+ " (return one of xdp.action)"));
	}

	/** What is returned where a condition doesn't hold. */
	private static void otherwise(Context context, Expression value, Type type) {
		Expression condition = Outcomes.lastCondition(value);
		boolean mayBeFalse = condition != null && !(condition instanceof Expression.Bool) && Types.alternatives(context.inference().exactTypeOf(condition)).stream()
				.anyMatch(part -> Types.kind(part).equals("boolean"));
		Problem problem;
		if (mayBeFalse) {
			String message = "where the condition doesn't hold this is false, which is no verdict: then " + OTHERWISE;
			// a variable may have been asked before
			problem = Outcomes.isVariable(condition) ? Problem.hint(WRONG, value.start(), value.end(), message) : Problem.warning(WRONG, value.start(), value.end(), message);
		} else if (Types.mayBeNil(type)) {
			problem = Problem.hint(MISSING, value.start(), value.end(), "this can be nil, which is no verdict: then " + OTHERWISE);
		} else {
			return;
		}
		context.report(problem.with(Fix.of("Append 'or " + PASS + "'", value.end(), value.end(), " or " + PASS)));
	}

	private static boolean isWrong(Context context, Expression value, Type type) {
		Optional<Long> number = context.inference().number(value);
		if (number.isPresent()) {
			return number.get() < 0 || number.get() > LAST_ACTION;
		}
		List<Type> present = Types.alternatives(type).stream().filter(part -> part != Type.NIL).toList();
		return !present.isEmpty() && present.stream().noneMatch(part -> part instanceof Type.Unknown || Types.kind(part).equals("number"));
	}
}
