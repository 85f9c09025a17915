// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.occurrences;

import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.source.ISourceViewer;

/** Takes the place of the Generic Editor's marking of equal words: in scripts, what means the same is marked. */
public final class OccurrencesReconciler implements IReconciler {
	private OccurrenceMarks marks;

	@Override
	public void install(ITextViewer viewer) {
		if (viewer instanceof ISourceViewer source) {
			marks = new OccurrenceMarks(source);
			marks.install();
		}
	}

	@Override
	public void uninstall() {
		if (marks != null) {
			marks.uninstall();
			marks = null;
		}
	}

	/** The caret decides, not changes of the text. */
	@Override
	public IReconcilingStrategy getReconcilingStrategy(String contentType) {
		return null;
	}
}
