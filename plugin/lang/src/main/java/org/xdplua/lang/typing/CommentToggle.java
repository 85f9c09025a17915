// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.typing;

import java.util.Arrays;
import java.util.List;

import org.xdplua.lang.syntax.LineIndex;

/** Makes lines comments, or takes that back if all of them are. */
public final class CommentToggle {
	private static final String MARK = "--";

	private CommentToggle() {
	}

	/** @param first a line, from 0 @param last the last one, included */
	public static Typed lines(String text, int first, int last) {
		LineIndex index = new LineIndex(text);
		int start = index.start(first);
		int end = last + 1 < index.count() ? index.start(last + 1) : text.length();
		List<String> lines = Arrays.asList(text.substring(start, end).split("(?<=\n)"));
		List<String> written = lines.stream().filter(line -> !line.isBlank()).toList();
		boolean comments = !written.isEmpty() && written.stream().allMatch(CommentToggle::isComment);
		int column = written.stream().mapToInt(CommentToggle::indent).min().orElse(0);
		StringBuilder changed = new StringBuilder();
		for (String line : lines) {
			// where nothing is written, nothing needs a mark; a single empty line gets one, as somebody wants to write there
			boolean skip = line.isBlank() && !written.isEmpty();
			changed.append(skip ? line : comments ? without(line) : with(line, Math.min(column, indent(line))));
		}
		return new Typed(start, end, changed.toString(), start + changed.length());
	}

	/** Neither the beginning of a long comment, whose end would be left over, nor an annotation, which would be left with one dash. */
	private static boolean isComment(String line) {
		String stripped = line.stripLeading();
		return stripped.startsWith(MARK) && !stripped.matches("(?s)--(-|\\[=*\\[).*");
	}

	private static String with(String line, int column) {
		return line.substring(0, column) + MARK + " " + line.substring(column);
	}

	private static String without(String line) {
		int at = line.indexOf(MARK);
		int rest = at + MARK.length();
		return line.substring(0, at) + line.substring(rest < line.length() && line.charAt(rest) == ' ' ? rest + 1 : rest);
	}

	private static int indent(String line) {
		int at = 0;
		while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
			at++;
		}
		return at;
	}
}
