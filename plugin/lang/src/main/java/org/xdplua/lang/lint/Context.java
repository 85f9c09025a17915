// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.lint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.xdplua.lang.check.Problem;
import org.xdplua.lang.check.Script;
import org.xdplua.lang.infer.Inference;
import org.xdplua.lang.infer.Type;
import org.xdplua.lang.scope.Local;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.FunctionBody;
import org.xdplua.lang.syntax.IfClause;
import org.xdplua.lang.syntax.Node;
import org.xdplua.lang.syntax.Statement;
import org.xdplua.lang.syntax.UnaryOperator;
import org.xdplua.lang.syntax.Walker;

/** A script that is being looked at: its nodes by kind, who is around whom, and the problems found so far. */
final class Context implements Walker.Visitor {
	private final Inference inference;
	private final Surroundings surroundings;
	private final List<Problem> problems = new ArrayList<>();
	private final Map<Class<?>, List<Node>> nodes = new HashMap<>();
	private final Map<Node, Node> parents = new IdentityHashMap<>();
	private final Map<Node, FunctionBody> functions = new IdentityHashMap<>();
	private final Set<Expression> written = Collections.newSetFromMap(new IdentityHashMap<>());
	private final Map<Local, List<Expression.NameRef>> references = new IdentityHashMap<>();
	private final Deque<FunctionBody> around = new ArrayDeque<>();

	Context(Inference inference, Surroundings surroundings) {
		this.inference = inference;
		this.surroundings = surroundings;
		Walker.walk(script().parsed().tree(), this);
	}

	@Override
	public boolean enter(Node node, Node parent) {
		parents.put(node, parent);
		nodes.computeIfAbsent(node.getClass(), key -> new ArrayList<>()).add(node);
		if (!around.isEmpty()) {
			functions.put(node, around.peek());
		}
		switch (node) {
		case FunctionBody body -> around.push(body);
		case Statement.Assignment assignment -> written.addAll(assignment.targets());
		case Statement.Function function when function.method().isEmpty() -> written.add(function.target());
		case Expression.NameRef name -> script().resolution().local(name)
				.ifPresent(local -> references.computeIfAbsent(local, key -> new ArrayList<>()).add(name));
		default -> { }
		}
		return true;
	}

	@Override
	public void leave(Node node, Node parent) {
		if (node instanceof FunctionBody) {
			around.pop();
		}
	}

	Inference inference() {
		return inference;
	}

	Script script() {
		return inference.script();
	}

	Surroundings surroundings() {
		return surroundings;
	}

	/** All nodes of a kind, in the order of the text. */
	<T extends Node> List<T> all(Class<T> kind) {
		return nodes.getOrDefault(kind, List.of()).stream().map(kind::cast).toList();
	}

	Node parent(Node node) {
		return parents.get(node);
	}

	/** The innermost function around a node; null for the script itself. */
	FunctionBody function(Node node) {
		return functions.get(node);
	}

	/** Whether an expression gets a value where it stands. */
	boolean isWritten(Expression expression) {
		return written.contains(expression);
	}

	/** Where a local is read and written. */
	List<Expression.NameRef> references(Local local) {
		return references.getOrDefault(local, List.of());
	}

	/** Whether another script of the project, perhaps a later one, gives a value to a member of a global that is read here. */
	boolean isSetElsewhere(Expression expression) {
		return expression instanceof Expression.Member member && member.object() instanceof Expression.NameRef name
				&& script().resolution().local(name).isEmpty() && surroundings.members().contains(name.name() + "." + member.member().text());
	}

	/** Whether an expression is only asked whether it is there: {@code if x then}, {@code x and x.y}, {@code x == nil}. */
	boolean isAsked(Expression expression) {
		return switch (parent(expression)) {
		case Expression.Binary binary -> switch (binary.operator()) {
		case AND, OR -> binary.left() == expression || isAsked(binary);
		case EQUAL, NOT_EQUAL -> binary.left() instanceof Expression.Nil || binary.right() instanceof Expression.Nil;
		default -> false;
		};
		case Expression.Unary unary -> unary.operator() == UnaryOperator.NOT;
		case Expression.Parenthesized inner -> isAsked(inner);
		case IfClause clause -> true;
		case Statement.While loop -> true;
		default -> false;
		};
	}

	/** The function that a global callback of this script is, by its name. */
	Optional<FunctionBody> callback(String name) {
		return inference.definition(name).filter(found -> found.in() == inference).flatMap(found -> switch (found.global().definition()) {
		case Statement.Function function when function.method().isEmpty() && function.target() == found.global().target() -> Optional.of(function.body());
		case Statement.Assignment assignment when assignment.targets().size() == 1 && assignment.values().size() == 1
				&& assignment.values().getFirst() instanceof Expression.Function function -> Optional.of(function.body());
		// callback = judge
		default -> inference.typeOfGlobal(name) instanceof Type.ScriptFunction function && function.in() == inference ? Optional.of(function.body()) : Optional.empty();
		});
	}

	String text(Node node) {
		return script().text().substring(node.start(), node.end());
	}

	void report(Problem problem) {
		problems.add(problem);
	}

	List<Problem> problems() {
		return problems;
	}
}
