// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.selection;

import java.util.List;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;

import org.xdplua.lang.syntax.Node;
import org.xdplua.lang.syntax.Token;
import org.xdplua.lang.syntax.TokenKind;
import org.xdplua.lang.syntax.Walker;
import org.xdplua.lsp.document.Document;
import org.xdplua.lsp.document.Positions;

/** What grows around the cursor when a selection is widened step by step: the word, then each node of the tree around it. */
public final class Selections {
	/** More steps than anyone takes; a chain of operators can be as long as the text. */
	private static final int MAX_STEPS = 100;

	/** One answer for each position. */
	public List<SelectionRange> select(Document document, List<Position> positions, CancelChecker cancel) {
		return positions.stream().map(position -> around(document, document.positions().offset(position), cancel)).toList();
	}

	private static SelectionRange around(Document document, int offset, CancelChecker cancel) {
		cancel.checkCanceled();
		Positions positions = document.positions();
		List<Node> path = Walker.path(document.script().parsed().tree(), offset);
		List<Node> inner = path.subList(Math.max(1, path.size() - MAX_STEPS), path.size());
		SelectionRange range = new SelectionRange(positions.range(0, document.text().length()), null);
		int start = 0;
		int end = document.text().length();
		for (Node node : inner) {
			int from = node.start();
			int to = node.end();
			while (from < to && Character.isWhitespace(document.text().charAt(from))) {
				from++;
			}
			while (from < to && Character.isWhitespace(document.text().charAt(to - 1))) {
				to--;
			}
			if ((from != start || to != end) && start <= from && to <= end && from < to) {
				range = new SelectionRange(positions.range(from, to), range);
				start = from;
				end = to;
			}
		}
		Token token = document.script().parsed().tokens().get(document.script().parsed().tokenAt(offset));
		boolean word = token.kind() != TokenKind.WHITESPACE && token.kind() != TokenKind.EOF && start <= token.start() && token.end() <= end;
		if (word && (token.start() != start || token.end() != end)) {
			range = new SelectionRange(positions.range(token.start(), token.end()), range);
		}
		boolean insideQuotes = token.kind() == TokenKind.STRING && token.start() < offset && offset < token.end() && token.end() - token.start() > 2
				&& document.text().charAt(token.start()) != '[';
		return insideQuotes ? new SelectionRange(positions.range(token.start() + 1, token.end() - 1), range) : range;
	}
}
