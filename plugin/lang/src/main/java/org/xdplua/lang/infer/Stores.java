// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.infer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.FunctionBody;
import org.xdplua.lang.syntax.StringLiteral;

/** What a script puts into tables after they are made: {@code M.x = 1}, {@code function M:f()}, {@code t[k] = v}, {@code rawset(t, k, v)}. */
final class Stores {
	/**
	 * @param table what the table stands in
	 * @param name  the field; null where the key is computed
	 * @param key   the computed key; null for some number
	 * @param value null where it isn't known, or a function's body
	 * @param body  null where it is no function with a statement of its own
	 */
	record Store(Expression table, String name, Expression key, Expression value, FunctionBody body) {
	}

	private final Map<String, List<Store>> named = new HashMap<>();
	private final List<Store> computed = new ArrayList<>();
	private final List<Store> all = new ArrayList<>();

	void member(Expression table, String name, Expression value, FunctionBody body) {
		Store store = new Store(table, name, null, value, body);
		named.computeIfAbsent(name, key -> new ArrayList<>()).add(store);
		all.add(store);
	}

	void element(Expression table, Expression key, Expression value) {
		if (key instanceof Expression.Str name) {
			member(table, StringLiteral.value(name.text()), value, null);
			return;
		}
		Store store = new Store(table, null, key, value, null);
		computed.add(store);
		all.add(store);
	}

	/** Some functions of the libraries do it, too. */
	void call(Expression.Call call) {
		List<Expression> arguments = call.arguments().values();
		if (call.callee() instanceof Expression.NameRef name && name.name().equals("rawset") && arguments.size() > 1) {
			element(arguments.getFirst(), arguments.get(1), arguments.size() == 3 ? arguments.getLast() : null);
		} else if (call.callee() instanceof Expression.Member member && member.member().text().equals("insert") && arguments.size() > 1) {
			element(arguments.getFirst(), null, arguments.getLast());
		}
	}

	/** Into a field of this name, of any table. */
	List<Store> named(String name) {
		return named.getOrDefault(name, List.of());
	}

	/** Under a key that isn't written as a name. */
	List<Store> computed() {
		return computed;
	}

	List<Store> all() {
		return all;
	}
}
