// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.lint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.xdplua.lang.check.Problem;
import org.xdplua.lang.infer.Type;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.Node;
import org.xdplua.lang.syntax.StringLiteral;
import org.xdplua.lang.syntax.TableField;

/**
 * Layouts that luadata takes but reads otherwise than they seem to say, or refuses (kernel/luadata/layout.c): {@code layout-field},
 * {@code layout-type}, {@code layout-endianness}, {@code layout-width}, {@code layout-range}, {@code layout-overlap}.
 */
final class LayoutRule implements Rule {
	@Override
	public void run(Context context) {
		Set<Expression.Table> seen = Collections.newSetFromMap(new IdentityHashMap<>());
		Stream.concat(context.all(Expression.Call.class).stream(), context.all(Expression.MethodCall.class).stream()).forEach(call -> {
			Expression argument = layoutArgument(context, call);
			if (argument != null && context.inference().typeOf(argument) instanceof Type.Table table && table.in() == context.inference() && seen.add(table.table())) {
				check(context, table.table());
			}
		});
	}

	/** The argument of a call that is taken as a layout, or null. */
	private static Expression layoutArgument(Context context, Node call) {
		if (!(Callable.calleeOf(context.inference(), call) instanceof Type.KnownFunction function)) {
			return null;
		}
		List<Expression> arguments = call instanceof Expression.MethodCall method ? method.arguments().values() : ((Expression.Call) call).arguments().values();
		int position = switch (function.symbol().path()) {
		case "data.layout" -> 0;
		case "data.object:layout" -> call instanceof Expression.MethodCall ? 0 : 1;
		case "data.object:segment" -> call instanceof Expression.MethodCall ? 2 : 3;
		default -> Integer.MAX_VALUE;
		};
		return position < arguments.size() ? arguments.get(position) : null;
	}

	private static void check(Context context, Expression.Table table) {
		List<LayoutField> placed = new ArrayList<>();
		Set<String> names = new HashSet<>();
		for (TableField entry : table.fields()) {
			String name = name(entry);
			if (name != null && !names.add(name)) {
				field(context, entry, "the field '" + name + "' is here twice: only the last counts");
			}
			if ("layout".equals(name) || "segment".equals(name)) {
				field(context, entry, "a field '" + name + "' can't be read: the method of this name comes first");
			}
			switch (entry.value()) {
			case Expression.Table description -> {
				LayoutField field = LayoutField.of(context.inference(), name, entry, description);
				new LayoutFieldCheck(context, field).run();
				placed.add(field);
			}
			case Expression.Leaf leaf when !(leaf instanceof Expression.NameRef || leaf instanceof Expression.Vararg || leaf instanceof Expression.Missing
					|| leaf instanceof Expression.Nil) -> field(context, leaf, "a field is a table {offset, length [, type [, endian]]}: this raises an error");
			default -> { }
			}
		}
		overlaps(context, placed);
	}

	private static String name(TableField entry) {
		return switch (entry) {
		case TableField.Named named -> named.name().text();
		case TableField.Keyed keyed when keyed.key() instanceof Expression.Str key -> StringLiteral.value(key.text());
		default -> null;
		};
	}

	private static void field(Context context, Node at, String message) {
		context.report(Problem.warning("layout-field", at.start(), at.end(), message));
	}

	/** Fields that share some bits; one that lies in another, or is the same, is meant to. */
	private static void overlaps(Context context, List<LayoutField> fields) {
		Deque<LayoutField> around = new ArrayDeque<>();
		for (LayoutField field : fields.stream().filter(LayoutField::hasPlace)
				.sorted(Comparator.comparingLong(LayoutField::firstBit).thenComparing(Comparator.comparingLong(LayoutField::lastBit).reversed())).toList()) {
			while (!around.isEmpty() && around.peek().lastBit() < field.firstBit()) {
				around.pop();
			}
			if (!around.isEmpty() && around.peek().lastBit() < field.lastBit()) {
				LayoutField before = around.peek();
				long shared = before.lastBit() - field.firstBit() + 1;
				context.report(Problem.warning("layout-overlap", field.entry().start(), field.entry().end(), "this shares " + shared + (shared == 1 ? " bit" : " bits")
						+ " with " + (before.name() == null ? "the field before" : "'" + before.name() + "'") + " (bits " + before.firstBit() + " to " + before.lastBit() + ")"));
				// what comes next lies in this one, or behind both
				while (!around.isEmpty() && around.peek().lastBit() < field.lastBit()) {
					around.pop();
				}
			}
			around.push(field);
		}
	}
}
