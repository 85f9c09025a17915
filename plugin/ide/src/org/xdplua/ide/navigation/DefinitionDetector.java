// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.navigation;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.hyperlink.AbstractHyperlinkDetector;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.xdplua.ide.lsp.OpenDocuments;
import org.xdplua.lang.syntax.Lexer;
import org.xdplua.lang.syntax.Token;
import org.xdplua.lang.syntax.TokenKind;

/**
 * Every name in a script is a link: Ctrl+click and F3 open its definition. The editor asks on the UI thread, so the text alone decides; where
 * the name comes from is found out when somebody follows the link.
 */
public final class DefinitionDetector extends AbstractHyperlinkDetector {
	@Override
	public IHyperlink[] detectHyperlinks(ITextViewer viewer, IRegion region, boolean several) {
		IDocument document = viewer.getDocument();
		IRegion name = document == null || !OpenDocuments.isOurs(document) ? null : nameAt(document.get(), region.getOffset());
		return name == null ? null : new IHyperlink[] { new DefinitionLink(document, name) };
	}

	/** @return the name that an offset is in or right behind; null if there is none, as in comments and strings */
	private static IRegion nameAt(String text, int offset) {
		for (Token token : Lexer.scan(text)) {
			if (token.kind() == TokenKind.NAME && token.start() <= offset && offset <= token.end()) {
				return new Region(token.start(), token.end() - token.start());
			}
		}
		return null;
	}
}
