// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.lsp;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** The text of a script as it was at one version; turns the server's lines and characters into offsets. Any thread. */
public final class Snapshot {
	private final int version;
	private final String text;
	private final IDocument lines;

	Snapshot(int version, String text) {
		this.version = version;
		this.text = text;
		this.lines = new Document(text); // nobody changes it, so threads may share it
	}

	/** A text that no editor shows. */
	public static Snapshot of(String text) {
		return new Snapshot(0, text);
	}

	int version() {
		return version;
	}

	public String text() {
		return text;
	}

	/** @return UTF-16 offset, within the text even if the position isn't */
	public int offset(Position position) {
		try {
			int line = Math.min(position.getLine(), lines.getNumberOfLines() - 1);
			return Math.min(lines.getLineOffset(line) + position.getCharacter(), text.length());
		} catch (BadLocationException e) {
			return text.length();
		}
	}

	/** @return within the text, never of negative length */
	public IRegion region(Range range) {
		int start = offset(range.getStart());
		return new Region(start, Math.max(0, offset(range.getEnd()) - start));
	}

	/** @param offset UTF-16 offset; one past the end counts as the end */
	Position position(int offset) {
		int inside = Math.min(offset, text.length());
		try {
			int line = lines.getLineOfOffset(inside);
			return new Position(line, inside - lines.getLineOffset(line));
		} catch (BadLocationException e) {
			return new Position(0, 0);
		}
	}

	/** The whole text. */
	Range all() {
		return new Range(new Position(0, 0), position(text.length()));
	}

	/** @param line counted from 0 @return without its end; empty behind the last line */
	public String line(int line) {
		try {
			IRegion region = lines.getLineInformation(line);
			return text.substring(region.getOffset(), region.getOffset() + region.getLength());
		} catch (BadLocationException e) {
			return "";
		}
	}
}
