// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.editor;

import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITypedRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.presentation.IPresentationDamager;
import org.eclipse.jface.text.presentation.IPresentationRepairer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.xdplua.lang.syntax.Lexer;
import org.xdplua.lang.syntax.Token;
import org.xdplua.lang.syntax.TokenKind;

/**
 * Scans the whole text at each change (scripts are small and the lexer is linear) and repaints only from the first to the last token that
 * changed, so that an opened long comment colours the rest and a typed letter only its word. What the server knows about names is laid over; it
 * moves along with edits until the server has spoken again, so nothing flickers.
 */
final class TokenPainter implements IPresentationDamager, IPresentationRepairer {
	private IDocument document;
	private List<Token> tokens = List.of();
	/** Which state of the document the tokens are of. */
	private long scanned;
	/** In the order of the text, by where they start. */
	private NavigableMap<Integer, Meaning> meanings = new TreeMap<>();

	@Override
	public void setDocument(IDocument newDocument) {
		document = newDocument;
		meanings.clear();
		scan();
	}

	private void scan() {
		tokens = document == null ? List.of() : Lexer.scan(document.get());
		scanned = stamp();
	}

	private long stamp() {
		return document instanceof IDocumentExtension4 stamped ? stamped.getModificationStamp() : IDocumentExtension4.UNKNOWN_MODIFICATION_STAMP;
	}

	@Override
	public IRegion getDamageRegion(ITypedRegion partition, DocumentEvent event, boolean partitioningChanged) {
		List<Token> before = tokens;
		scan();
		int grown = grown(event);
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

	private static int grown(DocumentEvent event) {
		return (event.getText() == null ? 0 : event.getText().length()) - event.getLength();
	}

	private static boolean sameMoved(Token before, Token after, int grown) {
		return before.kind() == after.kind() && before.start() + grown == after.start() && before.end() + grown == after.end();
	}

	@Override
	public void createPresentation(TextPresentation presentation, ITypedRegion damage) {
		int end = damage.getOffset() + damage.getLength();
		if (scanned != stamp()) {
			scan(); // nobody asks for the damage of changes that are made while the viewer doesn't draw, as a refactoring's
		}
		for (Token token : tokens) {
			if (token.end() > damage.getOffset() && token.start() < end) {
				presentation.addStyleRange(style(token));
			}
		}
	}

	/** Plain tokens get a style, too: what lies before the first style and behind the last one would keep what it had. */
	private StyleRange style(Token token) {
		StyleRange style = new StyleRange(token.start(), token.end() - token.start(), null, null);
		TextAttribute look = look(token);
		if (look != null) {
			style.foreground = look.getForeground();
			style.fontStyle = look.getStyle() & (SWT.BOLD | SWT.ITALIC);
			style.strikeout = (look.getStyle() & TextAttribute.STRIKETHROUGH) != 0;
		}
		return style;
	}

	/** A meaning counts only for a name that is still as long as when it was told. */
	private TextAttribute look(Token token) {
		Meaning meaning = token.kind() == TokenKind.NAME ? meanings.get(token.start()) : null;
		return meaning != null && meaning.end() == token.end() ? TokenColors.of(meaning) : TokenColors.of(token.kind());
	}

	/** Names behind an edit move; the one in which it happens grows or shrinks. */
	void move(DocumentEvent event) {
		int grown = grown(event);
		int from = event.getOffset();
		int to = from + event.getLength();
		NavigableMap<Integer, Meaning> moved = new TreeMap<>();
		for (Meaning meaning : meanings.values()) {
			if (meaning.start() <= from && to <= meaning.end()) {
				moved.put(meaning.start(), meaning.grown(grown));
			} else if (meaning.end() <= from) {
				moved.put(meaning.start(), meaning);
			} else if (to <= meaning.start()) {
				moved.put(meaning.start() + grown, meaning.moved(grown));
			}
		}
		meanings = moved;
	}

	/**
	 * Takes what the server says of the names in the text as it is now.
	 *
	 * @return what has to be painted anew; null if nothing
	 */
	IRegion lay(List<Meaning> told) {
		NavigableMap<Integer, Meaning> before = meanings;
		meanings = new TreeMap<>();
		told.forEach(meaning -> meanings.put(meaning.start(), meaning));
		Set<Meaning> changed = new HashSet<>(before.values());
		Set<Meaning> same = new HashSet<>(meanings.values());
		same.retainAll(changed);
		changed.addAll(meanings.values());
		changed.removeAll(same);
		int start = changed.stream().mapToInt(Meaning::start).min().orElse(0);
		int end = Math.min(changed.stream().mapToInt(Meaning::end).max().orElse(0), document == null ? 0 : document.getLength());
		return start < end ? new Region(start, end - start) : null;
	}
}
