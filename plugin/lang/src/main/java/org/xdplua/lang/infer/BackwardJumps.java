// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.infer;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

import org.xdplua.lang.syntax.FunctionBody;
import org.xdplua.lang.syntax.Statement;

/** The labels that a goto jumps back to. To be told of labels and gotos in the order of the text. */
final class BackwardJumps {
	/** A label, visible to the end of its block in its function. */
	private record Place(Statement.Label label, FunctionBody function, int end) {
	}

	private final Map<String, Deque<Place>> labels = new HashMap<>();
	private final Set<Statement.Label> targets = Collections.newSetFromMap(new IdentityHashMap<>());

	void label(Statement.Label label, FunctionBody function, int end) {
		labels.computeIfAbsent(label.name().text(), key -> new ArrayDeque<>()).push(new Place(label, function, end));
	}

	/** It leads back if its label has been seen and is still visible. */
	void jump(Statement.Goto jump, FunctionBody function) {
		Deque<Place> places = labels.getOrDefault(jump.label().text(), new ArrayDeque<>());
		while (!places.isEmpty() && places.peek().end <= jump.start()) {
			places.pop();
		}
		if (!places.isEmpty() && places.peek().function == function) {
			targets.add(places.peek().label);
		}
	}

	boolean leadTo(Statement.Label label) {
		return targets.contains(label);
	}
}
