// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.exact;

import java.util.List;
import java.util.Set;

import org.xdplua.lang.check.Problem;
import org.xdplua.lang.syntax.LineIndex;

/** {@code kernel}: what the kernel's compiler refuses and lang has not found. */
public final class KernelProblem {
	private static final String CODE = "kernel";
	/** With these lang says that the compiler refuses the script; the same thing twice helps nobody. */
	private static final Set<String> OF_THE_COMPILER = Set.of("syntax", "float-literal", "division", "power", "shebang", "empty-script", "script-too-large",
			"script-fits-minified", "chunk-name");

	private KernelProblem() {
	}

	/** Whether one of these problems already is a reason for the compiler to refuse the script. */
	public static boolean isKnown(List<Problem> found) {
		return found.stream().anyMatch(problem -> OF_THE_COMPILER.contains(problem.code()));
	}

	/**
	 * A problem that marks the line without the white space around it.
	 *
	 * @param line    from 1; 0 where the compiler names none
	 * @param message the compiler's words
	 */
	public static Problem of(int line, String message, String text) {
		LineIndex lines = new LineIndex(text);
		int start = lines.start(Math.max(0, line - 1));
		int end = line == 0 ? start : lines.start(line);
		while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
			end--;
		}
		while (start < end && Character.isWhitespace(text.charAt(start))) {
			start++;
		}
		return Problem.error(CODE, start, end, message);
	}
}
