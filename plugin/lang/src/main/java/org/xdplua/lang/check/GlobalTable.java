// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.check;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.Node;
import org.xdplua.lang.syntax.Statement;
import org.xdplua.lang.syntax.StringLiteral;
import org.xdplua.lang.syntax.Walker;

/**
 * What a script does with its globals in other ways than by their names: as members of {@code _G} or {@code _ENV}, or by {@code load}.
 *
 * @param written    names that it gives a value there
 * @param named      names that it reads or writes there
 * @param open       whether it can define globals whose names only running it would show
 * @param unfollowed where it first uses globals whose names only running it would show
 */
public record GlobalTable(Set<String> written, Set<String> named, boolean open, Optional<Expression> unfollowed) {
	private static final Set<String> TABLES = Set.of("_G", "_ENV");
	/** Lead to the table, or to text that is run with it. */
	private static final Set<String> WAYS = Set.of("_G", "_ENV", "load", "require");
	private static final GlobalTable UNUSED = new GlobalTable(Set.of(), Set.of(), false, Optional.empty());

	public static GlobalTable of(Script script) {
		boolean used = script.resolution().globalReads().stream().anyMatch(read -> WAYS.contains(read.name()))
				|| script.resolution().globals().stream().anyMatch(global -> TABLES.contains(global.name()));
		if (!used) {
			return UNUSED;
		}
		Uses uses = new Uses(script);
		Walker.walk(script.parsed().tree(), uses);
		return new GlobalTable(uses.written, uses.named, uses.open, Optional.ofNullable(uses.unfollowed));
	}

	/** All globals that a script gives a value, by their names or in the table. */
	public static Set<String> definedIn(Script script) {
		Set<String> names = new HashSet<>(of(script).written);
		script.resolution().globals().forEach(global -> names.add(global.name()));
		return names;
	}

	/** Whether an expression is the table of all globals. */
	public static boolean isMeant(Script script, Expression expression) {
		return expression instanceof Expression.NameRef name && TABLES.contains(name.name()) && isFree(script, name);
	}

	/** Whether a name is that of a global, and not of a member of a local {@code _ENV}. */
	private static boolean isFree(Script script, Expression.NameRef name) {
		return script.resolution().local(name).isEmpty()
				&& script.resolution().locals().stream().noneMatch(local -> local.name().equals("_ENV") && local.isVisibleAt(name.start()));
	}

	private static final class Uses implements Walker.Visitor {
		private final Script script;
		private final Set<String> written = new HashSet<>();
		private final Set<String> named = new HashSet<>();
		/** Names whose use is understood from what stands around them. */
		private final Set<Expression> understood = Collections.newSetFromMap(new IdentityHashMap<>());
		private boolean open;
		private Expression unfollowed;

		Uses(Script script) {
			this.script = script;
		}

		@Override
		public boolean enter(Node node, Node parent) {
			switch (node) {
			case Expression.Member member when isMeant(script, member.object()) -> {
				understood.add(member.object());
				member(member, member.member().text(), isTarget(member, parent));
			}
			case Expression.Index index when isMeant(script, index.object()) -> {
				understood.add(index.object());
				if (index.key() instanceof Expression.Str key) {
					member(index, StringLiteral.value(key.text()), isTarget(index, parent));
				} else {
					unfollowed(index, isTarget(index, parent));
				}
			}
			case Statement.GenericFor loop when loop.iterator().size() == 1 && loop.iterator().getFirst() instanceof Expression.Call call && isBuiltin(call, "pairs") ->
				reads(call);
			case Expression.Call call -> call(call);
			case Expression.NameRef name when WAYS.contains(name.name()) && isFree(script, name) && !understood.contains(name) -> unfollowed(name, true);
			default -> { }
			}
			return true;
		}

		private void member(Expression place, String name, boolean target) {
			named.add(name);
			if (target) {
				written.add(name);
			} else if (WAYS.contains(name)) {
				unfollowed(place, true);
			}
		}

		private void call(Expression.Call call) {
			List<Expression> given = call.arguments().values();
			Expression second = given.size() > 1 ? given.get(1) : null;
			if (isBuiltin(call, "load")) {
				understood.add(call.callee());
				unfollowed(call, !(given.size() == 1 && given.getFirst() instanceof Expression.Str text) || !definesNothing(text));
			} else if (isBuiltin(call, "require") && given.size() == 1 && given.getFirst() instanceof Expression.Str library
					&& !TABLES.contains(StringLiteral.value(library.text()))) {
				understood.add(call.callee());
			} else if (isBuiltin(call, "rawset") && isMeant(script, given.isEmpty() ? null : given.getFirst()) && second instanceof Expression.Str key && given.size() == 3) {
				understood.add(given.getFirst());
				member(call, StringLiteral.value(key.text()), true);
				unfollowed(call, false);
			} else if (isBuiltin(call, "rawget")) {
				reads(call);
			} else if (isBuiltin(call, "type") && given.size() == 1) {
				understood.add(given.getFirst());
			}
		}

		/** A call that gives one value, which is not the table that it is given. */
		private void reads(Expression.Call call) {
			if (!call.arguments().values().isEmpty() && isMeant(script, call.arguments().values().getFirst())) {
				understood.add(call.arguments().values().getFirst());
				unfollowed(call, call.arguments().values().stream().skip(1).anyMatch(key -> key instanceof Expression.Str name && WAYS.contains(StringLiteral.value(name.text()))));
			}
		}

		private void unfollowed(Expression place, boolean mayDefine) {
			open |= mayDefine;
			unfollowed = unfollowed == null ? place : unfollowed;
		}

		private boolean isBuiltin(Expression.Call call, String name) {
			return call.callee() instanceof Expression.NameRef callee && callee.name().equals(name) && isFree(script, callee)
					&& script.resolution().globals().stream().noneMatch(global -> global.name().equals(name));
		}

		private static boolean definesNothing(Expression.Str text) {
			Script loaded = Script.of("load", StringLiteral.value(text.text()));
			return loaded.resolution().globals().isEmpty() && of(loaded).equals(UNUSED);
		}

		private static boolean isTarget(Expression place, Node parent) {
			return parent instanceof Statement.Function function && function.target() == place && function.method().isEmpty()
					|| parent instanceof Statement.Assignment assignment && assignment.targets().stream().anyMatch(target -> target == place);
		}
	}
}
