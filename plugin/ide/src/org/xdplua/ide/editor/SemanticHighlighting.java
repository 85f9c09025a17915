// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.editor;

import java.util.List;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextInputListener;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension2;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Display;
import org.xdplua.ide.lsp.Answer;
import org.xdplua.ide.lsp.Request;
import org.xdplua.ide.preferences.Preferences;

/** Asks the server what the names of a script stand for, a moment after the last change, and has the answer painted if it is not stale. UI thread. */
final class SemanticHighlighting implements IDocumentListener, ITextInputListener {
	/** Longer than the pause between two keys. */
	private static final int PAUSE_MS = 120;

	private final ITextViewer viewer;
	private final TokenPainter painter;
	private final Runnable ask = this::ask;
	private final IPreferenceChangeListener switched = event -> {
		if (event.getKey().equals(Preferences.SEMANTIC_HIGHLIGHTING)) {
			soon(0);
		}
	};
	private IDocument document;
	/** How often it has been decided what to paint; an older answer no longer counts. */
	private int asked;

	SemanticHighlighting(ITextViewer viewer, TokenPainter painter) {
		this.viewer = viewer;
		this.painter = painter;
	}

	void install() {
		viewer.addTextInputListener(this);
		Preferences.node().addPreferenceChangeListener(switched);
		inputDocumentChanged(null, viewer.getDocument());
	}

	void uninstall() {
		viewer.removeTextInputListener(this);
		Preferences.node().removePreferenceChangeListener(switched);
		inputDocumentChanged(document, null);
	}

	@Override
	public void inputDocumentAboutToBeChanged(IDocument before, IDocument now) {
		// asks when the new one is there
	}

	@Override
	public void inputDocumentChanged(IDocument before, IDocument now) {
		if (document != null) {
			document.removePrenotifiedDocumentListener(this);
		}
		document = now;
		if (document != null) {
			document.addPrenotifiedDocumentListener(this); // before the viewer paints
			soon(0);
		}
	}

	@Override
	public void documentAboutToBeChanged(DocumentEvent event) {
		// what it becomes counts
	}

	@Override
	public void documentChanged(DocumentEvent event) {
		painter.move(event);
		soon(PAUSE_MS);
	}

	/** Any thread. Asking again moves the time. */
	private void soon(int milliseconds) {
		StyledText widget = viewer.getTextWidget();
		if (widget == null || widget.isDisposed()) {
			return;
		}
		Display display = widget.getDisplay();
		if (Display.findDisplay(Thread.currentThread()) == display) {
			display.timerExec(milliseconds, ask);
		} else {
			display.asyncExec(() -> soon(milliseconds));
		}
	}

	private void ask() {
		int number = ++asked;
		if (document == null) {
			return;
		}
		if (!Preferences.isOn(Preferences.SEMANTIC_HIGHLIGHTING)) {
			paint(List.of());
			return;
		}
		Request.later(document, 0, (server, file, position) -> server.getTextDocumentService().semanticTokensFull(new SemanticTokensParams(file)))
				.thenAccept(answer -> answered(answer, number));
	}

	/** Any thread. */
	private void answered(Answer<SemanticTokens> answer, int number) {
		if (answer == null) {
			return;
		}
		List<Meaning> meanings = Meanings.of(answer);
		StyledText widget = viewer.getTextWidget();
		if (widget != null && !widget.isDisposed()) {
			widget.getDisplay().asyncExec(() -> {
				if (number == asked && answer.isCurrent()) {
					paint(meanings);
				}
			});
		}
	}

	private void paint(List<Meaning> meanings) {
		IRegion changed = painter.lay(meanings);
		if (changed != null && viewer.getTextWidget() != null && !viewer.getTextWidget().isDisposed()) {
			((ITextViewerExtension2) viewer).invalidateTextPresentation(changed.getOffset(), changed.getLength());
		}
	}
}
