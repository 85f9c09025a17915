// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.editor;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.themes.IThemeManager;

/** Highlighting in the Generic Editor; paints anew when somebody changes the theme or a colour. */
public final class ScriptPresentation extends PresentationReconciler {
	private final TokenPainter painter = new TokenPainter();
	private ITextViewer viewer;
	private SemanticHighlighting semantic;
	private Backspace backspace;
	private final IPropertyChangeListener repaint = event -> {
		if (viewer != null && (TokenColors.isOne(event.getProperty()) || event.getProperty().equals(IThemeManager.CHANGE_CURRENT_THEME))) {
			viewer.invalidateTextPresentation();
		}
	};

	public ScriptPresentation() {
		setDamager(painter, IDocument.DEFAULT_CONTENT_TYPE);
		setRepairer(painter, IDocument.DEFAULT_CONTENT_TYPE);
	}

	@Override
	public void install(ITextViewer newViewer) {
		super.install(newViewer);
		viewer = newViewer;
		semantic = new SemanticHighlighting(newViewer, painter);
		semantic.install();
		backspace = new Backspace(newViewer);
		backspace.install();
		PlatformUI.getWorkbench().getThemeManager().addPropertyChangeListener(repaint);
	}

	@Override
	public void uninstall() {
		PlatformUI.getWorkbench().getThemeManager().removePropertyChangeListener(repaint);
		semantic.uninstall();
		backspace.uninstall();
		viewer = null;
		super.uninstall();
	}
}
