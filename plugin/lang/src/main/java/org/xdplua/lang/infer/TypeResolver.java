// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.infer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.xdplua.lang.annotation.TypeExpression;
import org.xdplua.lang.annotation.TypeParser;
import org.xdplua.lang.stubs.Library;
import org.xdplua.lang.stubs.StubClass;
import org.xdplua.lang.stubs.Symbol;

/** Gives written types their meaning, with the classes and aliases that are visible to a script. */
final class TypeResolver implements TypeLookup {
	/** Names in the stubs that mean more to us than their types say. */
	static final String DATA_OBJECT = "data.object";
	static final String DATA_LAYOUT = "data.layout";
	/** Aliases can name each other in a circle. */
	private static final int MAX_DEPTH = 12;

	/** From the script's own to the stubs. */
	private final List<Library> libraries;
	private final Map<String, Type> known = new ConcurrentHashMap<>();

	TypeResolver(List<Library> libraries) {
		this.libraries = List.copyOf(libraries);
	}

	@Override
	public Type resolve(String written) {
		Type type = known.get(written);
		if (type == null) {
			type = resolve(TypeParser.parse(written), Map.of());
			known.put(written, type);
		}
		return type;
	}

	@Override
	public Type resolve(TypeExpression written, Map<String, Type> arguments) {
		return resolve(written, arguments, 0);
	}

	private Type resolve(TypeExpression written, Map<String, Type> arguments, int depth) {
		if (depth > MAX_DEPTH) {
			return Type.UNKNOWN;
		}
		return switch (written) {
		case TypeExpression.Named named -> named(named, arguments, depth);
		case TypeExpression.Literal literal -> literal(literal.text());
		case TypeExpression.Array array -> new Type.Array(resolve(array.element(), arguments, depth + 1));
		case TypeExpression.Union union -> Types.union(union.alternatives().stream().map(part -> resolve(part, arguments, depth + 1)).toList());
		case TypeExpression.Function function -> new Type.Annotated(function, arguments);
		case TypeExpression.Tuple tuple -> new Type.Array(
				tuple.elements().isEmpty() ? Type.UNKNOWN : Types.union(tuple.elements().stream().map(part -> resolve(part, arguments, depth + 1)).toList()));
		case TypeExpression.Table table -> table(table, arguments, depth);
		};
	}

	private Type table(TypeExpression.Table table, Map<String, Type> arguments, int depth) {
		Map<String, Type> fields = new LinkedHashMap<>();
		for (TypeExpression.Field field : table.fields()) {
			Type type = resolve(field.type(), arguments, depth + 1);
			if (!field.name().isEmpty()) {
				fields.put(field.name(), field.optional() ? Types.union(type, Type.NIL) : type);
			} else if (table.fields().size() == 1) {
				return new Type.Mapping(resolve(field.key(), arguments, depth + 1), type);
			}
		}
		return new Type.Shape(fields);
	}

	private static Type literal(String text) {
		char first = text.charAt(0);
		return new Type.Literal(text, first == '"' || first == '\'' ? Type.STRING : first == 't' || first == 'f' ? Type.BOOLEAN : Type.INTEGER);
	}

	private Type named(TypeExpression.Named named, Map<String, Type> arguments, int depth) {
		Type argument = arguments.get(named.name());
		if (argument != null) {
			return argument;
		}
		Optional<StubClass> type = classOf(named.name());
		if (type.isPresent()) {
			return instance(type.get(), named.arguments().stream().map(part -> resolve(part, arguments, depth + 1)).toList());
		}
		for (Library library : libraries) {
			Optional<String> alias = library.alias(named.name());
			if (alias.isPresent()) {
				return resolve(TypeParser.parse(alias.get()), arguments, depth + 1);
			}
		}
		if (named.name().equals("table") && named.arguments().size() == 2) {
			return new Type.Mapping(resolve(named.arguments().get(0), arguments, depth + 1), resolve(named.arguments().get(1), arguments, depth + 1));
		}
		return Types.primitive(named.name());
	}

	Optional<StubClass> classOf(String name) {
		return libraries.stream().flatMap(library -> library.typeNamed(name).stream()).findFirst();
	}

	private static Type instance(StubClass type, List<Type> arguments) {
		if (type.isEnumeration()) {
			return new Type.EnumValue(type);
		}
		return switch (type.name()) {
		case DATA_OBJECT -> new Type.Data(type, null, false, null);
		case DATA_LAYOUT -> new Type.LayoutTable(null);
		default -> {
			Map<String, Type> bound = new HashMap<>();
			for (int i = 0; i < Math.min(arguments.size(), type.generics().size()); i++) {
				bound.put(type.generics().get(i), arguments.get(i));
			}
			yield new Type.Instance(type, bound);
		}
		};
	}

	/** A class and all that it inherits from, nearest first. */
	List<StubClass> lineage(StubClass type) {
		List<StubClass> all = new ArrayList<>(List.of(type));
		for (int i = 0; i < all.size() && i < MAX_DEPTH; i++) {
			all.get(i).parents().forEach(parent -> classOf(parent.name()).filter(known -> !all.contains(known)).ifPresent(all::add));
		}
		return all;
	}

	/** What a symbol of the stubs is. */
	Type of(Symbol symbol) {
		if (symbol.signature().isPresent()) {
			return new Type.KnownFunction(symbol);
		}
		// the table of an enumeration's values is not one of the values
		Optional<StubClass> type = classOf(symbol.type());
		return type.isPresent() && type.get().isEnumeration() && symbol.kind() != Symbol.Kind.CONSTANT ? new Type.Instance(type.get()) : resolve(symbol.type());
	}
}
