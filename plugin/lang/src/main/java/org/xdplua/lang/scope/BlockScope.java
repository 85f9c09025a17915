// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.scope;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.xdplua.lang.syntax.Statement;

/** A block that is being read: its locals, its labels and the gotos in it that have found no label yet. */
final class BlockScope {
	/** A goto that waits for its label; {@code active} locals are visible at it, of those that are still alive. */
	record PendingGoto(Statement.Goto statement, int active) {
	}

	final BlockScope parent;
	final FunctionScope function;
	final boolean loop;
	/** From here on the block holds nothing but labels and semicolons. */
	final int tail;
	/** How many locals of the function were visible when the block began. */
	final int activeAtStart;
	final Map<String, Local> locals = new HashMap<>();
	final List<Local> declared = new ArrayList<>();
	final Map<String, Statement.Label> labels = new HashMap<>();
	final Map<String, List<PendingGoto>> gotos = new HashMap<>();

	BlockScope(BlockScope parent, FunctionScope function, boolean loop, int tail) {
		this.parent = parent;
		this.function = function;
		this.loop = loop;
		this.tail = tail;
		this.activeAtStart = function.active.size();
	}

	void await(PendingGoto pending) {
		gotos.computeIfAbsent(pending.statement.label().text(), name -> new ArrayList<>()).add(pending);
	}

	/** Hands the gotos without a label to the block around this one, where this block's locals are out of sight. */
	void moveGotosOut() {
		for (List<PendingGoto> waiting : gotos.values()) {
			for (PendingGoto pending : waiting) {
				parent.await(new PendingGoto(pending.statement, Math.min(pending.active, activeAtStart)));
			}
		}
	}

	boolean isOutermostOfFunction() {
		return parent == null || parent.function != function;
	}
}
