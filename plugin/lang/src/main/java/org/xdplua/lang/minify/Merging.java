// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.minify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.xdplua.lang.scope.Local;
import org.xdplua.lang.syntax.Block;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.Node;
import org.xdplua.lang.syntax.Statement;
import org.xdplua.lang.syntax.TokenKind;
import org.xdplua.lang.syntax.Walker;

/**
 * {@code local a = 1 local b = 2} as {@code local a,b=1,2}: the values go to the same registers in the same order, as long as each
 * name has a value of its own and none mentions a local that comes with it.
 */
final class Merging implements Walker.Visitor {
	private final Draft draft;
	private final IdentityHashMap<Node, List<Local>> declared = new IdentityHashMap<>();

	private Merging(Draft draft) {
		this.draft = draft;
		draft.script.resolution().locals().forEach(local -> declared.computeIfAbsent(local.declaration(), key -> new ArrayList<>()).add(local));
	}

	static void apply(Draft draft) {
		Walker.walk(draft.script.parsed().tree(), new Merging(draft));
	}

	/** Inner blocks first: they move as a whole when what is around them moves. */
	@Override
	public void leave(Node node, Node parent) {
		if (!(node instanceof Block block)) {
			return;
		}
		List<Statement.Local> run = new ArrayList<>();
		for (Statement statement : block.statements()) {
			if (draft.of(statement).stream().allMatch(Piece::isDropped)) {
				continue;
			}
			if (!(statement instanceof Statement.Local local) || !isSimple(local)) {
				flush(run);
				continue;
			}
			if (!run.isEmpty() && !fits(run, local)) {
				flush(run);
			}
			run.add(local);
		}
		flush(run);
	}

	private static boolean isSimple(Statement.Local local) {
		return local.names().stream().allMatch(name -> name.attribute().isEmpty()) && (local.values().isEmpty() || local.values().size() == local.names().size());
	}

	private boolean fits(List<Statement.Local> run, Statement.Local next) {
		if (run.getFirst().values().isEmpty() != next.values().isEmpty()) {
			return false;
		}
		Set<Expression.NameRef> mentions = Collections.newSetFromMap(new IdentityHashMap<>());
		run.forEach(earlier -> declared.getOrDefault(earlier, List.of()).forEach(local -> mentions.addAll(draft.references.getOrDefault(local, List.of()))));
		return mentions.stream().noneMatch(mention -> next.start() <= mention.start() && mention.start() < next.end());
	}

	private void flush(List<Statement.Local> run) {
		if (run.size() > 1) {
			merge(run);
		}
		run.clear();
	}

	private void merge(List<Statement.Local> run) {
		List<Piece> range = draft.pieces.subList(draft.index(run.getFirst().start()), draft.indexBehind(run.getLast()));
		List<Piece> merged = new ArrayList<>();
		List<Piece> values = new ArrayList<>();
		for (Statement.Local local : run) {
			boolean first = local == run.getFirst();
			int start = draft.index(local.start());
			int behind = draft.indexBehind(local);
			int assign = local.values().isEmpty() ? behind : draft.index(local.values().getFirst().start()) - 1;
			Piece word = draft.pieces.get(start);
			if (!first) {
				word.become(TokenKind.COMMA, ",");
				word.startsStatement = false;
			}
			merged.addAll(draft.pieces.subList(start, assign));
			if (assign < behind) {
				if (!first) {
					separate(draft.pieces.get(assign), values);
				}
				values.addAll(draft.pieces.subList(assign, behind));
			}
		}
		merged.addAll(values);
		Set<Piece> placed = Collections.newSetFromMap(new IdentityHashMap<>());
		placed.addAll(merged);
		range.stream().filter(piece -> !placed.contains(piece)).forEach(merged::add);
		for (int i = 0; i < merged.size(); i++) {
			range.set(i, merged.get(i));
		}
	}

	/** The value before a comma is fetched once the comma is read, so it belongs to that value's line. */
	private static void separate(Piece assign, List<Piece> values) {
		assign.become(TokenKind.COMMA, ",");
		Piece last = values.reversed().stream().filter(piece -> !piece.isDropped()).findFirst().orElseThrow();
		assign.line = last.line;
		assign.inert = last.inert;
	}
}
