// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.scope;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.xdplua.lang.syntax.AttributedName;
import org.xdplua.lang.syntax.Block;
import org.xdplua.lang.syntax.Chunk;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.FunctionBody;
import org.xdplua.lang.syntax.LineIndex;
import org.xdplua.lang.syntax.Name;
import org.xdplua.lang.syntax.Node;
import org.xdplua.lang.syntax.ParseResult;
import org.xdplua.lang.syntax.Statement;
import org.xdplua.lang.syntax.SyntaxProblem;
import org.xdplua.lang.syntax.Walker;

/** Finds out what each name means, and checks the rules of Lua's compiler that need scopes ({@code lparser.c}). One pass. */
public final class Resolver implements Walker.Visitor {
	/** Stands for {@code _ENV} among the upvalues of functions that use globals. */
	private static final Object ENVIRONMENT = new Object();

	private final LineIndex lines;
	private final Map<Expression.NameRef, Local> bindings = new IdentityHashMap<>();
	private final List<Local> locals = new ArrayList<>();
	private final List<Global> globals = new ArrayList<>();
	private final List<Expression.NameRef> globalReads = new ArrayList<>();
	private final List<SyntaxProblem> problems = new ArrayList<>();
	private final Set<Expression.NameRef> written = Collections.newSetFromMap(new IdentityHashMap<>());
	private final Set<Local> compiledAway = Collections.newSetFromMap(new IdentityHashMap<>());
	private FunctionScope function;
	private BlockScope block;

	private Resolver(LineIndex lines) {
		this.lines = lines;
	}

	public static Resolution resolve(ParseResult parsed) {
		Resolver resolver = new Resolver(parsed.lines());
		Walker.walk(parsed.tree(), resolver);
		resolver.problems.sort((a, b) -> Integer.compare(a.start(), b.start()));
		return new Resolution(resolver.bindings, resolver.locals, resolver.globals, resolver.globalReads, resolver.problems);
	}

	@Override
	public boolean enter(Node node, Node parent) {
		switch (node) {
		case Chunk chunk -> function = new FunctionScope(null, 0, true, false);
		case FunctionBody body -> enterFunction(body, parent);
		case Block inner -> enterBlock(inner, parent);
		case Statement.LocalFunction local -> declare(new Local(local.name(), Local.Kind.FUNCTION, local, 0, local.name().end(), function.level));
		case Statement.Assignment assignment -> assignment.targets().forEach(this::write);
		case Statement.Function definition -> {
			if (definition.method().isEmpty()) {
				write(definition.target());
			}
		}
		case Statement.Goto jump -> jump(jump);
		case Statement.Break stop -> checkBreak(stop);
		case Expression.Vararg vararg -> {
			if (!function.vararg) {
				problem(vararg, "cannot use '...' outside a vararg function near '...'");
			}
		}
		case Expression.NameRef reference -> reference(reference, parent);
		default -> { }
		}
		return true;
	}

	@Override
	public void leave(Node node, Node parent) {
		switch (node) {
		case Statement.Local local -> declareAll(local);
		case Statement.Label label -> label(label);
		case Statement.Repeat repeat -> leaveBlock(repeat.end()); // the condition sees the block's locals
		case Block inner -> {
			if (!(parent instanceof Statement.Repeat)) {
				leaveBlock(inner.end());
			}
		}
		case FunctionBody body -> function = function.parent;
		default -> { }
		}
	}

	private void enterFunction(FunctionBody body, Node parent) {
		boolean method = parent instanceof Statement.Function statement && statement.method().isPresent();
		function = new FunctionScope(function, parent.start(), body.vararg(), method);
	}

	private void enterBlock(Block inner, Node parent) {
		boolean loop = parent instanceof Statement.While || parent instanceof Statement.Repeat || parent instanceof Statement.NumericFor
				|| parent instanceof Statement.GenericFor;
		block = new BlockScope(block, function, loop, parent instanceof Statement.Repeat ? Integer.MAX_VALUE : tail(inner));
		switch (parent) {
		case FunctionBody body -> parameters(body, inner);
		case Statement.NumericFor numeric -> {
			hidden(3, numeric);
			declare(new Local(numeric.variable(), Local.Kind.LOOP, numeric, 0, inner.start(), function.level));
		}
		case Statement.GenericFor generic -> {
			hidden(4, generic);
			for (int i = 0; i < generic.variables().size(); i++) {
				declare(new Local(generic.variables().get(i), Local.Kind.LOOP, generic, i, inner.start(), function.level));
			}
		}
		default -> { }
		}
	}

	private void parameters(FunctionBody body, Block inner) {
		int first = 0;
		if (function.method) {
			declare(new Local(new Name("self", body.start(), body.start()), Local.Kind.SELF, body, 0, inner.start(), function.level));
			first = 1;
		}
		for (int i = 0; i < body.parameters().size(); i++) {
			declare(new Local(body.parameters().get(i), Local.Kind.PARAMETER, body, first + i, inner.start(), function.level));
		}
	}

	/** The state of a loop takes locals too. */
	private void hidden(int count, Node loop) {
		for (int i = 0; i < count; i++) {
			activate("(for state)", loop.start(), loop.start());
		}
	}

	private void declareAll(Statement.Local statement) {
		int toBeClosed = 0;
		// where the value is still to be written, its own name is not visible yet
		boolean missing = !statement.values().isEmpty() && statement.values().getLast() instanceof Expression.Missing;
		int visibleFrom = missing ? statement.end() + 1 : statement.end();
		for (int i = 0; i < statement.names().size(); i++) {
			AttributedName declared = statement.names().get(i);
			declared.attribute().filter(name -> !name.isMissing() && !declared.isConstant())
					.ifPresent(name -> problem(name, "unknown attribute '" + name.text() + "'"));
			if (declared.isToBeClosed() && ++toBeClosed == 2) {
				problem(declared, "multiple to-be-closed variables in local list");
			}
			Local.Kind kind = declared.isConstant() ? Local.Kind.CONSTANT : Local.Kind.VARIABLE;
			Local local = new Local(declared.name(), kind, statement, i, visibleFrom, function.level);
			declare(local);
			boolean last = i == statement.names().size() - 1;
			if (last && kind == Local.Kind.CONSTANT && !declared.isToBeClosed() && statement.values().size() == i + 1
					&& statement.values().get(i) instanceof Expression.Leaf value && isCompileTimeConstant(value)) {
				compiledAway.add(local);
			}
		}
	}

	private boolean isCompileTimeConstant(Expression.Leaf value) {
		return switch (value) {
		case Expression.NameRef name -> bindings.get(name) != null && compiledAway.contains(bindings.get(name));
		case Expression.Vararg vararg -> false;
		case Expression.Missing missing -> false;
		default -> true;
		};
	}

	private void declare(Local local) {
		activate(local.name(), local.nameNode().start(), local.nameNode().end());
		if (local.nameNode().isMissing()) {
			return;
		}
		block.locals.put(local.name(), local);
		block.declared.add(local);
		locals.add(local);
	}

	private void activate(String name, int start, int end) {
		function.active.add(name);
		if (function.active.size() == FunctionScope.MAX_LOCALS + 1) {
			problems.add(new SyntaxProblem(start, end, "too many local variables (limit is " + FunctionScope.MAX_LOCALS + ") in " + describe(function)));
		}
	}

	private void leaveBlock(int end) {
		block.declared.forEach(local -> local.endAt(end));
		if (block.isOutermostOfFunction()) {
			for (List<BlockScope.PendingGoto> waiting : block.gotos.values()) {
				waiting.forEach(pending -> problem(pending.statement(),
						"no visible label '" + pending.statement().label().text() + "' for <goto> at line " + line(pending.statement())));
			}
		} else {
			block.moveGotosOut();
		}
		block.function.active.subList(block.activeAtStart, block.function.active.size()).clear();
		block = block.parent;
	}

	private void write(Expression target) {
		if (target instanceof Expression.NameRef name) {
			written.add(name);
		}
	}

	private void reference(Expression.NameRef reference, Node parent) {
		if (reference.name().isEmpty()) {
			return;
		}
		Local local = find(reference.name());
		if (local == null) {
			local = find("_ENV");
			captureEnvironment(local);
			if (local == null && written.contains(reference)) {
				globals.add(new Global(reference, (Statement) parent));
			} else if (local == null) {
				globalReads.add(reference);
			}
			return;
		}
		bindings.put(reference, local);
		if (written.contains(reference) && local.kind() == Local.Kind.CONSTANT) {
			problem(reference, "attempt to assign to const variable '" + reference.name() + "'");
		}
		if (!compiledAway.contains(local)) {
			capture(local, local.level());
		}
	}

	private Local find(String name) {
		for (BlockScope scope = block; scope != null; scope = scope.parent) {
			Local local = scope.locals.get(name);
			if (local != null) {
				return local;
			}
		}
		return null;
	}

	private void captureEnvironment(Local local) {
		if (local != null) {
			capture(local, local.level());
		} else {
			capture(ENVIRONMENT, -1);
		}
	}

	/** A variable of an outer function is an upvalue of each function between. */
	private void capture(Object variable, int level) {
		for (FunctionScope scope = function; scope != null && scope.level > level && scope.upvalues.add(variable); scope = scope.parent) {
			if (scope.upvalues.size() == FunctionScope.MAX_UPVALUES + 1) {
				problems.add(new SyntaxProblem(scope.start, scope.start + 1,
						"too many upvalues (limit is " + FunctionScope.MAX_UPVALUES + ") in " + describe(scope)));
			}
		}
	}

	private String describe(FunctionScope scope) {
		return scope.parent == null ? "main function" : "function at line " + (lines.line(scope.start) + 1);
	}

	private void checkBreak(Statement.Break stop) {
		for (BlockScope scope = block; scope != null && scope.function == function; scope = scope.parent) {
			if (scope.loop) {
				return;
			}
		}
		problem(stop, "break outside loop at line " + line(stop));
	}

	private void jump(Statement.Goto jump) {
		String name = jump.label().text();
		for (BlockScope scope = block; scope != null && scope.function == function; scope = scope.parent) {
			if (scope.labels.containsKey(name)) {
				return; // backwards
			}
		}
		if (!name.isEmpty()) {
			block.await(new BlockScope.PendingGoto(jump, function.active.size()));
		}
	}

	private void label(Statement.Label label) {
		String name = label.name().text();
		for (BlockScope scope = block; scope != null && scope.function == function; scope = scope.parent) {
			Statement.Label earlier = scope.labels.get(name);
			if (earlier != null) {
				problem(label, "label '" + name + "' already defined on line " + line(earlier));
				return;
			}
		}
		block.labels.put(name, label);
		// a label at the end of its block lies outside the scope of the block's locals
		int active = label.start() >= block.tail ? block.activeAtStart : function.active.size();
		List<BlockScope.PendingGoto> waiting = block.gotos.remove(name);
		for (BlockScope.PendingGoto pending : waiting == null ? List.<BlockScope.PendingGoto>of() : waiting) {
			if (pending.active() < active) {
				problem(pending.statement(), "<goto " + name + "> at line " + line(pending.statement()) + " jumps into the scope of local '"
						+ function.active.get(pending.active()) + "'");
			}
		}
	}

	/** Where the labels and semicolons at a block's end start. */
	private static int tail(Block block) {
		int tail = Integer.MAX_VALUE;
		for (Statement statement : block.statements().reversed()) {
			if (!(statement instanceof Statement.Label || statement instanceof Statement.Empty)) {
				break;
			}
			tail = statement.start();
		}
		return tail;
	}

	private int line(Node node) {
		return lines.line(node.start()) + 1;
	}

	private void problem(Node at, String message) {
		problems.add(new SyntaxProblem(at.start(), at.end(), message));
	}
}
