// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.infer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.xdplua.lang.check.Script;
import org.xdplua.lang.scope.Global;
import org.xdplua.lang.scope.Local;
import org.xdplua.lang.stubs.DocComment;
import org.xdplua.lang.stubs.TypeTags;
import org.xdplua.lang.syntax.Arguments;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.FunctionBody;
import org.xdplua.lang.syntax.Node;
import org.xdplua.lang.syntax.Statement;
import org.xdplua.lang.syntax.Walker;

/** What one walk over a script finds out for the inference, without knowing any type. A variable is a {@link Local} or a global's name. */
final class Facts implements Walker.Visitor {
	/** A value given to {@code variable.name}, or a function defined there. */
	record AssignedMember(String name, Expression value, Statement.Function function) {
	}

	/** A value given to a variable after its declaration: number {@code position} of those that the expression has; null for a function's body. */
	record AssignedValue(Expression value, int position) {
	}

	private final Script script;
	private final Map<Object, Map<String, AssignedMember>> members = new HashMap<>();
	private final Stores stores = new Stores();
	private final Escapes escapes = new Escapes();
	private final Set<Object> escaping = new HashSet<>();
	private final Map<Object, List<AssignedValue>> assigned = new HashMap<>();
	private final Map<Object, List<Arguments>> calls = new HashMap<>();
	private final Map<String, Global> globals = new HashMap<>();
	private final Map<FunctionBody, Object> functionVariables = new IdentityHashMap<>();
	private final Map<FunctionBody, Statement> functionStatements = new IdentityHashMap<>();
	private final Map<Expression, FunctionBody> owners = new IdentityHashMap<>();
	private final Map<Expression.Table, Object> tableVariables = new IdentityHashMap<>();
	private final Set<Object> tableHolders;
	private final Map<String, Object> classVariables = new HashMap<>();
	private final Set<Object> enumerations = new HashSet<>();
	private final boolean annotated;
	private final BackwardJumps jumps = new BackwardJumps();
	private final Set<Object> changedInside = new HashSet<>();
	private final Set<Object> handedOn = new HashSet<>();
	private final Set<Object> filled = new HashSet<>();
	private final List<FunctionBody> functions = new ArrayList<>();
	private final Deque<FunctionBody> around = new ArrayDeque<>();
	private final Map<Integer, Local> declared = new HashMap<>();

	Facts(Script script) {
		this.script = script;
		this.annotated = script.text().contains("@class") || script.text().contains("@enum");
		for (Global global : script.resolution().globals()) {
			globals.put(global.name(), global);
		}
		for (Local local : script.resolution().locals()) {
			if (local.kind() != Local.Kind.SELF) {
				declared.put(local.nameNode().start(), local);
			}
		}
		Walker.walk(script.parsed().tree(), this);
		tableHolders = new HashSet<>(tableVariables.values());
	}

	@Override
	public boolean enter(Node node, Node parent) {
		switch (node) {
		case FunctionBody body -> {
			functions.add(body);
			around.push(body);
		}
		case Expression.Call call -> call(call);
		case Expression.MethodCall call -> escapes.call(call);
		case Expression.NameRef name -> name(name, parent);
		case Statement.Function function -> function(function);
		case Statement.LocalFunction function -> {
			functionStatements.put(function.body(), function);
			functionVariables.put(function.body(), name(function.name().start()));
		}
		case Statement.Assignment assignment -> assignment(assignment);
		case Statement.Local local -> local(local);
		case Statement.Label label -> jumps.label(label, around.peek(), parent.end());
		case Statement.Goto jump -> jumps.jump(jump, around.peek());
		default -> { }
		}
		if (node instanceof Expression expression && !around.isEmpty()) {
			owners.put(expression, around.peek());
		}
		return true;
	}

	@Override
	public void leave(Node node, Node parent) {
		if (node instanceof FunctionBody) {
			around.pop();
		}
	}

	private void name(Expression.NameRef name, Node parent) {
		if (escapes.at(name, parent)) {
			escaping.add(owner(name));
		}
		boolean reads = parent instanceof Expression.Member || parent instanceof Expression.Index index && index.object() == name
				|| parent instanceof Expression.MethodCall call && !call.method().text().equals("layout");
		script.resolution().local(name).filter(local -> !reads && local.level() < around.size()).ifPresent(handedOn::add);
	}

	private void changed(Expression.NameRef name) {
		script.resolution().local(name).filter(local -> local.level() < around.size()).ifPresent(changedInside::add);
	}

	private void call(Expression.Call call) {
		if (call.callee() instanceof Expression.NameRef name) {
			calls.computeIfAbsent(variable(name), key -> new ArrayList<>()).add(call.arguments());
		}
		stores.call(call);
		escapes.call(call);
	}

	private void local(Statement.Local local) {
		classVariable(local, name(local.names().getFirst().name().start()));
		for (int i = 0; i < Math.min(local.names().size(), local.values().size()); i++) {
			Object variable = name(local.names().get(i).name().start());
			value(local.values().get(i), variable, local);
		}
	}

	/** The local that is declared at an offset. */
	private Object name(int offset) {
		return declared.get(offset);
	}

	private void value(Expression value, Object variable, Statement statement) {
		switch (value) {
		case Expression.Function function -> {
			functionStatements.put(function.body(), statement);
			functionVariables.put(function.body(), variable);
		}
		case Expression.Table table -> tableVariables.put(table, variable);
		// local object = setmetatable({}, Class)
		case Expression.Call call when call.callee() instanceof Expression.NameRef name && name.name().equals("setmetatable")
				&& !call.arguments().values().isEmpty() && call.arguments().values().getFirst() instanceof Expression.Table table ->
			tableVariables.put(table, variable);
		// shared = shared or {}
		case Expression.Binary binary when binary.right() instanceof Expression.Table table -> tableVariables.put(table, variable);
		default -> { }
		}
	}

	private void function(Statement.Function function) {
		functionStatements.put(function.body(), function);
		if (function.method().isPresent()) {
			member(function.target(), new AssignedMember(function.method().get().text(), null, function));
			stores.member(function.target(), function.method().get().text(), null, function.body());
		} else if (function.target() instanceof Expression.Member member) {
			member(member.object(), new AssignedMember(member.member().text(), null, function));
			stores.member(member.object(), member.member().text(), null, function.body());
		} else if (function.target() instanceof Expression.NameRef name) {
			functionVariables.put(function.body(), variable(name));
			changed(name);
			assigned.computeIfAbsent(variable(name), key -> new ArrayList<>()).add(new AssignedValue(null, 0));
		}
	}

	/** {@code ---@class Name} above a statement makes its first variable the class's table; {@code ---@enum Name} that of all its values. */
	private void classVariable(Statement statement, Object variable) {
		if (annotated && variable != null) {
			DocComment above = DocComment.before(script.parsed(), statement.start());
			above.tag("enum").ifPresent(tag -> enumerations.add(variable));
			above.tag("class").ifPresent(tag -> classVariables.putIfAbsent(TypeTags.typeName(tag.rest()), variable));
		}
	}

	private void assignment(Statement.Assignment assignment) {
		if (assignment.targets().getFirst() instanceof Expression.NameRef name) {
			classVariable(assignment, variable(name));
		}
		int last = assignment.values().size() - 1;
		for (int i = 0; i < assignment.targets().size() && last >= 0; i++) {
			Expression value = assignment.values().get(Math.min(i, last));
			int position = Math.max(0, i - last);
			if (assignment.targets().get(i) instanceof Expression.NameRef name) {
				changed(name);
				assigned.computeIfAbsent(variable(name), key -> new ArrayList<>()).add(new AssignedValue(value, position));
				if (position == 0) {
					value(value, variable(name), assignment);
				}
			} else if (assignment.targets().get(i) instanceof Expression.Member member) {
				if (value instanceof Expression.Function function) {
					functionStatements.put(function.body(), assignment);
				}
				stores.member(member.object(), member.member().text(), position == 0 ? value : null, null);
				if (position == 0) {
					member(member.object(), new AssignedMember(member.member().text(), value, null));
				}
			} else if (assignment.targets().get(i) instanceof Expression.Index index) {
				stores.element(index.object(), index.key(), position == 0 ? value : null);
				if (index.object() instanceof Expression.NameRef name) {
					filled.add(variable(name));
				}
			}
		}
	}

	private void member(Expression owner, AssignedMember member) {
		if (owner instanceof Expression.NameRef name && !member.name.isEmpty()) {
			members.computeIfAbsent(owner(name), key -> new LinkedHashMap<>()).putIfAbsent(member.name, member);
		}
	}

	private Object variable(Expression.NameRef name) {
		return Narrowing.variable(script.resolution(), name);
	}

	/** The variable whose members a name's are: {@code self} in a method of {@code M} is {@code M}. */
	Object owner(Expression.NameRef name) {
		Optional<Local> local = script.resolution().local(name);
		if (local.isPresent() && local.get().kind() == Local.Kind.SELF && local.get().declaration() instanceof FunctionBody body
				&& functionStatements.get(body) instanceof Statement.Function method && method.target() instanceof Expression.NameRef target) {
			return variable(target);
		}
		return variable(name);
	}

	/** What is given to members of a variable, anywhere; the first value of each. */
	Map<String, AssignedMember> members(Object variable) {
		return members.getOrDefault(variable, Map.of());
	}

	/** Whether the table in a variable gets more than its constructor says. */
	boolean isFilled(Object variable) {
		return filled.contains(variable) || members.containsKey(variable);
	}

	/** The variable that holds the table which a constructor makes, or null. */
	Object variableOf(Expression.Table table) {
		return tableVariables.get(table);
	}

	/** What is put into tables after they are made. */
	Stores stores() {
		return stores;
	}

	/** Whether the value of a variable gets other names. */
	boolean escapes(Object variable) {
		return variable instanceof String || escaping.contains(variable);
	}

	/** Whether a variable holds one table all the time, and that is made for it. */
	boolean isOneTable(Object variable) {
		List<AssignedValue> values = assigned(variable);
		return variable instanceof Local ? values.isEmpty() && tableHolders.contains(variable)
				: values.size() == 1 && values.getFirst().value() instanceof Expression.Table;
	}

	/** The values that a variable gets after its declaration. */
	List<AssignedValue> assigned(Object variable) {
		return assigned.getOrDefault(variable, List.of());
	}

	/** The variables that get values after their declaration. */
	Set<Object> assignedVariables() {
		return assigned.keySet();
	}

	/** The calls of a variable by its name. */
	List<Arguments> calls(Object variable) {
		return calls.getOrDefault(variable, List.of());
	}

	/** Where the script last gives a global its value, or null. */
	Global global(String name) {
		return globals.get(name);
	}

	/** The variable that holds a function, or null. */
	Object variableOf(FunctionBody body) {
		return functionVariables.get(body);
	}

	/** The statement that defines a function, or null: the comment above it describes the function. */
	Statement statementOf(FunctionBody body) {
		return functionStatements.get(body);
	}

	/** The function that an expression stands in; null for the script itself. */
	FunctionBody ownerOf(Expression expression) {
		return owners.get(expression);
	}

	/** All functions in the order of the text: one around another comes first. */
	List<FunctionBody> functions() {
		return functions;
	}

	/** The variable that is declared to be a class, or null. */
	Object variableOfClass(String name) {
		return classVariables.get(name);
	}

	/** The locals that get values in functions inside of their own. */
	Set<Object> changedInside() {
		return changedInside;
	}

	/** Whether a function inside of a local's own does more with it than read its fields: it can lay out what it is, or give it to another. */
	boolean isHandedOn(Object variable) {
		return handedOn.contains(variable);
	}

	/** Whether a variable is declared to be the table with all values of an enumeration. */
	boolean isEnumeration(Object variable) {
		return enumerations.contains(variable);
	}

	BackwardJumps jumps() {
		return jumps;
	}
}
