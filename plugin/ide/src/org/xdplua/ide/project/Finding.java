// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.project;

import java.util.List;
import org.xdplua.lang.check.Problem;
import org.xdplua.lang.check.Severity;

/**
 * One problem in a file, before it is a marker.
 *
 * @param code the check's name, as "syntax"; empty if there is none
 * @param start UTF-16 offset; -1 if only the line is known
 * @param end UTF-16 offset, exclusive; -1 if only the line is known
 * @param line counted from 1
 * @param fixes ways to get rid of it; may be empty
 */
public record Finding(String code, Severity severity, int start, int end, int line, String message, List<TextFix> fixes) {

	/** @param text the text in which the problem was found */
	static Finding of(Problem problem, String text) {
		int line = 1 + (int) text.substring(0, Math.min(problem.start(), text.length())).chars().filter(c -> c == '\n').count();
		return new Finding(problem.code(), problem.severity(), problem.start(), problem.end(), line, problem.message(),
				problem.fixes().stream().map(fix -> TextFix.of(fix, text)).toList());
	}
}
