// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.minify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.xdplua.lang.check.Script;
import org.xdplua.lang.scope.Local;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.Node;
import org.xdplua.lang.syntax.Token;
import org.xdplua.lang.syntax.TokenKind;
import org.xdplua.lang.syntax.Walker;

/** A script as the tokens that its shorter form will have. The tree stays that of the source; tokens are found by its offsets. */
final class Draft {
	final Script script;
	/** In their order. Rules may exchange neighbours inside a statement list, never take any out. */
	final List<Piece> pieces = new ArrayList<>();
	/** Where each local is mentioned after its declaration. */
	final Map<Local, List<Expression.NameRef>> references = new IdentityHashMap<>();
	final Map<Node, Node> parents = new IdentityHashMap<>();
	/** Expressions that have become a literal. */
	final Set<Node> folded = Collections.newSetFromMap(new IdentityHashMap<>());
	/** By position in the source, which a statement keeps whatever moves inside of it. */
	private final int[] starts;
	private final Map<Integer, Integer> byStart = new HashMap<>();

	Draft(Script script) {
		this.script = script;
		for (Token token : script.parsed().tokens()) {
			if (!token.kind().isTrivia() && token.kind() != TokenKind.EOF) {
				byStart.put(token.start(), pieces.size());
				int line = script.parsed().lines().line(token.end() - 1);
				pieces.add(new Piece(token.kind(), token.text(script.text()), token.start(), line));
			}
		}
		starts = pieces.stream().mapToInt(piece -> piece.start).toArray();
		Walker.walk(script.parsed().tree(), new Walker.Visitor() {
			@Override
			public boolean enter(Node node, Node parent) {
				parents.put(node, parent);
				if (node instanceof Expression.NameRef reference) {
					script.resolution().local(reference).ifPresent(local -> references.computeIfAbsent(local, key -> new ArrayList<>()).add(reference));
				}
				return true;
			}
		});
	}

	/** The position of the token that starts here. */
	int index(int start) {
		return byStart.get(start);
	}

	/** The token that starts here; right until tokens change places. */
	Piece at(int start) {
		return pieces.get(index(start));
	}

	/** The position behind a node's last token. */
	int indexBehind(Node node) {
		return indexAtOrBehind(node.end());
	}

	/** The position of the first token that starts here or later. */
	int indexAtOrBehind(int offset) {
		int low = 0;
		int high = pieces.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (starts[middle] < offset) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return low;
	}

	/** The tokens of a node, dropped ones included. */
	List<Piece> of(Node node) {
		return pieces.subList(index(node.start()), indexBehind(node));
	}

	boolean isOnOneLine(Node node) {
		List<Piece> own = of(node);
		return own.stream().allMatch(piece -> piece.line == own.getFirst().line);
	}

	/** Drops tokens around what lies between them, unless that would change the lines of errors. */
	boolean dropAround(int first, int last) {
		if (pieces.get(first).line != pieces.get(first + 1).line || pieces.get(last).line != pieces.get(last - 1).line) {
			return false;
		}
		pieces.get(first).drop();
		pieces.get(last).drop();
		return true;
	}

	/** Puts a literal in place of an expression. */
	void replace(Node node, TokenKind kind, String text) {
		List<Piece> own = of(node);
		own.forEach(Piece::drop);
		own.getFirst().become(kind, text);
		folded.add(node);
	}
}
