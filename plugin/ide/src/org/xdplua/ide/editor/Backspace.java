// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.editor;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.VerifyKeyListener;
import org.eclipse.swt.events.VerifyEvent;
import org.eclipse.swt.graphics.Point;
import org.xdplua.ide.lsp.OpenDocuments;
import org.xdplua.ide.preferences.Preferences;
import org.xdplua.lang.typing.Pairs;
import org.xdplua.lang.typing.Typed;

/** Backspace between an empty pair of brackets or quotes takes both away, in a script of ours: the second one has come by itself, too. */
public final class Backspace implements VerifyKeyListener {
	private final ITextViewer viewer;

	/** @param viewer a {@link ITextViewerExtension}, too */
	public Backspace(ITextViewer viewer) {
		this.viewer = viewer;
	}

	public void install() {
		((ITextViewerExtension) viewer).appendVerifyKeyListener(this);
	}

	public void uninstall() {
		((ITextViewerExtension) viewer).removeVerifyKeyListener(this);
	}

	@Override
	public void verifyKey(VerifyEvent event) {
		Point selected = viewer.getSelectedRange();
		boolean oneKey = event.doit && event.character == SWT.BS && event.stateMask == 0 && selected.y == 0 && viewer.isEditable();
		if (oneKey && OpenDocuments.isOurs(viewer.getDocument()) && Preferences.isOn(Preferences.CLOSE_AND_INDENT)) {
			Pairs.erase(viewer.getDocument().get(), selected.x).ifPresent(pair -> {
				event.doit = false;
				erase(viewer.getDocument(), pair);
			});
		}
	}

	private static void erase(IDocument document, Typed pair) {
		try {
			document.replace(pair.start(), pair.end() - pair.start(), pair.newText());
		} catch (BadLocationException e) {
			throw new IllegalStateException(e); // it was found in this document
		}
	}
}
