// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.xdplua.lang.check.Fix;
import org.xdplua.lang.check.GlobalTable;
import org.xdplua.lang.check.Problem;
import org.xdplua.lang.scope.Global;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.FunctionBody;
import org.xdplua.lang.syntax.Statement;

/**
 * {@code accidental-global}: a global that only one function uses, and gives a value before it reads it, should be a local. What the
 * script itself gives a value, at its top level, is meant to be global; so is what keeps a value from call to call.
 */
final class AccidentalGlobalRule implements Rule {
	@Override
	public void run(Context context) {
		GlobalTable table = GlobalTable.of(context.script());
		if (table.unfollowed().isPresent()) {
			return;
		}
		Set<String> meant = new HashSet<>(context.surroundings().globals());
		meant.addAll(table.named());
		meant.addAll(context.inference().callbacks());
		context.inference().library().globals().forEach(symbol -> meant.add(symbol.name()));
		context.inference().earlier().forEach(other -> other.script().resolution().globals().forEach(global -> meant.add(global.name())));
		Map<String, List<Expression.NameRef>> reads = context.script().resolution().globalReads().stream()
				.collect(Collectors.groupingBy(Expression.NameRef::name));
		Map<String, List<Global>> writes = new HashMap<>();
		for (Global global : context.script().resolution().globals()) {
			writes.computeIfAbsent(global.name(), name -> new ArrayList<>()).add(global);
		}
		writes.forEach((name, places) -> {
			if (!meant.contains(name) && isOfOneCall(context, places, reads.getOrDefault(name, List.of()))) {
				report(context, places.getFirst());
			}
		});
	}

	/** Whether all uses are in one function, the first of them an assignment that doesn't read the global itself. */
	private static boolean isOfOneCall(Context context, List<Global> writes, List<Expression.NameRef> reads) {
		FunctionBody function = context.function(writes.getFirst().target());
		int first = writes.getFirst().definition().end();
		return function != null && writes.stream().allMatch(global -> context.function(global.target()) == function && !global.isFunction())
				&& reads.stream().allMatch(read -> context.function(read) == function && read.start() >= first);
	}

	private static void report(Context context, Global global) {
		Expression.NameRef target = global.target();
		Problem problem = Problem.warning("accidental-global", target.start(), target.end(),
				"'" + target.name() + "' is a global, which outlives the packet and is seen by all scripts: declare it 'local'");
		boolean simple = global.definition() instanceof Statement.Assignment assignment && assignment.targets().size() == 1;
		context.report(simple ? problem.with(Fix.of("Declare it 'local'", target.start(), target.start(), "local ")) : problem);
	}
}
