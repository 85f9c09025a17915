// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.document;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

import org.xdplua.lang.syntax.LineIndex;

/** Offsets and positions of a text. Both count UTF-16 code units, which is what LSP positions count unless something else is agreed. */
public final class Positions {
	private final String text;
	private final LineIndex lines;

	public Positions(String text) {
		this(text, new LineIndex(text));
	}

	public Positions(String text, LineIndex lines) {
		this.text = text;
		this.lines = lines;
	}

	/** The offset of a position; one behind its line's end means that end. */
	public int offset(Position position) {
		int start = lines.start(position.getLine());
		int end = lines.start(position.getLine() + 1);
		if (position.getLine() + 1 < lines.count()) {
			while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
				end--;
			}
		}
		return Math.min(start + Math.max(position.getCharacter(), 0), end);
	}

	public Position position(int offset) {
		return new Position(lines.line(offset), lines.column(offset));
	}

	public Range range(int start, int end) {
		return new Range(position(start), position(end));
	}
}
