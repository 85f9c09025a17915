// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.folding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.reconciler.DirtyRegion;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.reconciler.IReconcilingStrategyExtension;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotationModel;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.xdplua.ide.lsp.Answer;
import org.xdplua.ide.lsp.Request;

/** Asks what can be folded each time the text has changed; what is folded already stays so. */
final class FoldingStrategy implements IReconcilingStrategy, IReconcilingStrategyExtension {
	private volatile ProjectionViewer viewer;
	private volatile IDocument document;

	void install(ProjectionViewer newViewer) {
		viewer = newViewer;
	}

	void uninstall() {
		viewer = null;
	}

	@Override
	public void setDocument(IDocument newDocument) {
		document = newDocument;
	}

	@Override
	public void setProgressMonitor(IProgressMonitor monitor) {
		// asking is quick
	}

	@Override
	public void initialReconcile() {
		ask();
	}

	@Override
	public void reconcile(DirtyRegion dirty, IRegion region) {
		ask();
	}

	@Override
	public void reconcile(IRegion region) {
		ask();
	}

	private void ask() {
		ProjectionViewer shown = viewer;
		IDocument asked = document;
		if (shown == null || asked == null) {
			return;
		}
		Request.<List<FoldingRange>>later(asked, 0, (server, id, nowhere) -> server.getTextDocumentService().foldingRange(new FoldingRangeRequestParams(id)))
				.thenAccept(ranges -> {
					if (ranges != null && shown.getControl() != null && !shown.getControl().isDisposed()) {
						shown.getControl().getDisplay().asyncExec(() -> show(shown, asked, ranges));
					}
				});
	}

	private void show(ProjectionViewer shown, IDocument asked, Answer<List<FoldingRange>> ranges) {
		ProjectionAnnotationModel model = viewer == shown ? shown.getProjectionAnnotationModel() : null;
		if (model == null || !ranges.isCurrent()) {
			return;
		}
		Map<Position, Annotation> missing = new HashMap<>();
		for (FoldingRange range : ranges.value()) {
			try {
				int start = asked.getLineOffset(range.getStartLine());
				int end = asked.getLineOffset(range.getEndLine()) + asked.getLineLength(range.getEndLine());
				missing.put(new Position(start, end - start), new ProjectionAnnotation());
			} catch (BadLocationException e) {
				// the server knows lines that the document has not: it will be asked again
			}
		}
		List<Annotation> gone = new ArrayList<>();
		for (Iterator<Annotation> annotations = model.getAnnotationIterator(); annotations.hasNext();) {
			Annotation annotation = annotations.next();
			if (missing.remove(model.getPosition(annotation)) == null) {
				gone.add(annotation);
			}
		}
		Map<Annotation, Position> added = new HashMap<>();
		missing.forEach((position, annotation) -> added.put(annotation, position));
		if (!gone.isEmpty() || !added.isEmpty()) {
			model.modifyAnnotations(gone.toArray(Annotation[]::new), added, null);
		}
	}
}
