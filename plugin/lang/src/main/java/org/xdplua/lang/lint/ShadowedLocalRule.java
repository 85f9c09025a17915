// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.xdplua.lang.check.Problem;
import org.xdplua.lang.scope.Local;
import org.xdplua.lang.stubs.Symbol;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.Statement;

/** {@code shadowed-local}: a local that takes the name of another, or of a library, out of sight. */
final class ShadowedLocalRule implements Rule {
	/** How many of the same name are looked at. */
	private static final int MAX_EARLIER = 20;

	@Override
	public void run(Context context) {
		Map<String, List<Local>> earlier = new HashMap<>();
		for (Local local : context.script().resolution().locals()) {
			List<Local> same = earlier.computeIfAbsent(local.name(), name -> new ArrayList<>());
			if (!local.name().startsWith("_") && !local.name().equals("self") && !isCopy(local)) {
				check(context, local, same);
			}
			same.add(local);
		}
	}

	/** {@code local x = x} is meant. */
	private static boolean isCopy(Local local) {
		return local.declaration() instanceof Statement.Local statement && statement.values().stream()
				.anyMatch(value -> value instanceof Expression.NameRef name && name.name().equals(local.name()));
	}

	private static void check(Context context, Local local, List<Local> same) {
		int start = local.nameNode().start();
		for (Local other : same.subList(Math.max(0, same.size() - MAX_EARLIER), same.size()).reversed()) {
			if (other.isVisibleAt(start) && other.declaration() != local.declaration()) {
				int line = context.script().parsed().lines().line(other.nameNode().start()) + 1;
				report(context, local, "'" + local.name() + "' hides the one of line " + line);
				return;
			}
		}
		context.inference().library().global(local.name()).filter(symbol -> symbol.kind() == Symbol.Kind.LIBRARY && !isRequired(local))
				.ifPresent(symbol -> report(context, local, "'" + local.name() + "' hides the library of this name"));
	}

	/** {@code local xdp = require "xdp"} and {@code local string = _G.string} are the same things. */
	private static boolean isRequired(Local local) {
		return local.declaration() instanceof Statement.Local statement && local.position() < statement.values().size()
				&& switch (statement.values().get(local.position())) {
				case Expression.Call call -> call.callee() instanceof Expression.NameRef callee && callee.name().equals("require");
				case Expression.Member member -> member.member().text().equals(local.name());
				default -> false;
				};
	}

	private static void report(Context context, Local local, String message) {
		context.report(Problem.hint("shadowed-local", local.nameNode().start(), local.nameNode().end(), message));
	}
}
