// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.infer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.xdplua.lang.check.Script;
import org.xdplua.lang.scope.Global;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.FunctionBody;
import org.xdplua.lang.syntax.Node;
import org.xdplua.lang.syntax.Statement;
import org.xdplua.lang.syntax.Walker;

/** What one walk over a script finds out for the inference. */
final class Facts {
	/** {@code variable:layout(argument)} */
	record LayoutCall(int end, Expression argument) {
	}

	/** A value given to {@code variable.name}. */
	record AssignedMember(String name, Expression value, Statement.Function function) {
	}

	private final Script script;
	/** By variable: the identity of a local, or the name of a global. */
	private final Map<Object, List<LayoutCall>> layoutCalls = new HashMap<>();
	private final Map<Object, List<AssignedMember>> assignedMembers = new HashMap<>();
	private final Map<String, Global> globals = new HashMap<>();
	private final Map<FunctionBody, String> functionNames = new IdentityHashMap<>();
	private final Map<FunctionBody, Statement> functionStatements = new IdentityHashMap<>();

	Facts(Script script) {
		this.script = script;
		for (Global global : script.resolution().globals()) {
			globals.put(global.name(), global);
		}
		Walker.walk(script.parsed().tree(), new Walker.Visitor() {
			@Override
			public boolean enter(Node node, Node parent) {
				note(node);
				return true;
			}
		});
	}

	private void note(Node node) {
		switch (node) {
		case Expression.MethodCall call when call.method().text().equals("layout") && call.object() instanceof Expression.NameRef name
				&& !call.arguments().values().isEmpty() -> layoutCalls.computeIfAbsent(variable(name), key -> new ArrayList<>())
						.add(new LayoutCall(call.end(), call.arguments().values().getFirst()));
		case Statement.Function function -> function(function);
		case Statement.LocalFunction function -> functionStatements.put(function.body(), function);
		case Statement.Assignment assignment -> assignment(assignment);
		case Statement.Local local -> {
			for (Expression value : local.values()) {
				if (value instanceof Expression.Function function) {
					functionStatements.put(function.body(), local);
				}
			}
		}
		default -> { }
		}
	}

	private void function(Statement.Function function) {
		functionStatements.put(function.body(), function);
		if (function.method().isPresent()) {
			addMember(function.target(), new AssignedMember(function.method().get().text(), null, function));
		} else if (function.target() instanceof Expression.Member member) {
			addMember(member.object(), new AssignedMember(member.member().text(), null, function));
		} else if (function.target() instanceof Expression.NameRef name && script.resolution().local(name).isEmpty()) {
			functionNames.put(function.body(), name.name());
		}
	}

	private void assignment(Statement.Assignment assignment) {
		for (int i = 0; i < Math.min(assignment.targets().size(), assignment.values().size()); i++) {
			Expression value = assignment.values().get(i);
			if (value instanceof Expression.Function function) {
				functionStatements.put(function.body(), assignment);
				if (assignment.targets().get(i) instanceof Expression.NameRef name && script.resolution().local(name).isEmpty()) {
					functionNames.put(function.body(), name.name());
				}
			}
			if (assignment.targets().get(i) instanceof Expression.Member member) {
				addMember(member.object(), new AssignedMember(member.member().text(), value, null));
			}
		}
	}

	private void addMember(Expression owner, AssignedMember member) {
		if (owner instanceof Expression.NameRef name && !member.name.isEmpty()) {
			assignedMembers.computeIfAbsent(variable(name), key -> new ArrayList<>()).add(member);
		}
	}

	/** A key for a variable. */
	private Object variable(Expression.NameRef name) {
		return script.resolution().local(name).<Object>map(local -> local).orElse(name.name());
	}

	/** The last call of {@code layout} on a variable that ends before an offset, or null. */
	LayoutCall layoutBefore(Expression.NameRef name, int offset) {
		LayoutCall last = null;
		for (LayoutCall call : layoutCalls.getOrDefault(variable(name), List.of())) {
			if (call.end <= offset && (last == null || call.end > last.end)) {
				last = call;
			}
		}
		return last;
	}

	List<AssignedMember> assignedMembers(Expression.NameRef name) {
		return assignedMembers.getOrDefault(variable(name), List.of());
	}

	List<AssignedMember> assignedMembersOfGlobal(String name) {
		return assignedMembers.getOrDefault(name, List.of());
	}

	/** Where the script last gives a global its value, or null. */
	Global global(String name) {
		return globals.get(name);
	}

	/** The global name of a function, or null. */
	String nameOf(FunctionBody body) {
		return functionNames.get(body);
	}

	/** The statement that defines a function, or null: the comment above it describes the function. */
	Statement statementOf(FunctionBody body) {
		return functionStatements.get(body);
	}
}
