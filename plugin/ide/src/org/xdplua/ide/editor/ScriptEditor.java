// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.editor;

import java.util.Optional;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;
import org.xdplua.ide.project.XdpluaProjects;

/** A text editor that shows a script of an XDPLua project. UI thread. */
public record ScriptEditor(ITextEditor part, IFile file, IDocument document) {

	/** @return empty if the part is no text editor, or shows something else */
	public static Optional<ScriptEditor> of(IWorkbenchPart part) {
		ITextEditor editor = Adapters.adapt(part, ITextEditor.class);
		IFile file = editor == null ? null : Adapters.adapt(editor.getEditorInput(), IFile.class);
		if (file == null || !XdpluaProjects.isScript(file) || !XdpluaProjects.isXdplua(file.getProject())) {
			return Optional.empty();
		}
		// there is none while an editor is being closed
		return Optional.ofNullable(editor.getDocumentProvider()).map(provider -> provider.getDocument(editor.getEditorInput()))
				.map(document -> new ScriptEditor(editor, file, document));
	}

	/** The one that a command is about. */
	public static Optional<ScriptEditor> active(ExecutionEvent event) {
		return of(HandlerUtil.getActiveEditor(event));
	}

	/** What shows the text. */
	public ITextViewer viewer() {
		return part.getAdapter(ITextViewer.class);
	}
}
