// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.lint;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.xdplua.lang.check.AbsentLibraryCheck;
import org.xdplua.lang.check.Fix;
import org.xdplua.lang.check.IndirectGlobals;
import org.xdplua.lang.check.Problem;
import org.xdplua.lang.check.Spelling;
import org.xdplua.lang.infer.Inference;
import org.xdplua.lang.scope.Global;
import org.xdplua.lang.scope.Local;
import org.xdplua.lang.stubs.Symbol;
import org.xdplua.lang.syntax.Expression;

/** {@code undefined-global}: a global that nobody defines is nil. */
final class UndefinedGlobalRule implements Rule {
	@Override
	public void run(Context context) {
		Inference inference = context.inference();
		if (context.surroundings().open() || Stream.concat(Stream.of(inference), inference.earlier().stream()).anyMatch(other -> IndirectGlobals.in(other.script()))) {
			return;
		}
		Set<String> known = new HashSet<>(context.surroundings().globals());
		Stream.concat(Stream.of(inference), inference.earlier().stream()).flatMap(other -> other.script().resolution().globals().stream()).map(Global::name)
				.forEach(known::add);
		inference.library().globals().stream().map(Symbol::name).forEach(known::add);
		for (Expression.NameRef read : context.script().resolution().globalReads()) {
			if (!known.contains(read.name()) && !AbsentLibraryCheck.isAbsent(read.name()) && !context.isAsked(read)) {
				report(context, read, known);
			}
		}
	}

	private static void report(Context context, Expression.NameRef read, Set<String> known) {
		Stream<String> names = Stream.concat(known.stream(), context.script().resolution().visibleAt(read.start()).stream().map(Local::name));
		Optional<String> meant = names.filter(name -> Spelling.isClose(read.name(), name)).sorted().findFirst();
		Problem problem = Problem.warning("undefined-global", read.start(), read.end(),
				"'" + read.name() + "' is nil: nobody defines it" + meant.map(name -> "; did you mean '" + name + "'?").orElse(""));
		context.report(meant.map(name -> problem.with(Fix.of("Replace '" + read.name() + "' with '" + name + "'", read.start(), read.end(), name))).orElse(problem));
	}
}
