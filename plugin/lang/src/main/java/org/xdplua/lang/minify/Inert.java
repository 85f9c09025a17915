// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.minify;

import java.util.ArrayList;
import java.util.List;

import org.xdplua.lang.syntax.AttributedName;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.Node;
import org.xdplua.lang.syntax.Statement;
import org.xdplua.lang.syntax.TokenKind;
import org.xdplua.lang.syntax.Walker;

/**
 * Finds the tokens that may stand on any line. Lua ascribes an instruction to the line of the last token it has read, or to that of
 * an operator, an opening parenthesis, or the word {@code function} or {@code for} (lcode.c, lparser.c); of the tokens marked here
 * nothing is made that can raise.
 */
final class Inert implements Walker.Visitor {
	private final Draft draft;
	/** To them the way back to a loop's condition is ascribed, where fuel runs out. */
	private final List<Piece> ways = new ArrayList<>();
	private boolean closes;

	private Inert(Draft draft) {
		this.draft = draft;
	}

	static void mark(Draft draft) {
		Inert inert = new Inert(draft);
		Walker.walk(draft.script.parsed().tree(), inert);
		inert.ways.forEach(piece -> piece.inert = false);
		if (inert.closes) {
			// where a block ends or is left, variables to be closed may raise
			draft.pieces.forEach(piece -> piece.inert = false);
		}
	}

	@Override
	public boolean enter(Node node, Node parent) {
		if (node instanceof Statement statement && statement.end() > statement.start()) {
			draft.at(node.start()).startsStatement = true;
		}
		switch (node) {
		case AttributedName name -> closes |= name.isToBeClosed();
		case Statement.If branch -> {
			first(branch);
			last(branch);
			branch.clauses().forEach(clause -> before(clause.condition()));
			branch.otherwise().ifPresent(this::before);
		}
		case Statement.While loop -> {
			first(loop);
			before(loop.block());
			last(loop);
			ways.add(draft.pieces.get(draft.indexBehind(loop) - 2));
		}
		case Statement.Do block -> {
			first(block);
			last(block);
		}
		case Statement.Repeat loop -> {
			first(loop);
			before(loop.condition());
		}
		case Statement.NumericFor loop -> last(loop);
		case Statement.Function function -> last(function);
		case Statement.LocalFunction function -> {
			first(function);
			last(function);
		}
		case Statement.Local local -> {
			if (local.values().stream().allMatch(Inert::isLiteral)) {
				draft.of(local).forEach(piece -> piece.inert = true);
			} else {
				draft.pieces.subList(draft.index(local.start()), draft.index(local.values().getFirst().start())).forEach(piece -> piece.inert = true);
			}
		}
		case Statement.Return answer when !answer.values().isEmpty() -> first(answer);
		case Statement.Break jump -> first(jump);
		case Statement.Label label -> draft.of(label).forEach(piece -> piece.inert = true);
		case Statement.Empty empty -> first(empty);
		default -> { }
		}
		return true;
	}

	private static boolean isLiteral(Expression value) {
		return value instanceof Expression.Leaf && !(value instanceof Expression.NameRef || value instanceof Expression.Vararg);
	}

	private void first(Node node) {
		draft.at(node.start()).inert = true;
	}

	private void last(Node node) {
		Piece last = draft.pieces.get(draft.indexBehind(node) - 1);
		last.inert |= last.kind == TokenKind.END;
	}

	/** The word before a condition or a block. */
	private void before(Node node) {
		Piece word = draft.pieces.get(draft.indexAtOrBehind(node.start()) - 1);
		word.inert |= word.kind != TokenKind.THEN && word.kind.isKeyword();
	}
}
