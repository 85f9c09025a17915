// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.typing;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.graphics.Point;
import org.xdplua.ide.editor.ScriptEditor;
import org.xdplua.lang.typing.CommentToggle;
import org.xdplua.lang.typing.Typed;

/** Toggle Comment (Ctrl+/): of the selected lines, or of the one with the caret. */
public final class ToggleCommentHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		ScriptEditor.active(event).filter(editor -> editor.part().isEditable()).ifPresent(ToggleCommentHandler::toggle);
		return null;
	}

	private static void toggle(ScriptEditor editor) {
		IDocument document = editor.document();
		Point selected = editor.viewer().getSelectedRange();
		try {
			int first = document.getLineOfOffset(selected.x);
			// a selection that ends where a line begins doesn't reach into it
			int last = document.getLineOfOffset(Math.max(selected.x, selected.x + selected.y - 1));
			Typed change = CommentToggle.lines(document.get(), first, last);
			int fromEnd = document.getLength() - selected.x;
			document.replace(change.start(), change.end() - change.start(), change.newText());
			if (selected.y == 0) {
				editor.viewer().setSelectedRange(Math.max(change.start(), document.getLength() - fromEnd), 0);
			} else {
				editor.viewer().setSelectedRange(change.start(), change.newText().length());
			}
		} catch (BadLocationException e) {
			throw new IllegalStateException(e); // what is selected is in the document
		}
	}
}
