// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.lint;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.xdplua.lang.check.AbsentLibraryCheck;
import org.xdplua.lang.check.Fix;
import org.xdplua.lang.check.GlobalTable;
import org.xdplua.lang.check.Problem;
import org.xdplua.lang.check.Spelling;
import org.xdplua.lang.infer.Inference;
import org.xdplua.lang.scope.Local;
import org.xdplua.lang.stubs.Symbol;
import org.xdplua.lang.syntax.Expression;

/** {@code undefined-global}: a global that nobody defines, or that no script has defined yet, is nil. */
final class UndefinedGlobalRule implements Rule {
	private static final String CODE = "undefined-global";

	@Override
	public void run(Context context) {
		Inference inference = context.inference();
		if (context.surroundings().open() || Stream.concat(Stream.of(inference), inference.earlier().stream()).anyMatch(other -> GlobalTable.of(other.script()).open())) {
			return;
		}
		// no member of the table of globals, but that table
		Set<String> known = new HashSet<>(Set.of("_ENV"));
		Stream.concat(Stream.of(inference), inference.earlier().stream()).flatMap(other -> GlobalTable.definedIn(other.script()).stream())
				.forEach(known::add);
		inference.library().globals().stream().map(Symbol::name).forEach(known::add);
		Set<String> later = new HashSet<>(context.surroundings().globals());
		later.removeAll(known);
		known.addAll(later);
		for (Expression.NameRef read : context.script().resolution().globalReads()) {
			boolean tooEarly = later.contains(read.name()) && context.function(read) == null;
			if ((tooEarly || !known.contains(read.name()) && !AbsentLibraryCheck.isAbsent(read.name())) && !context.isAsked(read)) {
				if (tooEarly) {
					context.report(Problem.warning(CODE, read.start(), read.end(), "'" + read.name() + "' is nil here: only a script that loads later defines it"));
				} else {
					report(context, read, known);
				}
			}
		}
	}

	private static void report(Context context, Expression.NameRef read, Set<String> known) {
		Stream<String> names = Stream.concat(known.stream(), context.script().resolution().visibleAt(read.start()).stream().map(Local::name));
		Optional<String> meant = names.filter(name -> Spelling.isClose(read.name(), name)).sorted().findFirst();
		Problem problem = Problem.warning(CODE, read.start(), read.end(),
				"'" + read.name() + "' is nil: nobody defines it" + meant.map(name -> "; did you mean '" + name + "'?").orElse(""));
		context.report(meant.map(name -> problem.with(Fix.of("Replace '" + read.name() + "' with '" + name + "'", read.start(), read.end(), name))).orElse(problem));
	}
}
