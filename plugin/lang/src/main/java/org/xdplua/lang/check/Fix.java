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

	/** A fix that changes one place. */
	public static Fix of(String title, int start, int end, String newText) {
		return new Fix(title, List.of(new Edit(start, end, newText)), true);
	}
}
