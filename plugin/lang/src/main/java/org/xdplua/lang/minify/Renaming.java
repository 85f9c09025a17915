// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.minify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.xdplua.lang.scope.Local;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.Node;
import org.xdplua.lang.syntax.TokenKind;

/**
 * Short names for locals: those that are mentioned most choose first. Two locals may share a name unless one of them is mentioned where
 * the other, declared later, is visible; and none may have the name of a global that is mentioned where it is visible. Globals, the
 * self of methods and {@code _ENV}, in which globals are looked up, keep their names.
 */
final class Renaming {
	private final Draft draft;
	private final List<Local> locals;
	private final Map<Local, Set<Local>> apart = new IdentityHashMap<>();
	private final Map<Local, Set<String>> taken = new IdentityHashMap<>();
	private final Map<Local, String> names = new IdentityHashMap<>();

	private Renaming(Draft draft) {
		this.draft = draft;
		this.locals = draft.script.resolution().locals().stream().filter(this::isDeclared).toList();
		for (Local local : locals) {
			apart.put(local, Collections.newSetFromMap(new IdentityHashMap<>()));
			taken.put(local, new HashSet<>());
			if (isFixed(local)) {
				names.put(local, local.name());
			}
		}
	}

	static void apply(Draft draft) {
		Renaming renaming = new Renaming(draft);
		renaming.keepApart();
		renaming.choose();
		renaming.write();
		Labels.apply(draft);
	}

	/** Not so where its value stands in its place. */
	private boolean isDeclared(Local local) {
		return local.kind() == Local.Kind.SELF || !draft.at(local.nameNode().start()).isDropped();
	}

	private static boolean isFixed(Local local) {
		return local.kind() == Local.Kind.SELF || local.name().equals("_ENV");
	}

	private List<Expression.NameRef> mentions(Local local) {
		return draft.references.getOrDefault(local, List.of());
	}

	private void keepApart() {
		for (int i = 0; i < locals.size(); i++) {
			Local local = locals.get(i);
			for (Expression.NameRef mention : mentions(local)) {
				for (Local later : locals.subList(i + 1, locals.size())) {
					if (later.isVisibleAt(mention.start())) {
						apart.get(local).add(later);
						apart.get(later).add(local);
					}
				}
			}
		}
		for (Node node : draft.parents.keySet()) {
			if (node instanceof Expression.NameRef name && draft.script.resolution().local(name).isEmpty()) {
				locals.stream().filter(local -> local.isVisibleAt(name.start())).forEach(local -> taken.get(local).add(name.name()));
			}
		}
	}

	private void choose() {
		List<Local> order = new ArrayList<>(locals);
		order.sort(Comparator.comparingInt(local -> -mentions(local).size()));
		for (Local local : order) {
			if (!isFixed(local)) {
				Set<String> others = new HashSet<>(taken.get(local));
				apart.get(local).stream().map(names::get).forEach(others::add);
				names.put(local, Words.free(others));
			}
		}
	}

	private void write() {
		for (Local local : locals) {
			if (!isFixed(local)) {
				draft.at(local.nameNode().start()).text = names.get(local);
				// where a constant has taken its place, the token is no name any more
				mentions(local).stream().map(mention -> draft.at(mention.start())).filter(piece -> !piece.isDropped() && piece.kind == TokenKind.NAME)
						.forEach(piece -> piece.text = names.get(local));
			}
		}
	}
}
