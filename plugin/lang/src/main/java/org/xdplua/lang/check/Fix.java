// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.check;

import java.util.List;

/**
 * A way to get rid of a problem.
 *
 * @param title     what it does, as an imperative: {@code Replace '/' with '//'}
 * @param edits     in the order of the text, not overlapping, all against the text that was checked
 * @param preferred whether it is the one that most people want
 */
public record Fix(String title, List<Edit> edits, boolean preferred) {
	public Fix {
		edits = List.copyOf(edits);
	}

	/** A fix that takes something out, and its lines where nothing else stands in them. */
	public static Fix remove(String title, String text, int start, int end, boolean preferred) {
		int from = start;
		while (from > 0 && (text.charAt(from - 1) == ' ' || text.charAt(from - 1) == '\t')) {
			from--;
		}
		int to = end;
		while (to < text.length() && (text.charAt(to) == ' ' || text.charAt(to) == '\t' || text.charAt(to) == '\r')) {
			to++;
		}
		boolean alone = (from == 0 || text.charAt(from - 1) == '\n') && to < text.length() && text.charAt(to) == '\n';
		return new Fix(title, List.of(alone ? new Edit(from, to + 1, "") : new Edit(start, end, "")), preferred);
	}

	/** A fix that changes one place. */
	public static Fix of(String title, int start, int end, String newText) {
		return new Fix(title, List.of(new Edit(start, end, newText)), true);
	}
}
