// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.occurrences;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.swt.custom.StyledText;
import org.xdplua.ide.editor.Words;
import org.xdplua.ide.lsp.Answer;
import org.xdplua.ide.lsp.Request;
import org.xdplua.ide.preferences.Preferences;

/**
 * Marks where the name at the caret stands for the same, and where it is written. Asks a moment after the caret has come to rest and shows an
 * answer only if neither caret nor text has moved since. UI thread.
 */
final class OccurrenceMarks {
	private static final String READ = "org.xdplua.ide.occurrence";
	private static final String WRITE = "org.xdplua.ide.occurrence.write";
	/** The toolbar's button Mark Occurrences, which all Generic Editors share, keeps its state here. */
	private static final String GENERIC_EDITOR = "org.eclipse.ui.genericeditor";
	private static final String TOGGLE = "org.eclipse.ui.genericeditor.togglehighlight";

	private final ISourceViewer viewer;
	private final ISelectionChangedListener caretMoved = event -> ask();
	private final IPreferenceChangeListener switched = event -> switched(event.getKey());
	private Annotation[] shown = new Annotation[0];
	private int asked;

	OccurrenceMarks(ISourceViewer viewer) {
		this.viewer = viewer;
	}

	void install() {
		((IPostSelectionProvider) viewer.getSelectionProvider()).addPostSelectionChangedListener(caretMoved);
		Preferences.node().addPreferenceChangeListener(switched);
		genericEditor().addPreferenceChangeListener(switched);
	}

	void uninstall() {
		((IPostSelectionProvider) viewer.getSelectionProvider()).removePostSelectionChangedListener(caretMoved);
		Preferences.node().removePreferenceChangeListener(switched);
		genericEditor().removePreferenceChangeListener(switched);
		asked++;
	}

	private static IEclipsePreferences genericEditor() {
		return InstanceScope.INSTANCE.getNode(GENERIC_EDITOR);
	}

	private static boolean isOn() {
		return Preferences.isOn(Preferences.MARK_OCCURRENCES) && Platform.getPreferencesService().getBoolean(GENERIC_EDITOR, TOGGLE, true, null);
	}

	private void switched(String key) {
		if ((key.equals(Preferences.MARK_OCCURRENCES) || key.equals(TOGGLE)) && viewer.getTextWidget() != null) {
			viewer.getTextWidget().getDisplay().asyncExec(this::ask);
		}
	}

	private void ask() {
		int number = ++asked;
		IDocument document = viewer.getDocument();
		if (document == null || viewer.getTextWidget() == null) {
			return;
		}
		int caret = viewer.getSelectedRange().x;
		if (!isOn() || Words.at(document, caret).getLength() == 0) {
			replace(Map.of());
			return;
		}
		Request.<List<? extends DocumentHighlight>>later(document, caret, (server, file, position) -> server.getTextDocumentService()
				.documentHighlight(new DocumentHighlightParams(file, position))).thenAccept(answer -> answered(answer, number));
	}

	/** Any thread. */
	private void answered(Answer<List<? extends DocumentHighlight>> answer, int number) {
		StyledText widget = viewer.getTextWidget();
		if (answer != null && widget != null && !widget.isDisposed()) {
			widget.getDisplay().asyncExec(() -> {
				if (number == asked && answer.isCurrent()) {
					show(answer);
				}
			});
		}
	}

	private void show(Answer<List<? extends DocumentHighlight>> answer) {
		Map<Annotation, Position> marks = new HashMap<>();
		for (DocumentHighlight found : answer.value()) {
			IRegion region = answer.text().region(found.getRange());
			boolean write = found.getKind() == DocumentHighlightKind.Write;
			String name = answer.text().text().substring(region.getOffset(), region.getOffset() + region.getLength());
			marks.put(new Annotation(write ? WRITE : READ, false, (write ? "'" + name + "' is written" : "Occurrence of '" + name + "'")),
					new Position(region.getOffset(), region.getLength()));
		}
		replace(marks);
	}

	private void replace(Map<Annotation, Position> marks) {
		if (viewer.getAnnotationModel() instanceof IAnnotationModelExtension model && (shown.length > 0 || !marks.isEmpty())) {
			model.replaceAnnotations(shown, marks);
			shown = marks.keySet().toArray(Annotation[]::new);
		}
	}
}
