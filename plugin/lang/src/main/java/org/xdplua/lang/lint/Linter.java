// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.lint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.xdplua.lang.check.Checker;
import org.xdplua.lang.check.Problem;
import org.xdplua.lang.infer.Inference;

/** Finds all problems of a script: what the kernel refuses, and what is probably wrong. */
public final class Linter {
	private static final List<Rule> RULES = List.of(new UndefinedGlobalRule(), new AccidentalGlobalRule(), new MisspeltCallbackRule(), new VerdictRule(),
			new UnusedLocalRule(), new ShadowedLocalRule(), new UnreachableCodeRule(), new ArgumentRule(), new UnknownFieldRule(), new LayoutRule(),
			new EndlessLoopRule(), new FloatFormatRule(), new AllocationRule(), new PrintRule(), new DeprecatedRule(), new RequireRule());

	private Linter() {
	}

	/** The problems of a script, in the order of the text, without those that its comments switch off. */
	public static List<Problem> check(Inference inference, Surroundings surroundings) {
		List<Problem> problems = new ArrayList<>(Checker.check(inference.script()));
		// what a text means that is no Lua, nobody knows
		if (inference.script().parsed().problems().isEmpty()) {
			Context context = new Context(inference, surroundings);
			RULES.forEach(rule -> rule.run(context));
			problems.addAll(context.problems());
		}
		Suppressions suppressions = Suppressions.of(inference.script().parsed());
		problems.removeIf(suppressions::cover);
		Collections.sort(problems);
		return Collections.unmodifiableList(problems);
	}
}
