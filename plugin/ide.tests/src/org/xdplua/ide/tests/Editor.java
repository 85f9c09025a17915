// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.tests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.projection.ProjectionAnnotationModel;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.jface.text.source.inlined.AbstractInlinedAnnotation;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.texteditor.ITextEditorExtension2;
import org.xdplua.ide.preferences.Preferences;
import org.xdplua.ide.project.XdpluaProjects;
import org.xdplua.ide.ui.Reveal;

/** A script in the Generic Editor, and a person in front of it. */
final class Editor {
	/** How often in a row the focus has to be seen where it should be. */
	private static final int STEADY = 20;
	private static final int MAX_TRIES = 5;
	private static final int MAX_LOOKS = 20;
	private static final int SETTLE_MS = 200;
	private static final String COLORS = "org.xdplua.ide.color.";

	private final ITextEditor editor;

	private Editor(ITextEditor editor) {
		this.editor = editor;
	}

	static Editor of(ITextEditor editor) {
		return new Editor(editor);
	}

	/** Waits until the sizes are drawn above the functions: when they come later, they move the lines and close popups. */
	static Editor open(IFile file) {
		Editor opened = new Editor(Ui.call(() -> {
			Reveal.file(file);
			return (ITextEditor) Workbench.window().getActivePage().getActiveEditor();
		}));
		if (Preferences.isOn(Preferences.SIZES) && XdpluaProjects.isXdplua(file.getProject()) && XdpluaProjects.isScript(file)) {
			Ui.waitUntil("the script's size above it", () -> opened.widget().getLineVerticalIndent(0) > 0);
		}
		return opened;
	}

	/** What stands between the lines and characters of the script. UI thread. */
	List<String> minings() {
		List<String> labels = new ArrayList<>();
		for (Iterator<Annotation> all = annotations().getAnnotationIterator(); all.hasNext();) {
			if (all.next() instanceof AbstractInlinedAnnotation inlined) {
				inlined.getMinings().forEach(mining -> labels.add(mining.getLabel()));
			}
		}
		return labels;
	}

	/** Without the sizes above functions: to use the pointer where the server may not answer. */
	static Editor openStill(IFile file) {
		Preferences.node().putBoolean(Preferences.SIZES, false);
		return open(file);
	}

	/** The editor in front; waits until it shows a file of this name. */
	static Editor waitForActive(String fileName) {
		return Ui.waitFor("an editor of " + fileName, () -> Workbench.window().getActivePage().getActiveEditor() instanceof ITextEditor editor
				&& editor.getEditorInput().getName().equals(fileName) ? Optional.of(new Editor(editor)) : Optional.empty());
	}

	/** UI thread. */
	ITextViewer viewer() {
		return editor.getAdapter(ITextViewer.class);
	}

	/** Waits until keys go to the script and have done so for a while: without a window manager a change of the focus comes late, and closes popups. */
	void focus() {
		int[] steady = { 0 };
		Ui.waitUntil("the editor focused", () -> {
			boolean active = Ui.display().getActiveShell() == Workbench.window().getShell();
			if (!active) {
				Workbench.window().getShell().forceActive();
			} else if (!widget().isFocusControl()) {
				editor.setFocus();
			}
			steady[0] = active && widget().isFocusControl() ? steady[0] + 1 : 0;
			return steady[0] > STEADY;
		});
	}

	/** Makes it the part that commands are for. UI thread. */
	void activate() {
		Workbench.window().getActivePage().activate(editor);
	}

	String selected() {
		return Ui.call(() -> ((ITextSelection) editor.getSelectionProvider().getSelection()).getText());
	}

	boolean isReadOnly() {
		return Ui.call(() -> !((ITextEditorExtension2) editor).validateEditorInputState() || !editor.isEditable());
	}

	/** The keywords and other words that are painted bold. */
	List<String> bold() {
		return Ui.call(() -> Arrays.stream(widget().getStyleRanges()).filter(style -> style.fontStyle == SWT.BOLD)
				.map(style -> widget().getTextRange(style.start, style.length)).filter(word -> !word.equals("callback")).toList());
	}

	/** In which of our colours a word is painted, as "parameter"; empty for none of them. */
	String colorOf(String word) {
		return Ui.call(() -> {
			StyleRange style = widget().getStyleRangeAtOffset(widget().getText().indexOf(word));
			ColorRegistry colors = PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
			return style == null || style.foreground == null ? "" : colors.getKeySet().stream().filter(key -> key.startsWith(COLORS))
					.filter(key -> colors.get(key).equals(style.foreground)).map(key -> key.substring(COLORS.length())).findFirst().orElse("");
		});
	}

	/** UI thread. */
	IAnnotationModel annotations() {
		return editor.getDocumentProvider().getAnnotationModel(editor.getEditorInput());
	}

	/** UI thread. */
	ITextEditor part() {
		return editor;
	}

	/** UI thread. */
	IDocument document() {
		return editor.getDocumentProvider().getDocument(editor.getEditorInput());
	}

	/** UI thread. */
	StyledText widget() {
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
		focus();
		Ui.run(() -> {
			int at = document().get().indexOf(text);
			if (at < 0) {
				throw new AssertionError("no '" + text + "' in the editor");
			}
			editor.selectAndReveal(at + text.length(), 0);
		});
	}

	void caretAt(int offset) {
		Ui.run(() -> {
			editor.setFocus();
			editor.selectAndReveal(offset, 0);
		});
	}

	/** Selects the first occurrence. */
	void select(String text) {
		Ui.run(() -> {
			editor.setFocus();
			editor.selectAndReveal(document().get().indexOf(text), text.length());
		});
	}

	/** Lines, from 1, at which something can be folded or unfolded, in order. UI thread. */
	List<Integer> foldableLines() throws BadLocationException {
		ProjectionAnnotationModel model = ((ProjectionViewer) editor.getAdapter(ITextViewer.class)).getProjectionAnnotationModel();
		List<Integer> lines = new ArrayList<>();
		for (Iterator<Annotation> annotations = model.getAnnotationIterator(); annotations.hasNext();) {
			lines.add(document().getLineOfOffset(model.getPosition(annotations.next()).getOffset()) + 1);
		}
		Collections.sort(lines);
		return lines;
	}

	/** How many lines are in sight or could be scrolled there: those that aren't folded away. UI thread. */
	int shownLines() {
		return widget().getLineCount();
	}

	/** From 1. UI thread. */
	int caretLine() throws BadLocationException {
		return document().getLineOfOffset(((ITextSelection) editor.getSelectionProvider().getSelection()).getOffset()) + 1;
	}

	/** Puts the caret into the n-th occurrence, counted from 1. */
	void caretIn(String text, int n) {
		focus();
		Ui.run(() -> {
			int at = -1;
			for (int i = 0; i < n; i++) {
				at = document().get().indexOf(text, at + 1);
				if (at < 0) {
					throw new AssertionError("no '" + text + "' number " + (i + 1) + " in the editor");
				}
			}
			editor.selectAndReveal(at + text.length() / 2, 0);
		});
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

	/**
	 * Presses Ctrl+1 until there is a popup that offers this, and stays: right after a file is opened, what the server and the builder find late may close it
	 * again.
	 */
	Popup quickFixes(String label) {
		for (int tries = 0; tries < MAX_TRIES; tries++) {
			focus();
			Ui.command("org.eclipse.jdt.ui.edit.text.java.correction.assist.proposals");
			for (int looks = 0; looks < MAX_LOOKS; looks++) {
				Ui.pause(SETTLE_MS);
				Optional<Popup> open = Ui.call(() -> openPopup(label));
				Ui.pause(SETTLE_MS);
				if (open.isPresent() && Ui.call(() -> !open.get().table().isDisposed())) {
					return open.get();
				}
			}
		}
		throw new AssertionError("no quick fixes that offer " + label);
	}

	/** The popup that is open or about to open, once it offers this. */
	Popup popupWith(String label) {
		return Ui.waitFor("a completion popup that offers " + label, () -> openPopup(label));
	}

	/** UI thread. */
	private static Optional<Popup> openPopup(String label) {
		return Arrays.stream(Ui.display().getShells()).filter(Shell::isVisible).filter(shell -> shell != Workbench.window().getShell())
				.flatMap(shell -> Ui.find(shell, Table.class, Editor::hasProposals).stream()).map(Popup::new).filter(popup -> popup.offers(label)).findFirst();
	}

	/** Is a popup with completions open? UI thread. */
	static boolean isAnythingOffered() {
		return Arrays.stream(Ui.display().getShells()).filter(Shell::isVisible).filter(shell -> shell != Workbench.window().getShell())
				.anyMatch(shell -> Ui.find(shell, Table.class, any -> true).isPresent());
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
