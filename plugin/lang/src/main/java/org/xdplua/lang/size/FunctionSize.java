// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.size;

import java.util.ArrayList;
import java.util.List;

import org.xdplua.lang.Budget;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.Node;
import org.xdplua.lang.syntax.ParseResult;
import org.xdplua.lang.syntax.Statement;
import org.xdplua.lang.syntax.Walker;

/**
 * A function with a statement of its own, and what it takes of the budget.
 *
 * @param start offset of its statement, in UTF-16 code units
 * @param end   offset behind it
 * @param bytes of the statement as UTF-8, functions inside of it included
 */
public record FunctionSize(int start, int end, int bytes) {
	/** The functions of a script in the order of the text: {@code function f}, {@code local function f}, {@code f = function}. */
	public static List<FunctionSize> of(ParseResult parsed) {
		List<FunctionSize> sizes = new ArrayList<>();
		Walker.walk(parsed.tree(), new Walker.Visitor() {
			@Override
			public boolean enter(Node node, Node parent) {
				boolean named = switch (node) {
				case Statement.Function function -> true;
				case Statement.LocalFunction function -> true;
				case Statement.Local local -> isFunction(local.values());
				case Statement.Assignment assignment -> isFunction(assignment.values());
				default -> false;
				};
				if (named) {
					sizes.add(new FunctionSize(node.start(), node.end(), Budget.bytes(parsed.text().substring(node.start(), node.end()))));
				}
				return true;
			}
		});
		return List.copyOf(sizes);
	}

	private static boolean isFunction(List<Expression> values) {
		return values.size() == 1 && values.getFirst() instanceof Expression.Function;
	}
}
