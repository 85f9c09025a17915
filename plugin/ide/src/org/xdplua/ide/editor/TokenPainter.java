// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.editor;

import java.util.List;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITypedRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.presentation.IPresentationDamager;
import org.eclipse.jface.text.presentation.IPresentationRepairer;
import org.eclipse.swt.custom.StyleRange;
import org.xdplua.lang.syntax.Lexer;
import org.xdplua.lang.syntax.Token;

/**
 * Scans the whole text at each change (scripts are small and the lexer is linear) and repaints only from the first to the last token that
 * changed, so that an opened long comment colours the rest and a typed letter only its word.
 */
final class TokenPainter implements IPresentationDamager, IPresentationRepairer {
	private IDocument document;
	private List<Token> tokens = List.of();

	@Override
	public void setDocument(IDocument newDocument) {
		document = newDocument;
		tokens = newDocument == null ? List.of() : Lexer.scan(newDocument.get());
	}

	@Override
	public IRegion getDamageRegion(ITypedRegion partition, DocumentEvent event, boolean partitioningChanged) {
		List<Token> before = tokens;
		tokens = Lexer.scan(document.get());
		int grown = (event.getText() == null ? 0 : event.getText().length()) - event.getLength();
		int first = 0;
		int shorter = Math.min(before.size(), tokens.size());
		while (first < shorter && before.get(first).equals(tokens.get(first))) {
			first++;
		}
		int last = 0;
		while (last < shorter - first && sameMoved(before.get(before.size() - 1 - last), tokens.get(tokens.size() - 1 - last), grown)) {
			last++;
		}
		int start = first < tokens.size() ? Math.min(tokens.get(first).start(), event.getOffset()) : event.getOffset();
		int end = last < tokens.size() ? tokens.get(tokens.size() - 1 - last).end() : 0;
		int changedEnd = event.getOffset() + (event.getText() == null ? 0 : event.getText().length());
		return new Region(start, Math.max(Math.max(end, changedEnd), start) - start);
	}

	private static boolean sameMoved(Token before, Token after, int grown) {
		return before.kind() == after.kind() && before.start() + grown == after.start() && before.end() + grown == after.end();
	}

	@Override
	public void createPresentation(TextPresentation presentation, ITypedRegion damage) {
		int end = damage.getOffset() + damage.getLength();
		for (Token token : tokens) {
			if (token.end() > damage.getOffset() && token.start() < end) {
				TextAttribute look = TokenColors.of(token.kind());
				if (look != null) {
					presentation.addStyleRange(new StyleRange(token.start(), token.end() - token.start(), look.getForeground(), null, look.getStyle()));
				}
			}
		}
	}
}
