// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.infer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

import org.xdplua.lang.scope.Local;
import org.xdplua.lang.syntax.Block;
import org.xdplua.lang.syntax.Statement;

/**
 * Loops: what their bodies leave behind is true at their beginning too. Each is gone through twice; where loops lie in loops
 * in loops, that would take too long, so variables that are assigned to are taken as unknown there.
 */
final class Loops {
	private static final int MAX_TWICE = 3;

	private final Inference in;
	private final Evaluator evaluator;
	private final Consumer<Block> block;
	/** What is known at the breaks of the loops around here; null where there was none. */
	private final Deque<State[]> breaks = new ArrayDeque<>();

	Loops(Inference in, Evaluator evaluator, Consumer<Block> block) {
		this.in = in;
		this.evaluator = evaluator;
		this.block = block;
	}

	/** A break here. */
	void stop(State state) {
		if (!breaks.isEmpty()) {
			State[] innermost = breaks.peek();
			if (innermost[0] == null) {
				innermost[0] = state.copy();
			} else {
				innermost[0].join(state);
			}
		}
	}

	void run(Statement.While loop, State state) {
		State exit = new State();
		iterate(state, () -> {
			evaluator.type(loop.condition());
			Boolean constant = Flow.constant(loop.condition());
			exit.become(state.copy());
			evaluator.narrowing().apply(loop.condition(), false, exit);
			if (Boolean.TRUE.equals(constant)) {
				exit.die();
			}
			evaluator.narrowing().apply(loop.condition(), true, state);
			block.accept(loop.block());
		}, exit);
	}

	void run(Statement.Repeat loop, State state) {
		State exit = new State();
		iterate(state, () -> {
			block.accept(loop.block());
			evaluator.type(loop.condition());
			exit.become(state.copy());
			evaluator.narrowing().apply(loop.condition(), true, exit);
			if (Boolean.FALSE.equals(Flow.constant(loop.condition()))) {
				exit.die();
			}
			evaluator.narrowing().apply(loop.condition(), false, state);
		}, exit);
	}

	void run(Statement.NumericFor loop, State state, Declarations declarations) {
		loop.bounds().forEach(evaluator::type);
		State exit = new State();
		iterate(state, () -> {
			exit.become(state.copy());
			in.declaredBy(loop).forEach(local -> declarations.declare(local, Type.INTEGER));
			block.accept(loop.block());
			exit.join(state);
		}, exit);
	}

	void run(Statement.GenericFor loop, State state, Declarations declarations) {
		Results iterator = evaluator.list(loop.iterator());
		Results values = iterator.first() instanceof Type.Annotated function ? Iterators.values(in, function) : Iterators.values(iterator.first());
		boolean own = !(iterator.first() instanceof Type.Annotated || iterator.first() instanceof Type.KnownFunction);
		State exit = new State();
		iterate(state, () -> {
			if (own) {
				new Effects(in, state).anyFunction();
			}
			exit.become(state.copy());
			List<Local> variables = in.declaredBy(loop);
			for (int i = 0; i < variables.size(); i++) {
				Type type = values.at(variables.get(i).position());
				declarations.declare(variables.get(i), declarations.identified(i == 0 ? Types.withoutNil(type) : type));
			}
			block.accept(loop.block());
			exit.join(state);
		}, exit);
	}

	/** Goes through a loop; then the state is that behind it. {@code exit} is what {@code once} leaves there for the ways out without a break. */
	private void iterate(State state, Runnable once, State exit) {
		breaks.push(new State[1]);
		if (breaks.size() <= MAX_TWICE) {
			State entry = state.copy();
			in.quietly(once);
			entry.join(state);
			state.become(entry);
			breaks.peek()[0] = null;
		} else {
			in.facts().assignedVariables().forEach(state::forget);
			state.doubtAll();
		}
		once.run();
		state.become(exit.copy());
		State broken = breaks.pop()[0];
		if (broken != null) {
			state.join(broken);
		}
	}
}
