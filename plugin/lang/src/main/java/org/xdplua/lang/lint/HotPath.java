// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.lint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.xdplua.lang.infer.Type;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.FunctionBody;
import org.xdplua.lang.syntax.Node;
import org.xdplua.lang.syntax.Statement;
import org.xdplua.lang.syntax.Walker;

/** The functions of a script that run for each packet: the callbacks, and what they call, also from one script of a project to the other. */
final class HotPath {
	private HotPath() {
	}

	/** Their nodes, each function's in the order of the text, without those of functions inside that nobody calls by name. */
	static List<List<Node>> nodes(Context context) {
		Deque<FunctionBody> next = new ArrayDeque<>();
		context.inference().callbacks().stream().sorted().forEach(name -> context.callback(name).ifPresent(next::add));
		next.addAll(calledElsewhere(context));
		Set<FunctionBody> seen = Collections.newSetFromMap(new IdentityHashMap<>());
		List<List<Node>> all = new ArrayList<>();
		while (!next.isEmpty()) {
			FunctionBody body = next.poll();
			if (seen.add(body)) {
				List<Node> nodes = new ArrayList<>();
				Walker.walk(body.block(), new Walker.Visitor() {
					@Override
					public boolean enter(Node node, Node parent) {
						nodes.add(node);
						if ((node instanceof Expression.Call || node instanceof Expression.MethodCall)
								&& Callable.calleeOf(context.inference(), node) instanceof Type.ScriptFunction function && function.in() == context.inference()) {
							next.add(function.body());
						}
						return !(node instanceof FunctionBody);
					}
				});
				all.add(nodes);
			}
		}
		return all;
	}

	/** Those that the other scripts' functions call for each packet. */
	private static List<FunctionBody> calledElsewhere(Context context) {
		Set<String> called = context.surroundings().called();
		return called.isEmpty() ? List.of() : context.all(Statement.Function.class).stream()
				.filter(function -> GlobalCalls.path(context.script(), function) instanceof String path && called.contains(path)).map(Statement.Function::body).toList();
	}
}
