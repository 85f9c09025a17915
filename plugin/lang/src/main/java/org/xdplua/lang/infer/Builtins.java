// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.infer;

import java.util.ArrayList;
import java.util.List;

import org.xdplua.lang.stubs.Symbol;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.StringLiteral;
import org.xdplua.lang.syntax.TableField;

/** Functions that do more than their annotations can say. */
final class Builtins {
	private final Evaluator evaluator;
	private final Inference in;

	Builtins(Evaluator evaluator) {
		this.evaluator = evaluator;
		this.in = evaluator.in;
	}

	/**
	 * The results of a call; null where the annotations say all there is to say.
	 *
	 * @param path   the function's name in the stubs
	 * @param object what stands before the colon, or null
	 */
	Results call(String path, Type object, List<Expression> arguments, Results given) {
		if (object == null && path.contains(":")) {
			// pkt.layout(pkt, l)
			return given.types().isEmpty() || arguments.isEmpty() ? Results.UNKNOWN
					: call(path, given.first(), arguments.subList(1, arguments.size()), new Results(given.types().subList(1, given.types().size()), given.open()));
		}
		return switch (path) {
		case "data.layout" -> Results.one(new Type.LayoutTable(layout(given.first(), arguments.isEmpty() ? null : arguments.getFirst())));
		case "data.new" -> Results.one(Types.union(fresh(null, null), Type.NIL));
		case "data.object:layout" -> apply(object, given.first(), arguments);
		case "data.object:segment" -> Results.one(Types.union(fresh(arguments.size() < 3 ? null : given.at(2), arguments.size() < 3 ? null : arguments.get(2)), Type.NIL));
		case "require" -> Results.one(library(arguments));
		case "setmetatable" -> Results.one(withMetatable(given.first(), given.at(1)));
		case "assert" -> asserted(arguments, given);
		case "error" -> {
			evaluator.state.die();
			yield Results.NONE;
		}
		case "pcall", "xpcall" -> protectedCall(given, path.equals("pcall") ? 1 : 2);
		case "select" -> select(arguments, given);
		default -> null;
		};
	}

	private Layout layout(Type type, Expression written) {
		Expression inner = written;
		while (inner instanceof Expression.Parenthesized outer) {
			inner = outer.inner();
		}
		return switch (Types.withoutNil(type)) {
		case Type.LayoutTable known -> known.layout();
		case Type.Table table -> Assigned.layout(table);
		default -> inner instanceof Expression.Table table ? Layout.of(table) : null;
		};
	}

	/** Whether the table of a layout gets fields after it is made: then it isn't known which are compiled. */
	private boolean isChanged(Type layout, Expression written) {
		return written instanceof Expression.NameRef name && in.facts().isFilled(in.facts().owner(name))
				|| layout instanceof Type.Table table && Assigned.ownerOf(table).filter(owner -> owner.in().facts().isFilled(owner.variable())).isPresent();
	}

	private Type fresh(Type layout, Expression written) {
		Type.Identity object = new Type.Identity(true);
		State.InForce inForce = layout == null ? new State.InForce(null, true) : new State.InForce(layout(layout, written), !isChanged(layout, written));
		evaluator.state.apply(object, inForce);
		return new Type.Data(in.types().classOf(TypeResolver.DATA_OBJECT).orElseThrow(), inForce.layout(), inForce.certain(), object);
	}

	/** {@code object:layout(layout)} answers the object itself. */
	private Results apply(Type object, Type argument, List<Expression> arguments) {
		Expression written = arguments.isEmpty() ? null : arguments.getFirst();
		Layout layout = layout(argument, written);
		boolean certain = layout != null && !isChanged(argument, written);
		for (Type part : Types.alternatives(object)) {
			if (part instanceof Type.Data data) {
				if (data.object() != null) {
					evaluator.state.apply(data.object(), new State.InForce(layout, certain));
				}
				return Results.one(new Type.Data(data.type(), layout, certain, data.object()));
			}
		}
		return Results.UNKNOWN;
	}

	private Type library(List<Expression> arguments) {
		return !arguments.isEmpty() && arguments.getFirst() instanceof Expression.Str name
				? in.library().global(StringLiteral.value(name.text())).filter(symbol -> symbol.kind() == Symbol.Kind.LIBRARY).map(in.types()::of).orElse(Type.UNKNOWN)
				: Type.UNKNOWN;
	}

	/** A table in whose metatable {@code __index} is a table. */
	private Type withMetatable(Type object, Type metatable) {
		if (!(object instanceof Type.Table table)) {
			return object;
		}
		Type index = new Fields(in).read(metatable, "__index");
		if (index instanceof Type.Unknown && metatable instanceof Type.Table own && own.table().fields().stream().noneMatch(TableField.Named.class::isInstance)) {
			index = metatable; // the usual style, where M.__index = M may stand anywhere
		}
		return new Type.Table(table.in(), table.table(), index);
	}

	private Results asserted(List<Expression> arguments, Results given) {
		if (!arguments.isEmpty()) {
			evaluator.narrowing().apply(arguments.getFirst(), true, evaluator.state);
		}
		List<Type> types = new ArrayList<>(given.types());
		if (types.isEmpty()) {
			return Results.UNKNOWN;
		}
		Type truthy = Types.truthy(types.getFirst());
		types.set(0, truthy == null ? Type.UNKNOWN : truthy);
		return new Results(types, given.open());
	}

	/** {@code true} and the function's results, or {@code false} and anything. */
	private Results protectedCall(Results given, int first) {
		List<Type> types = new ArrayList<>(List.of(Type.BOOLEAN));
		if (given.first() instanceof Type.ScriptFunction function) {
			Results passed = new Results(given.types().size() > first ? given.types().subList(first, given.types().size()) : List.of(), given.open());
			function.in().results(function.body(), passed).types().forEach(type -> types.add(Types.union(type, Type.UNKNOWN)));
		}
		types.add(Type.UNKNOWN);
		return new Results(types, true);
	}

	private static Results select(List<Expression> arguments, Results given) {
		if (!arguments.isEmpty() && arguments.getFirst() instanceof Expression.Str) {
			return Results.one(Type.INTEGER);
		}
		if (!arguments.isEmpty() && arguments.getFirst() instanceof Expression.Number number && number.text().matches("[1-9]") && !given.types().isEmpty()) {
			int from = Math.min(Integer.parseInt(number.text()), given.types().size());
			return new Results(given.types().subList(from, given.types().size()), given.open());
		}
		return Results.UNKNOWN;
	}
}
