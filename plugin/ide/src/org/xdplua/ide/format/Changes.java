// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.format;

import java.util.List;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.eclipse.text.undo.IDocumentUndoManager;

/** Several replacements in a document as one change, which one undo takes back. The caret keeps its place in the text. UI thread. */
final class Changes {

	private Changes() {
	}

	static ReplaceEdit replace(IRegion region, String text) {
		return new ReplaceEdit(region.getOffset(), region.getLength(), text);
	}

	/** @param edits of the document as it is now, without overlap */
	static void apply(IDocument document, List<ReplaceEdit> edits) {
		IDocumentUndoManager undo = DocumentUndoManagerRegistry.getDocumentUndoManager(document);
		MultiTextEdit all = new MultiTextEdit();
		edits.forEach(all::addChild);
		if (undo != null) {
			undo.beginCompoundChange();
		}
		try {
			all.apply(document);
		} catch (BadLocationException e) {
			ILog.of(Changes.class).error("A script could not be formatted", e);
		} finally {
			if (undo != null) {
				undo.endCompoundChange();
			}
		}
	}
}
