// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.infer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.xdplua.lang.syntax.Statement;

/** What going through a function has shown. */
public final class FunctionSummary {
	/**
	 * A return that can be reached.
	 *
	 * @param types the types of its values
	 * @param open  whether more values may follow
	 */
	public record Exit(Statement.Return statement, List<Type> types, boolean open) {
	}

	private final Map<Statement.Return, Exit> exits = new IdentityHashMap<>();
	private boolean endReached;
	private boolean done;

	FunctionSummary() {
	}

	/** The returns that can be reached, in the order of the text. */
	public List<Exit> exits() {
		return exits.values().stream().sorted(Comparator.comparingInt(exit -> exit.statement.start())).toList();
	}

	/** Whether the function's end can be reached, which returns nothing. */
	public boolean isEndReached() {
		return endReached;
	}

	/** Whether no call of it comes back: it raises an error, or runs without end. */
	public boolean neverReturns() {
		return done && !endReached && exits.isEmpty();
	}

	/** A loop comes here twice, and knows more the second time. */
	void returns(Statement.Return statement, Results values) {
		exits.put(statement, new Exit(statement, values.types(), values.open()));
	}

	void end(State state) {
		endReached = !state.isDead();
		done = true;
	}

	boolean isDone() {
		return done;
	}

	/** What a call gives: each value is one of those that the returns have at its place. */
	Results results() {
		int width = exits.values().stream().mapToInt(exit -> exit.types.size()).max().orElse(0);
		List<Exit> ordered = exits();
		List<Type> types = new ArrayList<>();
		for (int i = 0; i < width; i++) {
			List<Type> possible = new ArrayList<>();
			for (Exit exit : ordered) {
				possible.add(new Results(exit.types, exit.open).at(i));
			}
			if (endReached) {
				possible.add(Type.NIL);
			}
			types.add(Types.union(possible));
		}
		return new Results(types, ordered.stream().anyMatch(Exit::open));
	}
}
