// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.xdplua.lang.scope.Global;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.Statement;

/** {@code missing-callback}: no script of a project defines the function that is to judge packets. */
public final class CallbackCheck {
	private CallbackCheck() {
	}

	/**
	 * The problem, if there is one; it belongs to the last script.
	 *
	 * @param scripts all scripts of the project, in the order of loading
	 */
	public static Optional<Problem> run(String function, List<Script> scripts) {
		Set<String> globals = scripts.stream().flatMap(script -> GlobalTable.definedIn(script).stream()).collect(Collectors.toSet());
		// what a text means that is no Lua, nobody knows
		boolean unknown = scripts.stream().anyMatch(script -> !script.parsed().problems().isEmpty() || GlobalTable.of(script).open());
		if (globals.contains(function) || unknown) {
			return Optional.empty();
		}
		Optional<String> meant = globals.stream().filter(name -> Spelling.isClose(name, function)).sorted().findFirst();
		String message = "no script defines the function '" + function + "', which is to judge packets: "
				+ meant.map(name -> "did you mean '" + name + "'?").or(() -> local(function, scripts)).orElse("define it, or name another function");
		Optional<Expression.NameRef> place = scripts.getLast().resolution().globals().stream().map(Global::target)
				.filter(target -> meant.isPresent() && target.name().equals(meant.get())).findFirst();
		return Optional.of(place.map(name -> Problem.error("missing-callback", name.start(), name.end(), message)
				.with(Fix.of("Rename to '" + function + "'", name.start(), name.end(), function))).orElse(Problem.error("missing-callback", 0, 0, message)));
	}

	/** Where it is defined, but only for its own script. */
	private static Optional<String> local(String function, List<Script> scripts) {
		return scripts.stream().filter(script -> script.parsed().tree().block().statements().stream()
				.anyMatch(statement -> statement instanceof Statement.LocalFunction local && local.name().text().equals(function))).findFirst()
				.map(script -> "in " + script.name() + " it is local; remove 'local'");
	}
}
