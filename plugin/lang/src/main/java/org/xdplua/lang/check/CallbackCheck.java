// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.xdplua.lang.project.Project;
import org.xdplua.lang.scope.Global;

/** {@code missing-callback}: no script of a project defines the function that is to judge packets. */
public final class CallbackCheck {
	private static final Set<String> INDIRECT = Set.of("_G", "_ENV", "load");

	private CallbackCheck() {
	}

	/**
	 * The problem, if there is one; it belongs to the last script.
	 *
	 * @param scripts all scripts of the project, in the order of loading
	 */
	public static Optional<Problem> run(String function, List<Script> scripts) {
		Set<String> globals = scripts.stream().flatMap(script -> script.resolution().globals().stream()).map(Global::name).collect(Collectors.toSet());
		if (globals.contains(function) || scripts.stream().anyMatch(CallbackCheck::mayDefineMore)) {
			return Optional.empty();
		}
		String advice = globals.stream().filter(name -> Spelling.isClose(name, function)).sorted().findFirst()
				.map(name -> "did you mean '" + name + "'?")
				.orElse("define it, or name another function in " + Project.FILE_NAME);
		return Optional.of(Problem.error("missing-callback", 0, 0,
				"no script of this project defines the function '" + function + "', which is to judge packets: " + advice));
	}

	/** Whether a script can define globals in ways that only running it would show: {@code _G[name] = f}, {@code load(text)()}. */
	private static boolean mayDefineMore(Script script) {
		return script.resolution().globalReads().stream().anyMatch(read -> INDIRECT.contains(read.name()));
	}
}
