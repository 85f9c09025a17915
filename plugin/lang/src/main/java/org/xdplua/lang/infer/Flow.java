// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.infer;

import java.util.HashMap;
import java.util.Map;

import org.xdplua.lang.scope.Local;
import org.xdplua.lang.syntax.Block;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.FunctionBody;
import org.xdplua.lang.syntax.IfClause;
import org.xdplua.lang.syntax.Statement;

/** Goes through a function (or the script itself) from the top to the end, as running it would, along all ways at once. */
final class Flow {
	private final Inference in;
	private final State state = new State();
	private final Evaluator evaluator;
	private final Loops loops;
	private final Declarations declarations;
	private final FunctionSummary summary;
	private final Map<String, State> jumps = new HashMap<>();

	Flow(Inference in, FunctionSummary summary) {
		this.in = in;
		this.summary = summary;
		this.evaluator = new Evaluator(in, state);
		this.loops = new Loops(in, evaluator, this::block);
		this.declarations = new Declarations(in, evaluator);
	}

	void run(FunctionBody body) {
		for (Local parameter : in.declaredBy(body)) {
			declarations.declare(parameter, declarations.parameter(body, parameter));
		}
		finish(body.block());
	}

	void finish(Block block) {
		block(block);
		summary.end(state);
		in.layoutsAtEnd(state);
	}

	private void block(Block block) {
		boolean reported = state.isDead();
		int from = block.start();
		for (Statement statement : block.statements()) {
			in.casts().apply(from, statement.start(), evaluator);
			if (state.isDead() && !reported && !(statement instanceof Statement.Empty || statement instanceof Statement.Label)) {
				in.unreachable(statement, block);
				reported = true;
			}
			if (!in.spend()) {
				return;
			}
			statement(statement);
			reported &= state.isDead();
			from = statement.end();
		}
		in.casts().apply(from, block.end(), evaluator);
	}

	private void statement(Statement statement) {
		switch (statement) {
		case Statement.Local local -> declarations.local(local);
		case Statement.LocalFunction function -> declarations.declare(in.declaredBy(function).stream().findFirst().orElse(null),
				new Type.ScriptFunction(in, function.body()));
		case Statement.Function function -> declarations.function(function);
		case Statement.Assignment assignment -> declarations.assignment(assignment);
		case Statement.CallStatement call -> evaluator.results(call.call());
		case Statement.Do inner -> block(inner.block());
		case Statement.While loop -> loops.run(loop, state);
		case Statement.Repeat loop -> loops.run(loop, state);
		case Statement.NumericFor loop -> loops.run(loop, state, declarations);
		case Statement.GenericFor loop -> loops.run(loop, state, declarations);
		case Statement.If branch -> branch(branch);
		case Statement.Return last -> {
			Results given = evaluator.list(last.values());
			if (!state.isDead()) {
				summary.returns(last, given);
			}
			state.die();
		}
		case Statement.Break stop -> {
			loops.stop(state);
			state.die();
		}
		case Statement.Goto jump -> {
			State pending = jumps.get(jump.label().text());
			if (pending == null) {
				jumps.put(jump.label().text(), state.copy());
			} else {
				pending.join(state);
			}
			state.die();
		}
		case Statement.Label label -> label(label);
		case Statement.Broken broken -> broken.parts().forEach(evaluator::type);
		case Statement.Empty empty -> { }
		}
	}

	private void label(Statement.Label label) {
		State pending = jumps.remove(label.name().text());
		if (pending != null) {
			state.join(pending);
		}
		if (in.facts().jumps().leadTo(label)) {
			if (state.isDead()) {
				state.revive(); // a goto further down leads here
			}
			in.facts().assignedVariables().forEach(state::forget);
			state.doubtAll();
		}
	}

	private void branch(Statement.If branch) {
		State after = state.copy();
		after.die();
		for (IfClause clause : branch.clauses()) {
			evaluator.type(clause.condition());
			State otherwise = state.copy();
			evaluator.narrowing().apply(clause.condition(), true, state);
			block(clause.block());
			after.join(state);
			state.become(otherwise);
			evaluator.narrowing().apply(clause.condition(), false, state);
		}
		branch.otherwise().ifPresent(this::block);
		after.join(state);
		state.become(after);
	}

	/** Whether a condition is the same each time: true for true, false for false, null for what depends. */
	static Boolean constant(Expression condition) {
		return switch (condition) {
		case Expression.Bool bool -> bool.value();
		case Expression.Nil nil -> false;
		case Expression.Number number -> true;
		case Expression.Str string -> true;
		case Expression.Parenthesized inner -> inner.inner() instanceof Expression.Parenthesized ? null : constant(inner.inner());
		default -> null;
		};
	}

}
