// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.rename;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.xdplua.lang.check.Script;
import org.xdplua.lang.scope.Local;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.Node;
import org.xdplua.lang.syntax.Walker;
import org.xdplua.lsp.names.Occurrence;
import org.xdplua.lsp.project.Source;

/** Proves a renaming: the script is read again with the new name, and every name in it must stand for the same variable as before. */
final class SameBindings {
	private SameBindings() {
	}

	static void check(Source source, List<Occurrence> occurrences, String newName) {
		Script before = source.script();
		StringBuilder text = new StringBuilder();
		int from = 0;
		for (Occurrence one : occurrences) {
			text.append(before.text(), from, one.start()).append(newName);
			from = one.end();
		}
		Script after = Script.of(before.name(), text.append(before.text(), from, before.text().length()).toString());
		List<Expression.NameRef> old = names(before);
		List<Expression.NameRef> renamed = names(after);
		List<Integer> meant = bindings(before, old);
		List<Integer> means = bindings(after, renamed);
		for (int i = 0; i < meant.size(); i++) {
			if (!meant.get(i).equals(means.get(i))) {
				int line = before.parsed().lines().line(old.get(i).start()) + 1;
				throw new RenameRefused("'" + renamed.get(i).name() + "' in " + before.name() + ":" + line + " would stand for another variable then");
			}
		}
		if (after.resolution().problems().size() > before.resolution().problems().size()) {
			throw new RenameRefused("Lua would refuse the script then: " + after.resolution().problems().stream()
					.filter(problem -> before.resolution().problems().stream().noneMatch(known -> known.message().equals(problem.message()))).findFirst()
					.orElse(after.resolution().problems().getFirst()).message());
		}
	}

	private static List<Expression.NameRef> names(Script script) {
		List<Expression.NameRef> names = new ArrayList<>();
		Walker.walk(script.parsed().tree(), new Walker.Visitor() {
			@Override
			public boolean enter(Node node, Node parent) {
				if (node instanceof Expression.NameRef name) {
					names.add(name);
				}
				return true;
			}
		});
		return names;
	}

	/** For each name which local it stands for, counted from 0; -1 for globals. */
	private static List<Integer> bindings(Script script, List<Expression.NameRef> names) {
		Map<Local, Integer> numbers = new IdentityHashMap<>();
		script.resolution().locals().forEach(local -> numbers.put(local, numbers.size()));
		return names.stream().map(name -> script.resolution().local(name).map(numbers::get).orElse(-1)).toList();
	}
}
