// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.lint;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

import org.xdplua.lang.check.Script;
import org.xdplua.lang.scope.Local;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.FunctionBody;
import org.xdplua.lang.syntax.Node;
import org.xdplua.lang.syntax.Statement;
import org.xdplua.lang.syntax.Walker;

/**
 * Who calls whom, by the names of functions: {@code f} and {@code M.f} of globals, which all scripts share, and locals of one script.
 * What is called in other ways is not known.
 */
final class GlobalCalls {
	/** Stands for functions without a name: nobody knows when they run. */
	private static final Object NAMELESS = new Object();

	private final Map<Object, Set<Object>> calls = new HashMap<>();

	private GlobalCalls() {
	}

	/** The global functions that the callbacks call, and those that these call, as far as these scripts tell. */
	static Set<String> from(Set<String> callbacks, Collection<Script> scripts) {
		GlobalCalls all = new GlobalCalls();
		scripts.forEach(all::add);
		Deque<Object> next = new ArrayDeque<>(callbacks);
		Set<Object> seen = new HashSet<>();
		Set<String> called = new HashSet<>();
		while (!next.isEmpty()) {
			for (Object callee : all.calls.getOrDefault(next.poll(), Set.of())) {
				if (seen.add(callee)) {
					next.add(callee);
					if (callee instanceof String name) {
						called.add(name);
					}
				}
			}
		}
		return called;
	}

	/** {@code f}, {@code M.f} of a global; null for all else. */
	static String path(Script script, Expression function) {
		return switch (function) {
		case Expression.NameRef name when script.resolution().local(name).isEmpty() -> name.name();
		case Expression.Member member when member.object() instanceof Expression.NameRef name && script.resolution().local(name).isEmpty() ->
			name.name() + "." + member.member().text();
		default -> null;
		};
	}

	/** What a statement defines, where that is a global function. */
	static String path(Script script, Statement.Function function) {
		String target = path(script, function.target());
		return target == null ? null : function.method().map(method -> target + "." + method.text()).orElse(target);
	}

	private void add(Script script) {
		Map<FunctionBody, Object> names = new IdentityHashMap<>();
		Map<Integer, Local> declared = new HashMap<>();
		script.resolution().locals().forEach(local -> declared.put(local.nameNode().start(), local));
		Deque<Object> around = new ArrayDeque<>();
		Walker.walk(script.parsed().tree(), new Walker.Visitor() {
			@Override
			public boolean enter(Node node, Node parent) {
				switch (node) {
				case Statement.LocalFunction function -> name(function.body(), declared.get(function.name().start()));
				case Statement.Function function -> name(function.body(), path(script, function));
				case Statement.Assignment assignment when assignment.values().size() == 1 && assignment.values().getFirst() instanceof Expression.Function function ->
					name(function.body(), path(script, assignment.targets().getFirst()));
				case Statement.Local local when local.values().size() == 1 && local.values().getFirst() instanceof Expression.Function function ->
					name(function.body(), declared.get(local.names().getFirst().name().start()));
				case FunctionBody body -> around.push(names.getOrDefault(body, NAMELESS));
				case Expression.Call call when !around.isEmpty() -> called(callee(call.callee()));
				case Expression.MethodCall call when !around.isEmpty() && path(script, call.object()) instanceof String object -> called(object + "." + call.method().text());
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

			private void name(FunctionBody body, Object name) {
				if (name != null) {
					names.put(body, name);
				}
			}

			private Object callee(Expression callee) {
				return callee instanceof Expression.NameRef name && script.resolution().local(name).isPresent() ? script.resolution().local(name).get() : path(script, callee);
			}

			private void called(Object callee) {
				if (callee != null) {
					calls.computeIfAbsent(around.peek(), key -> new HashSet<>()).add(callee);
				}
			}
		});
	}
}
