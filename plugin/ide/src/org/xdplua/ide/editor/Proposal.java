// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.editor;

import java.util.Locale;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension5;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension6;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;

/** One completion: replaces the word around the caret's left side. */
final class Proposal
		implements ICompletionProposal, ICompletionProposalExtension2, ICompletionProposalExtension5, ICompletionProposalExtension6 {
	private final CompletionItem item;
	private final int askedAt;
	private int caret;

	/** @param askedAt the caret's offset when the server was asked */
	Proposal(CompletionItem item, int askedAt) {
		this.item = item;
		this.askedAt = askedAt;
	}

	@Override
	public void apply(IDocument document) {
		apply(document, askedAt);
	}

	@Override
	public void apply(ITextViewer viewer, char trigger, int stateMask, int offset) {
		apply(viewer.getDocument(), offset);
	}

	private void apply(IDocument document, int offset) {
		try {
			int start = wordStart(document, offset);
			String text = insertedText();
			document.replace(start, offset - start, text);
			caret = start + text.length();
		} catch (BadLocationException e) {
			caret = offset; // the text shrank under the popup: leave it alone
		}
	}

	private String insertedText() {
		Either<TextEdit, ?> edit = item.getTextEdit();
		if (edit != null && edit.isLeft()) {
			return edit.getLeft().getNewText();
		}
		return item.getInsertText() == null ? item.getLabel() : item.getInsertText();
	}

	private static int wordStart(IDocument document, int offset) throws BadLocationException {
		int start = offset;
		while (start > 0 && Words.isPart(document.getChar(start - 1))) {
			start--;
		}
		return start;
	}

	/** While one types on, the popup keeps what still fits. */
	@Override
	public boolean validate(IDocument document, int offset, DocumentEvent event) {
		try {
			int start = wordStart(document, offset);
			String typed = document.get(start, offset - start).toLowerCase(Locale.ROOT);
			String filter = item.getFilterText() == null ? item.getLabel() : item.getFilterText();
			return offset >= wordStart(document, Math.min(askedAt, offset)) && filter.toLowerCase(Locale.ROOT).startsWith(typed);
		} catch (BadLocationException e) {
			return false;
		}
	}

	@Override
	public Point getSelection(IDocument document) {
		return new Point(caret, 0);
	}

	@Override
	public String getDisplayString() {
		return item.getLabel();
	}

	@Override
	public StyledString getStyledDisplayString() {
		StyledString text = new StyledString(item.getLabel());
		if (item.getDetail() != null && !item.getDetail().isBlank()) {
			text.append(" : " + item.getDetail(), StyledString.QUALIFIER_STYLER);
		}
		return text;
	}

	@Override
	public Object getAdditionalProposalInfo(IProgressMonitor monitor) {
		return getAdditionalProposalInfo();
	}

	@Override
	public String getAdditionalProposalInfo() {
		return item.getDocumentation() == null ? null : Markdown.toText(item.getDocumentation().map(text -> text, markup -> markup.getValue()));
	}

	@Override
	public Image getImage() {
		return CompletionIcons.of(item.getKind());
	}

	@Override
	public IContextInformation getContextInformation() {
		return null;
	}

	@Override
	public void selected(ITextViewer viewer, boolean smartToggle) {
		// nothing to preview
	}

	@Override
	public void unselected(ITextViewer viewer) {
		// nothing to preview
	}
}
