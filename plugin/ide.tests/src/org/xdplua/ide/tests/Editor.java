// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.tests;

import java.util.Arrays;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.texteditor.ITextEditor;
import org.xdplua.ide.ui.Reveal;

/** A script in the Generic Editor, and a person in front of it. */
final class Editor {
	private final ITextEditor editor;

	private Editor(ITextEditor editor) {
		this.editor = editor;
	}

	static Editor of(ITextEditor editor) {
		return new Editor(editor);
	}

	static Editor open(IFile file) {
		return new Editor(Ui.call(() -> {
			Reveal.file(file);
			return (ITextEditor) Workbench.window().getActivePage().getActiveEditor();
		}));
	}

	/** UI thread. */
	private IDocument document() {
		return editor.getDocumentProvider().getDocument(editor.getEditorInput());
	}

	/** UI thread. */
	private StyledText widget() {
		return (StyledText) editor.getAdapter(Control.class);
	}

	String text() {
		return Ui.call(() -> document().get());
	}

	void setText(String text) {
		Ui.run(() -> document().set(text));
	}

	void save() {
		Ui.run(() -> editor.doSave(new NullProgressMonitor()));
	}

	void deleteLastCharacter() {
		Ui.call(() -> {
			document().replace(document().getLength() - 1, 1, "");
			return null;
		});
	}

	/** Puts the caret behind the first occurrence. */
	void caretBehind(String text) {
		Ui.run(() -> {
			int at = document().get().indexOf(text);
			if (at < 0) {
				throw new AssertionError("no '" + text + "' in the editor");
			}
			editor.setFocus();
			editor.selectAndReveal(at + text.length(), 0);
		});
	}

	/** From 1. */
	int caretLine() throws BadLocationException {
		return document().getLineOfOffset(((ITextSelection) editor.getSelectionProvider().getSelection()).getOffset()) + 1;
	}

	/**
	 * Types: the keys reach the text widget as the window system's would. (Display.post loses keys as soon as a popup is open, whatever the
	 * window manager does.)
	 */
	void type(String text) {
		Ui.run(() -> widget().setFocus());
		for (char c : text.toCharArray()) {
			Ui.run(() -> {
				Event key = new Event();
				key.character = c;
				key.keyCode = c;
				widget().notifyListeners(SWT.KeyDown, key);
				widget().notifyListeners(SWT.KeyUp, key);
			});
		}
	}

	/** The popup that is open or about to open, once it offers this. */
	Popup popupWith(String label) {
		return Ui.waitFor("a completion popup that offers " + label, () -> Arrays.stream(Ui.display().getShells()).filter(Shell::isVisible)
				.filter(shell -> shell != Workbench.window().getShell()).flatMap(shell -> Ui.find(shell, Table.class, Editor::hasProposals).stream())
				.map(Popup::new).filter(popup -> popup.offers(label)).findFirst());
	}

	private static boolean hasProposals(Table table) {
		return table.getItemCount() > 0 && !table.getItem(0).getText().startsWith("Computing");
	}

	/** The table of completions. */
	record Popup(Table table) {
		List<String> proposals() {
			return Ui.call(() -> Arrays.stream(table.getItems()).map(TableItem::getText).toList());
		}

		boolean offers(String label) {
			return proposals().stream().anyMatch(text -> isOf(text, label));
		}

		/** Chooses one as a double click does. */
		void choose(String label) {
			Ui.run(() -> {
				int row = Arrays.stream(table.getItems()).map(TableItem::getText).filter(text -> isOf(text, label)).findFirst()
						.map(text -> Arrays.stream(table.getItems()).map(TableItem::getText).toList().indexOf(text)).orElseThrow();
				table.setSelection(row);
				Event chosen = new Event();
				chosen.item = table.getItem(row);
				table.notifyListeners(SWT.Selection, chosen);
				table.notifyListeners(SWT.DefaultSelection, chosen);
			});
		}

		private static boolean isOf(String text, String label) {
			return text.equals(label) || text.startsWith(label + " ") || text.startsWith(label + "(");
		}
	}
}
