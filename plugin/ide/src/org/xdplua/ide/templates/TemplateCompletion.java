// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.templates;

import java.util.Locale;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.eclipse.jface.text.templates.Template;
import org.eclipse.jface.text.templates.TemplateProposal;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;
import org.xdplua.ide.editor.Words;
import org.xdplua.ide.lsp.OpenDocuments;
import org.xdplua.ide.ui.Icons;

/** Templates in content assist, where a statement may begin: the line has nothing but the beginning of their name. Asked in the background. */
public final class TemplateCompletion implements IContentAssistProcessor {
	/** Behind what the language knows. */
	private static final int RELEVANCE = -1;

	@Override
	public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
		IDocument document = viewer.getDocument();
		int start = Words.startBefore(document, offset);
		if (!OpenDocuments.isOurs(document) || !beginsLine(document, start)) {
			return new ICompletionProposal[0];
		}
		String typed = typed(document, start, offset);
		Image[] image = new Image[1];
		Display.getDefault().syncExec(() -> image[0] = Icons.get("keyword"));
		return ScriptTemplates.all().stream().filter(template -> template.getName().toLowerCase(Locale.ROOT).startsWith(typed))
				.map(template -> proposal(template, document, start, offset, image[0])).toArray(ICompletionProposal[]::new);
	}

	private static ICompletionProposal proposal(Template template, IDocument document, int start, int offset, Image image) {
		return new TemplateProposal(template, new IndentedContext(document, start, offset - start), new Region(start, offset - start), image, RELEVANCE);
	}

	private static boolean beginsLine(IDocument document, int start) {
		try {
			int line = document.getLineInformationOfOffset(start).getOffset();
			return document.get(line, start - line).isBlank();
		} catch (BadLocationException e) {
			return false; // the text shrank meanwhile
		}
	}

	private static String typed(IDocument document, int start, int offset) {
		try {
			return document.get(start, offset - start).toLowerCase(Locale.ROOT);
		} catch (BadLocationException e) {
			return "";
		}
	}

	@Override
	public IContextInformation[] computeContextInformation(ITextViewer viewer, int offset) {
		return new IContextInformation[0];
	}

	@Override
	public char[] getCompletionProposalAutoActivationCharacters() {
		return new char[0];
	}

	@Override
	public char[] getContextInformationAutoActivationCharacters() {
		return new char[0];
	}

	@Override
	public IContextInformationValidator getContextInformationValidator() {
		return null;
	}

	@Override
	public String getErrorMessage() {
		return null;
	}
}
