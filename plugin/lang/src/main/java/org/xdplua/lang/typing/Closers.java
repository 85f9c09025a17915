// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.typing;

import java.util.Optional;

import org.xdplua.lang.format.Gap;
import org.xdplua.lang.format.Indenter;
import org.xdplua.lang.format.Style;
import org.xdplua.lang.syntax.ParseResult;
import org.xdplua.lang.syntax.Parser;

/** The last letter of {@code end}, {@code else}, {@code elseif} and {@code until}, and closing brackets: as first words of a line they move it to the left. */
public final class Closers {
	private static final String LAST = "defl})";

	private Closers() {
	}

	/** @return empty if that letter closes nothing, or its line is indented as it should be */
	public static Optional<Typed> at(String text, int offset, char key, Style style) {
		if (LAST.indexOf(key) < 0) {
			return Optional.empty();
		}
		ParseResult after = Parser.parse(text.substring(0, offset) + key + text.substring(offset));
		if (!Indenter.closesABlock(after, offset + 1)) {
			return Optional.empty();
		}
		return Indenter.indent(after, after.lines().line(offset), style).map(gap -> typed(text, offset, key, gap));
	}

	private static Typed typed(String text, int offset, char key, Gap gap) {
		String moved = gap.newText() + text.substring(gap.end(), offset) + key;
		return new Typed(gap.start(), offset, moved, gap.start() + moved.length());
	}
}
