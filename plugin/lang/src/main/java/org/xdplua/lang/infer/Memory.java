// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.infer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.xdplua.lang.scope.Local;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.FunctionBody;
import org.xdplua.lang.syntax.Node;

/** What going through a script has found so far. Once it is at the script's end, nothing changes any more. */
final class Memory {
	private static final int MAX_ASSIGNMENTS = 40;

	final Map<Expression, Type> types = new IdentityHashMap<>();
	final Map<Expression, Type> callees = new IdentityHashMap<>();
	final Map<Local, Type> declared = new IdentityHashMap<>();
	/** What annotations say that variables are. */
	final Map<Object, Type> written = new HashMap<>();
	/** By variable, then by the offset of the assignment, in the order of the text. */
	final Map<Object, Map<Integer, Type>> assigned = new HashMap<>();
	final Map<FunctionBody, FunctionSummary> summaries = new IdentityHashMap<>();
	final Map<FunctionBody, List<Type>> expected = new IdentityHashMap<>();
	final Map<Type.Identity, State.InForce> layouts = new IdentityHashMap<>();
	final List<Inference.Unreachable> unreachable = new ArrayList<>();
	private final Map<Node, List<Local>> locals = new IdentityHashMap<>();

	Memory(List<Local> all) {
		for (Local local : all) {
			locals.computeIfAbsent(local.declaration(), key -> new ArrayList<>(2)).add(local);
		}
	}

	List<Local> declaredBy(Node declaration) {
		return locals.getOrDefault(declaration, List.of());
	}

	/** All that a variable can be, as far as it is known; {@code assignments} of it are in the script. Where these are many, nothing is. */
	Type of(Object variable, int assignments) {
		if (assignments > MAX_ASSIGNMENTS) {
			return Type.UNKNOWN;
		}
		Map<Integer, Type> values = assigned.getOrDefault(variable, Map.of());
		List<Type> possible = new ArrayList<>(values.values());
		Type first = variable instanceof Local local ? declared.get(local) : null;
		if (first != null) {
			possible.addFirst(first);
		}
		if (values.size() < assignments || possible.isEmpty()) {
			possible.add(Type.UNKNOWN);
		}
		if (possible.stream().anyMatch(type -> type != Type.NIL)) {
			possible.removeIf(type -> type == Type.NIL); // it says only that the value comes later, or is gone
		}
		return Types.union(possible);
	}
}
