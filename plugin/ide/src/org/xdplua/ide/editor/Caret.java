// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.editor;

import java.util.Optional;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;
import org.xdplua.ide.lsp.OpenDocuments;

/**
 * Where a command was given in a script.
 *
 * @param start UTF-16 offset of the name at the caret, or of the caret
 * @param name empty if the caret is at none
 */
public record Caret(ITextEditor editor, IDocument document, int start, String name) {

	/** Empty if the active editor shows no script of an XDPLua project. UI thread. */
	public static Optional<Caret> of(ExecutionEvent event) {
		if (HandlerUtil.getActiveEditor(event) instanceof ITextEditor editor && editor.getSelectionProvider().getSelection() instanceof ITextSelection selection) {
			IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
			return document != null && OpenDocuments.isOurs(document) ? Optional.of(at(editor, document, selection.getOffset())) : Optional.empty();
		}
		return Optional.empty();
	}

	private static Caret at(ITextEditor editor, IDocument document, int offset) {
		IRegion name = Words.at(document, offset);
		try {
			return new Caret(editor, document, name.getOffset(), document.get(name.getOffset(), name.getLength()));
		} catch (BadLocationException e) {
			return new Caret(editor, document, offset, ""); // the text shrank under the selection
		}
	}
}
