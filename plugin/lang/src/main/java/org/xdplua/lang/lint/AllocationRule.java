// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.lint;

import org.xdplua.lang.check.Problem;
import org.xdplua.lang.infer.Type;
import org.xdplua.lang.syntax.Arguments;
import org.xdplua.lang.syntax.BinaryOperator;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.Node;
import org.xdplua.lang.syntax.Statement;
import org.xdplua.lang.syntax.TableField;

/** {@code packet-allocation}: memory that is taken for each packet costs time, and again when it is collected. */
final class AllocationRule implements Rule {
	private static final String CODE = "packet-allocation";
	private static final String FUNCTION = "this makes a function for each packet: define it once, outside, if you can";

	@Override
	public void run(Context context) {
		HotPath.nodes(context).forEach(nodes -> nodes.forEach(node -> check(context, node)));
	}

	private static void check(Context context, Node node) {
		String what = switch (node) {
		case Expression.Call call when isLayout(context, call) -> "this compiles a layout for each packet: do it once, outside of the function";
		case Expression.Call call when Allocating.made(context, call) != null && !isInside(context, call) -> makes(Allocating.made(context, call));
		case Expression.MethodCall call when Allocating.made(context, call) != null && !isInside(context, call) -> makes(Allocating.made(context, call));
		case Statement.LocalFunction function -> FUNCTION;
		case Statement.Function function -> FUNCTION;
		case Expression.Table table when !isInside(context, table) -> isLayoutArgument(context, table)
				? "this makes and compiles a layout for each packet: make it once with data.layout, outside of the function"
				: "this makes a table for each packet: make it once, outside of the function, if you can";
		case Expression.Function function when !isInside(context, function) -> FUNCTION;
		case Expression.Binary binary when binary.operator() == BinaryOperator.CONCATENATE && !isInside(context, binary) -> makes("a string");
		default -> null;
		};
		if (what != null) {
			context.report(Problem.hint(CODE, node.start(), node.end(), what));
		}
	}

	private static String makes(String what) {
		return "this makes " + what + " for each packet";
	}

	private static boolean isLayout(Context context, Node call) {
		return Callable.calleeOf(context.inference(), call) instanceof Type.KnownFunction function && function.symbol().path().equals("data.layout");
	}

	private static boolean isLayoutArgument(Context context, Node table) {
		Node call = context.parent(context.parent(table));
		return call instanceof Expression.MethodCall && Callable.calleeOf(context.inference(), call) instanceof Type.KnownFunction function
				&& function.symbol().path().startsWith("data.object:");
	}

	/** Whether something around it is reported, or is only made on the way to an error. */
	private static boolean isInside(Context context, Node node) {
		for (Node around = context.parent(node); around instanceof Expression || around instanceof TableField
				|| around instanceof Arguments; around = context.parent(around)) {
			switch (around) {
			case Expression.Table table -> {
				return true;
			}
			case Expression.Binary binary when binary.operator() == BinaryOperator.CONCATENATE -> {
				return true;
			}
			case Expression.Call call when isLayout(context, call) || isError(context, call) || Allocating.made(context, call) != null -> {
				return true;
			}
			case Expression.MethodCall call when Allocating.made(context, call) != null -> {
				return true;
			}
			default -> { }
			}
		}
		return false;
	}

	private static boolean isError(Context context, Expression.Call call) {
		return Callable.calleeOf(context.inference(), call) instanceof Type.KnownFunction function && function.symbol().path().matches("error|print");
	}
}
