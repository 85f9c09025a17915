// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.check;

import java.util.function.Consumer;

import org.xdplua.lang.syntax.SyntaxProblem;

/** {@code syntax}: what Lua's compiler refuses. */
final class SyntaxCheck implements Check {
	@Override
	public void run(Script script, Consumer<Problem> problems) {
		script.parsed().problems().forEach(problem -> problems.accept(convert(problem)));
		script.resolution().problems().forEach(problem -> problems.accept(convert(problem)));
	}

	private static Problem convert(SyntaxProblem problem) {
		return Problem.error("syntax", problem.start(), problem.end(), problem.message());
	}
}
