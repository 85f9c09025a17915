// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.signature;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.swt.custom.StyledText;
import org.xdplua.ide.lsp.Answer;
import org.xdplua.ide.lsp.Request;

/**
 * Parameter hints. The editor wants them at once, on the UI thread, so the first time it gets none and the server is asked; when the answer is
 * there, and caret and text still are where they were, the editor is told to ask again.
 */
public final class SignatureAssist {
	private Answer<SignatureHelp> answer;
	private ITextViewer answered;
	private int place = -1;

	/** UI thread. */
	public IContextInformation[] at(ITextViewer viewer, int offset) {
		Answer<SignatureHelp> known = answered == viewer && place == offset ? answer : null;
		answer = null;
		if (known == null || !known.isCurrent()) {
			ask(viewer, offset);
			return new IContextInformation[0];
		}
		return Bracket.around(known.text().text(), offset).map(around -> new IContextInformation[] { Signature.of(known.value(), around) })
				.orElse(new IContextInformation[0]);
	}

	private void ask(ITextViewer viewer, int offset) {
		IDocument document = viewer.getDocument();
		Request.later(document, offset, (server, file, position) -> server.getTextDocumentService().signatureHelp(new SignatureHelpParams(file, position)))
				.thenAccept(help -> {
					StyledText widget = viewer.getTextWidget();
					if (help != null && !help.value().getSignatures().isEmpty() && widget != null && !widget.isDisposed()) {
						widget.getDisplay().asyncExec(() -> show(viewer, document, offset, help));
					}
				});
	}

	private void show(ITextViewer viewer, IDocument document, int offset, Answer<SignatureHelp> help) {
		boolean same = viewer.getTextWidget() != null && !viewer.getTextWidget().isDisposed() && viewer.getDocument() == document
				&& viewer.getSelectedRange().x == offset && help.isCurrent();
		if (same) {
			answer = help;
			answered = viewer;
			place = offset;
			((ITextOperationTarget) viewer).doOperation(ISourceViewer.CONTENTASSIST_CONTEXT_INFORMATION);
		}
	}

	public IContextInformationValidator follower() {
		return new SignatureFollower();
	}
}
