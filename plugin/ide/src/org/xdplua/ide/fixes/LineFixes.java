// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.fixes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.quickassist.IQuickAssistProcessor;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.ui.texteditor.MarkerAnnotation;
import org.xdplua.ide.Ids;

/**
 * Ctrl+1 offers what problems elsewhere in the caret's line need. Those of the problem right at the caret come from the platform, which knows
 * {@link ProblemResolutions}.
 */
public final class LineFixes implements IQuickAssistProcessor {
	private final ProblemResolutions resolutions = new ProblemResolutions();

	@Override
	public ICompletionProposal[] computeQuickAssistProposals(IQuickAssistInvocationContext context) {
		IAnnotationModel model = context.getSourceViewer().getAnnotationModel();
		IDocument document = context.getSourceViewer().getDocument();
		List<ICompletionProposal> proposals = new ArrayList<>();
		if (model != null && document != null) {
			for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();) {
				Annotation annotation = all.next();
				Position place = canFix(annotation) ? model.getPosition(annotation) : null;
				if (place != null && isBesides(document, place, context.getOffset())) {
					IMarker marker = ((MarkerAnnotation) annotation).getMarker();
					Arrays.stream(resolutions.getResolutions(marker)).forEach(resolution -> proposals.add(new FixProposal(marker, resolution)));
				}
			}
		}
		return proposals.toArray(ICompletionProposal[]::new);
	}

	/** In the same line, but not at the caret. */
	private static boolean isBesides(IDocument document, Position place, int caret) {
		try {
			boolean at = place.getLength() > 0 && place.getOffset() <= caret && caret <= place.getOffset() + place.getLength();
			return !at && place.getLength() > 0 && document.getLineOfOffset(place.getOffset()) == document.getLineOfOffset(caret);
		} catch (BadLocationException e) {
			return false; // the text is changing under the markers
		}
	}

	@Override
	public boolean canFix(Annotation annotation) {
		return annotation instanceof MarkerAnnotation known && !known.isMarkedDeleted() && known.getMarker().exists() && isProblem(known);
	}

	private static boolean isProblem(MarkerAnnotation annotation) {
		try {
			return annotation.getMarker().isSubtypeOf(Ids.PROBLEM_MARKER);
		} catch (CoreException e) {
			return false; // deleted between the two questions
		}
	}

	@Override
	public boolean canAssist(IQuickAssistInvocationContext context) {
		return false;
	}

	@Override
	public String getErrorMessage() {
		return null;
	}
}
