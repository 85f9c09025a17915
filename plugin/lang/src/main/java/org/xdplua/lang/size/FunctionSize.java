// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.size;

import java.util.ArrayList;
import java.util.List;

import org.xdplua.lang.Budget;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.Node;
import org.xdplua.lang.syntax.ParseResult;
import org.xdplua.lang.syntax.Statement;
import org.xdplua.lang.syntax.TableField;
import org.xdplua.lang.syntax.Walker;

/**
 * A function and what it takes of the budget. One that is only an argument counts to what is around it.
 *
 * @param start offset of what defines it, in UTF-16 code units: its statement, its field of a table, or the function alone
 * @param end   offset behind it
 * @param bytes of that as UTF-8, functions inside of it included
 */
public record FunctionSize(int start, int end, int bytes) {
	/** The functions of a script in the order of the text. */
	public static List<FunctionSize> of(ParseResult parsed) {
		List<FunctionSize> sizes = new ArrayList<>();
		Walker.walk(parsed.tree(), new Walker.Visitor() {
			@Override
			public boolean enter(Node node, Node parent) {
				Node defining = switch (node) {
				case Statement.Function function -> function;
				case Statement.LocalFunction function -> function;
				case Expression.Function function -> definition(function, parent);
				default -> null;
				};
				if (defining != null) {
					sizes.add(new FunctionSize(defining.start(), defining.end(), Budget.bytes(parsed.text().substring(defining.start(), defining.end()))));
				}
				return true;
			}
		});
		return List.copyOf(sizes);
	}

	/** What gives a function its name or hands it on, or null. */
	private static Node definition(Expression.Function function, Node parent) {
		return switch (parent) {
		case Statement.Local local -> local.values().size() == 1 ? local : function;
		case Statement.Assignment assignment -> assignment.values().size() == 1 ? assignment : function;
		case TableField field -> field;
		case Statement.Return last -> function;
		default -> null;
		};
	}
}
