// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.infer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.xdplua.lang.annotation.TypeExpression;
import org.xdplua.lang.stubs.Signature;
import org.xdplua.lang.stubs.StubClass;
import org.xdplua.lang.syntax.TableField;

/** Finds what type parameters stand for in one call. */
final class Generics {
	private static final int MAX_DEPTH = 5;

	private final Inference in;
	private final List<String> names;
	private final Map<String, Type> bound = new HashMap<>();

	Generics(Inference in, Signature signature) {
		this.in = in;
		this.names = signature.generics();
		names.forEach(name -> bound.put(name, Type.UNKNOWN));
	}

	/** What the type parameters of a signature stand for where it is called with these arguments. */
	Map<String, Type> bound(Signature signature, Results given) {
		for (int i = 0; i < Math.min(signature.parameters().size(), given.types().size()) && !names.isEmpty(); i++) {
			bind(signature.parameters().get(i).written(), given.at(i));
		}
		return bound;
	}

	/** Learns from a parameter and the argument for it. */
	private void bind(TypeExpression parameter, Type argument) {
		switch (parameter) {
		case TypeExpression.Named named when names.contains(named.name()) -> put(named.name(), argument);
		case TypeExpression.Named named when named.name().equals("table") && named.arguments().size() == 2 -> {
			bind(named.arguments().get(0), key(Types.withoutNil(argument)));
			bind(named.arguments().get(1), value(Types.withoutNil(argument)));
		}
		case TypeExpression.Array array -> bind(array.element(), value(Types.withoutNil(argument)));
		case TypeExpression.Union union -> union.alternatives().forEach(part -> bind(part, argument));
		default -> { }
		}
	}

	private void put(String name, Type type) {
		if (bound.get(name) instanceof Type.Unknown && isShallow(type, MAX_DEPTH)) {
			bound.put(name, type);
		}
	}

	/** Calls of {@code fun(x: T): T[]} with their own results would make types of any depth. */
	private static boolean isShallow(Type type, int levels) {
		return levels > 0 && switch (type) {
		case Type.Array array -> isShallow(array.element(), levels - 1);
		case Type.Mapping mapping -> isShallow(mapping.key(), levels - 1) && isShallow(mapping.value(), levels - 1);
		case Type.Instance instance -> instance.arguments().values().stream().allMatch(argument -> isShallow(argument, levels - 1));
		case Type.Shape shape -> shape.fields().values().stream().allMatch(field -> isShallow(field, levels - 1));
		case Type.Annotated function -> function.arguments().values().stream().allMatch(argument -> isShallow(argument, levels - 1));
		case Type.Union union -> union.alternatives().stream().allMatch(part -> isShallow(part, levels));
		default -> true;
		};
	}

	private Type key(Type table) {
		return switch (table) {
		case Type.Array array -> Type.INTEGER;
		case Type.Mapping mapping -> mapping.key();
		case Type.Shape shape -> Type.STRING;
		case Type.Table own when !own.table().fields().isEmpty() -> {
			List<Type> keys = new ArrayList<>();
			for (TableField field : own.table().fields()) {
				keys.add(switch (field) {
				case TableField.Positional positional -> Type.INTEGER;
				case TableField.Named named -> Type.STRING;
				case TableField.Keyed keyed -> own.in().remembered(keyed.key());
				});
			}
			yield Types.union(keys);
		}
		case Type.Instance instance -> indexer(instance).map(found -> in.types().resolve(found.key(), instance.arguments())).orElse(Type.UNKNOWN);
		default -> Type.UNKNOWN;
		};
	}

	private Type value(Type table) {
		return switch (table) {
		case Type.Array array -> array.element();
		case Type.Mapping mapping -> mapping.value();
		case Type.Table own -> new Contents(in).elements(own);
		case Type.Shape shape -> shape.fields().isEmpty() ? Type.UNKNOWN : Types.union(List.copyOf(shape.fields().values()));
		case Type.Instance instance -> indexer(instance).map(found -> Types.withoutNil(in.types().resolve(found.value(), instance.arguments())))
				.orElse(Type.UNKNOWN);
		default -> Type.UNKNOWN;
		};
	}

	private static Optional<StubClass.Indexer> indexer(Type.Instance instance) {
		return instance.type().indexers().stream().findFirst();
	}
}
