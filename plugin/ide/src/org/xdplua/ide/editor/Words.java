// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.editor;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;

/** Lua names in a document. */
public final class Words {
	private Words() {
	}

	public static boolean isPart(char c) {
		return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
	}

	/** @return where the name that ends at an offset begins; the offset if there is none */
	public static int startBefore(IDocument document, int offset) {
		try {
			int start = offset;
			while (start > 0 && isPart(document.getChar(start - 1))) {
				start--;
			}
			return start;
		} catch (BadLocationException e) {
			return offset;
		}
	}

	/** @return the name around an offset; empty at the offset if there is none */
	public static IRegion at(IDocument document, int offset) {
		try {
			int start = startBefore(document, offset);
			int end = offset;
			while (end < document.getLength() && isPart(document.getChar(end))) {
				end++;
			}
			return new Region(start, end - start);
		} catch (BadLocationException e) {
			return new Region(offset, 0);
		}
	}
}
