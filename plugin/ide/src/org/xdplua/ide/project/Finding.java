// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.project;

import org.xdplua.lang.check.Problem;
import org.xdplua.lang.check.Severity;

/**
 * One problem in a file, before it is a marker.
 *
 * @param code the check's name, as "syntax"; empty if there is none
 * @param start UTF-16 offset; -1 if only the line is known
 * @param end UTF-16 offset, exclusive; -1 if only the line is known
 * @param line counted from 1
 */
public record Finding(String code, Severity severity, int start, int end, int line, String message) {

	/** @param text the text in which the problem was found */
	static Finding of(Problem problem, String text) {
		int line = 1 + (int) text.substring(0, Math.min(problem.start(), text.length())).chars().filter(c -> c == '\n').count();
		return new Finding(problem.code(), problem.severity(), problem.start(), problem.end(), line, problem.message());
	}
}
