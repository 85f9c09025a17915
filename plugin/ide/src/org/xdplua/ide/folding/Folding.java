// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.folding;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.reconciler.Reconciler;
import org.eclipse.jface.text.source.projection.ProjectionViewer;

/** Folding in the Generic Editor: of comments, functions, blocks and tables, as the language server finds them. */
public final class Folding extends Reconciler {
	private final FoldingStrategy strategy = new FoldingStrategy();

	public Folding() {
		setIsIncrementalReconciler(false);
		setReconcilingStrategy(strategy, IDocument.DEFAULT_CONTENT_TYPE);
	}

	@Override
	public void install(ITextViewer viewer) {
		if (viewer instanceof ProjectionViewer projection) {
			strategy.install(projection);
		}
		super.install(viewer);
	}

	@Override
	public void uninstall() {
		strategy.uninstall();
		super.uninstall();
	}
}
