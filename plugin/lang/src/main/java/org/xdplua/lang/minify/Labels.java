// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.minify;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

import org.xdplua.lang.syntax.Chunk;
import org.xdplua.lang.syntax.FunctionBody;
import org.xdplua.lang.syntax.Name;
import org.xdplua.lang.syntax.Node;
import org.xdplua.lang.syntax.Statement;
import org.xdplua.lang.syntax.Walker;

/** Short names for labels. In a function equal ones stay equal and others different, so each goto finds the same label. */
final class Labels implements Walker.Visitor {
	private final Draft draft;
	private final Deque<Map<String, String>> functions = new ArrayDeque<>();

	private Labels(Draft draft) {
		this.draft = draft;
	}

	static void apply(Draft draft) {
		Walker.walk(draft.script.parsed().tree(), new Labels(draft));
	}

	@Override
	public boolean enter(Node node, Node parent) {
		switch (node) {
		case Chunk chunk -> functions.push(new HashMap<>());
		case FunctionBody body -> functions.push(new HashMap<>());
		case Statement.Goto jump -> rename(jump.label());
		case Statement.Label label -> rename(label.name());
		default -> { }
		}
		return true;
	}

	@Override
	public void leave(Node node, Node parent) {
		if (node instanceof FunctionBody) {
			functions.pop();
		}
	}

	private void rename(Name label) {
		Map<String, String> names = functions.peek();
		draft.at(label.start()).text = names.computeIfAbsent(label.text(), key -> Words.free(new HashSet<>(names.values())));
	}
}
