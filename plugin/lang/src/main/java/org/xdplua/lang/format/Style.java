// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.format;

import java.util.List;
import java.util.Optional;

/**
 * What one level of indentation is made of.
 *
 * @param unit a tab, or some spaces
 */
public record Style(String unit) {
	/** How wide a level may be, in spaces. */
	private static final int MAX_WIDTH = 16;

	/** @param width spaces of a level; ignored for tabs */
	public static Style of(int width, boolean spaces) {
		return new Style(spaces ? " ".repeat(Math.clamp(width, 1, MAX_WIDTH)) : "\t");
	}

	/** What the lines of a text begin with: a tab if more lines have one, else the fewest spaces that a line has. Empty if no line is indented. */
	public static Optional<Style> usedIn(String text) {
		List<String> indented = text.lines().filter(line -> !line.isBlank() && (line.startsWith("\t") || line.startsWith("  "))).toList();
		long tabs = indented.stream().filter(line -> line.startsWith("\t")).count();
		if (indented.isEmpty() || 2 * tabs > indented.size()) {
			return indented.isEmpty() ? Optional.empty() : Optional.of(of(1, false));
		}
		int width = indented.stream().filter(line -> line.startsWith(" ")).mapToInt(line -> line.length() - line.stripLeading().length()).min().orElse(1);
		return Optional.of(of(width, true));
	}

	String indent(int level) {
		return unit.repeat(level);
	}
}
