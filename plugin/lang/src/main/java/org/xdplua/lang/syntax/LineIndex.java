// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.syntax;

import java.util.Arrays;

/** Where the lines of a text start. Lines end with {@code \n}, {@code \r\n} or {@code \r}, as the Language Server Protocol says. */
public final class LineIndex {
	private final int[] starts;
	private final int length;

	public LineIndex(CharSequence text) {
		int[] found = new int[16];
		int count = 1;
		length = text.length();
		for (int i = 0; i < length; i++) {
			char c = text.charAt(i);
			if (c == '\n' || c == '\r' && (i + 1 == length || text.charAt(i + 1) != '\n')) {
				if (count == found.length) {
					found = Arrays.copyOf(found, count * 2);
				}
				found[count++] = i + 1;
			}
		}
		starts = Arrays.copyOf(found, count);
	}

	/** The line of an offset, from 0. */
	public int line(int offset) {
		int at = Arrays.binarySearch(starts, offset);
		return at >= 0 ? at : -at - 2;
	}

	/** The distance of an offset from the start of its line, from 0, in UTF-16 code units. */
	public int column(int offset) {
		return offset - starts[line(offset)];
	}

	/** The offset of the first character of a line; the text's length for lines behind the last. */
	public int start(int line) {
		return line < 0 ? 0 : line < starts.length ? starts[line] : length;
	}

	/** How many lines there are: 1 for an empty text. */
	public int count() {
		return starts.length;
	}
}
