// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Runs all checks of a single script. */
public final class Checker {
	private static final List<Check> CHECKS = List.of(new SyntaxCheck(), new BudgetCheck(), new DialectCheck(), new AbsentLibraryCheck());

	private Checker() {
	}

	/**
	 * The problems of a script, in the order of the text.
	 *
	 * @param chunkName the name by which the kernel will know the script, such as {@code portfilter.lua}
	 */
	public static List<Problem> check(String chunkName, String text) {
		return check(Script.of(chunkName, text));
	}

	/** The problems of a script, in the order of the text. */
	public static List<Problem> check(Script script) {
		List<Problem> problems = new ArrayList<>();
		for (Check check : CHECKS) {
			check.run(script, problems::add);
		}
		Collections.sort(problems);
		return Collections.unmodifiableList(problems);
	}
}
