// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.names;

import java.util.ArrayList;
import java.util.List;

import org.xdplua.lang.check.Script;
import org.xdplua.lang.infer.Inference;
import org.xdplua.lang.infer.Layout;
import org.xdplua.lang.infer.Type;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.Node;
import org.xdplua.lang.syntax.Walker;

/** The table constructors that describe layouts: given to {@code data.layout}, {@code layout} or {@code segment}, there or by a variable. */
public final class LayoutTables {
	/** A table constructor and the script that it stands in. */
	public record Found(Script script, Expression.Table table) {
	}

	private static final int LAYOUT_OF_SEGMENT = 2;

	private LayoutTables() {
	}

	/** The layouts that a script uses, each once, in the order of their first use. */
	public static List<Found> usedIn(Inference in) {
		List<Found> found = new ArrayList<>();
		Walker.walk(in.script().parsed().tree(), new Walker.Visitor() {
			@Override
			public boolean enter(Node node, Node parent) {
				Expression argument = argument(node);
				if (argument != null) {
					Found table = argument instanceof Expression.Table written ? new Found(in.script(), written)
							: in.typeOf(argument) instanceof Type.Table known ? new Found(known.in().script(), known.table()) : null;
					if (table != null && found.stream().noneMatch(other -> other.table() == table.table())) {
						found.add(table);
					}
				}
				return true;
			}
		});
		return found;
	}

	/** The layout that a call is given, or null. */
	public static Expression argument(Node node) {
		return switch (node) {
		case Expression.Call call when call.callee() instanceof Expression.Member member && member.member().text().equals("layout") -> at(call.arguments().values(), 0);
		case Expression.MethodCall call when call.method().text().equals("layout") -> at(call.arguments().values(), 0);
		case Expression.MethodCall call when call.method().text().equals("segment") -> at(call.arguments().values(), LAYOUT_OF_SEGMENT);
		default -> null;
		};
	}

	private static Expression at(List<Expression> arguments, int index) {
		return index < arguments.size() ? arguments.get(index) : null;
	}

	/** Those among these that describe this layout: more than one where two are written with the same fields. */
	static List<Found> of(Layout layout, List<Found> among) {
		return among.stream().filter(found -> Layout.of(found.table()).equals(layout)).toList();
	}
}
