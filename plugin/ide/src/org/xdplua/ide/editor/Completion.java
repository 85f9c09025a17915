// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.editor;

import java.util.Comparator;
import java.util.List;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.xdplua.ide.lsp.Request;
import org.xdplua.ide.signature.SignatureAssist;

/** Content assist from the language server, which the Generic Editor asks for in the background, and parameter hints. */
public final class Completion implements IContentAssistProcessor {
	private final SignatureAssist signatures = new SignatureAssist();

	@Override
	public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
		IDocument document = viewer.getDocument();
		List<CompletionItem> items = Request
				.at(document, offset, (server, file, position) -> server.getTextDocumentService().completion(new CompletionParams(file, position)))
				.map(answer -> answer.map(list -> list, CompletionList::getItems)).orElse(List.of());
		int start = Words.startBefore(document, offset);
		return items.stream().sorted(Comparator.comparing(Completion::order)).map(item -> new Proposal(item, document, start))
				.filter(proposal -> proposal.validate(document, offset, null)).toArray(ICompletionProposal[]::new);
	}

	private static String order(CompletionItem item) {
		return item.getSortText() == null ? item.getLabel() : item.getSortText();
	}

	@Override
	public char[] getCompletionProposalAutoActivationCharacters() {
		return new char[] { '.', ':' };
	}

	@Override
	public IContextInformation[] computeContextInformation(ITextViewer viewer, int offset) {
		return signatures.at(viewer, offset);
	}

	@Override
	public char[] getContextInformationAutoActivationCharacters() {
		return new char[] { '(', ',', '{' };
	}

	@Override
	public IContextInformationValidator getContextInformationValidator() {
		return signatures.follower();
	}

	@Override
	public String getErrorMessage() {
		return null;
	}
}
