// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.check;

import java.util.Comparator;

/**
 * Something wrong at [start, end) of a text.
 *
 * @param code  names the check, stable, for people and programs: {@code syntax}, {@code script-too-large}, ...
 * @param start offset in UTF-16 code units
 * @param end   offset behind the last character
 */
public record Problem(String code, Severity severity, int start, int end, String message) implements Comparable<Problem> {
	private static final Comparator<Problem> IN_TEXT = Comparator.comparingInt(Problem::start).thenComparingInt(Problem::end);

	static Problem error(String code, int start, int end, String message) {
		return new Problem(code, Severity.ERROR, start, end, message);
	}

	static Problem warning(String code, int start, int end, String message) {
		return new Problem(code, Severity.WARNING, start, end, message);
	}

	@Override
	public int compareTo(Problem other) {
		return IN_TEXT.compare(this, other);
	}
}
