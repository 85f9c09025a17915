// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Something wrong at [start, end) of a text.
 *
 * @param code  names the check, stable, for people and programs: {@code syntax}, {@code script-too-large}, ...; docs/diagnostics has
 *              a page for each
 * @param start offset in UTF-16 code units
 * @param end   offset behind the last character
 * @param mark  how an editor may show the range; {@link Mark#NONE} for most
 * @param fixes ways to get rid of it; may be empty
 */
public record Problem(String code, Severity severity, int start, int end, String message, Mark mark, List<Fix> fixes) implements Comparable<Problem> {
	private static final Comparator<Problem> IN_TEXT = Comparator.comparingInt(Problem::start).thenComparingInt(Problem::end);

	/** How an editor may show a problem's range. */
	public enum Mark {
		NONE,
		/** Text without effect, which can be greyed out. */
		UNNECESSARY,
		/** A name that should no longer be used, which can be struck through. */
		DEPRECATED
	}

	public Problem {
		fixes = List.copyOf(fixes);
	}

	public static Problem error(String code, int start, int end, String message) {
		return of(code, Severity.ERROR, start, end, message);
	}

	public static Problem warning(String code, int start, int end, String message) {
		return of(code, Severity.WARNING, start, end, message);
	}

	public static Problem hint(String code, int start, int end, String message) {
		return of(code, Severity.HINT, start, end, message);
	}

	private static Problem of(String code, Severity severity, int start, int end, String message) {
		return new Problem(code, severity, start, end, message, Mark.NONE, List.of());
	}

	public Problem withSeverity(Severity newSeverity) {
		return new Problem(code, newSeverity, start, end, message, mark, fixes);
	}

	public Problem marked(Mark newMark) {
		return new Problem(code, severity, start, end, message, newMark, fixes);
	}

	/** The problem with one more way to get rid of it. */
	public Problem with(Fix fix) {
		List<Fix> more = new ArrayList<>(fixes);
		more.add(fix);
		return new Problem(code, severity, start, end, message, mark, more);
	}

	@Override
	public int compareTo(Problem other) {
		return IN_TEXT.compare(this, other);
	}
}
