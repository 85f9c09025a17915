// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.editor;

import java.util.Locale;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension3;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension5;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension6;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.xdplua.lang.syntax.Lexer;

/** One completion: replaces the word around the caret's left side, and sometimes what stands before it: {@code pkt.} becomes {@code pkt["end"]}. */
final class Proposal
		implements ICompletionProposal, ICompletionProposalExtension2, ICompletionProposalExtension3, ICompletionProposalExtension5,
		ICompletionProposalExtension6 {
	private final CompletionItem item;
	private final int start;
	private final int before;
	private int caret;

	/** @param word offset of the word that it completes */
	Proposal(CompletionItem item, IDocument document, int word) {
		this.item = item;
		this.before = before(item, document, word);
		this.start = word - before;
	}

	/** How many characters before the word are replaced with it, on its line. */
	private static int before(CompletionItem item, IDocument document, int word) {
		try {
			int line = document.getLineOfOffset(word);
			int column = word - document.getLineOffset(line);
			Either<TextEdit, ?> edit = item.getTextEdit();
			Position from = edit != null && edit.isLeft() ? edit.getLeft().getRange().getStart() : new Position(line, column);
			return from.getLine() == line ? Math.max(0, column - from.getCharacter()) : 0;
		} catch (BadLocationException e) {
			return 0; // the text shrank since it was asked for: nothing fits any more
		}
	}

	@Override
	public void apply(IDocument document) {
		apply(document, start + before + Words.at(document, start + before).getLength());
	}

	@Override
	public void apply(ITextViewer viewer, char trigger, int stateMask, int offset) {
		apply(viewer.getDocument(), offset);
	}

	private void apply(IDocument document, int offset) {
		try {
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

	/**
	 * While one types on, the popup keeps what still fits. A character that belongs to no name ends it, and so does a finished keyword: Enter then
	 * ends the line.
	 */
	@Override
	public boolean validate(IDocument document, int offset, DocumentEvent event) {
		try {
			String typed = document.get(start, offset - start);
			if (typed.length() < before) {
				return false;
			}
			String word = typed.substring(before);
			String filter = item.getFilterText() == null ? item.getLabel() : item.getFilterText();
			boolean inWord = word.chars().allMatch(c -> Words.isPart((char) c)) && !Lexer.scan(word).getFirst().kind().isKeyword();
			return inWord && filter.toLowerCase(Locale.ROOT).startsWith(typed.toLowerCase(Locale.ROOT));
		} catch (BadLocationException e) {
			return false; // the caret has left the word to the left
		}
	}

	@Override
	public IInformationControlCreator getInformationControlCreator() {
		return Documentation.creator();
	}

	@Override
	public CharSequence getPrefixCompletionText(IDocument document, int offset) {
		return insertedText();
	}

	@Override
	public int getPrefixCompletionStart(IDocument document, int offset) {
		return start;
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
		return item.getDocumentation() == null ? null : item.getDocumentation().map(text -> text, markup -> markup.getValue());
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
