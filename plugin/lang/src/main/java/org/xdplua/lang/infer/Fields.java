// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.infer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.xdplua.lang.annotation.TypeParser;
import org.xdplua.lang.stubs.StubClass;
import org.xdplua.lang.stubs.Symbol;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.TableField;

/** What is behind a dot or in brackets. */
final class Fields {
	/** Tables whose metatables look names up in tables whose metatables ... */
	private static final int MAX_DEPTH = 8;

	private final Inference in;
	private final Contents contents;

	Fields(Inference in) {
		this.in = in;
		this.contents = new Contents(in);
	}

	/** The type of a field; unknown where it can't be told. */
	Type read(Type object, String name) {
		List<Type> found = new ArrayList<>();
		for (Type part : Types.alternatives(object)) {
			if (part != Type.NIL) {
				found.add(read(part, name, 0));
			}
		}
		return found.isEmpty() ? Type.UNKNOWN : Types.union(found);
	}

	private Type read(Type object, String name, int depth) {
		if (depth > MAX_DEPTH) {
			return Type.UNKNOWN;
		}
		return switch (object) {
		case Type.Data data -> data(data, name);
		case Type.Table table -> table(table, name, depth);
		case Type.Instance instance -> instance(instance, name);
		case Type.Shape shape -> shape.fields().getOrDefault(name, Type.UNKNOWN);
		case Type.Mapping mapping -> Types.union(mapping.value(), Type.NIL);
		case Type.Primitive string when string == Type.STRING -> stringMethod(name);
		case Type.Literal literal when literal.base() == Type.STRING -> stringMethod(name);
		default -> Type.UNKNOWN;
		};
	}

	/** Whether it is certain that there is no such field. */
	boolean lacks(Type object, String name) {
		return Types.alternatives(object).stream().allMatch(part -> switch (part) {
		case Type.Data data -> data.certain() && data.type().member(name).isEmpty()
				&& (data.layout() == null ? data.object() != null : !data.layout().open() && !data.layout().fields().containsKey(name));
		case Type.Instance instance -> (isOfStubs(instance.type()) || isExact(instance, name))
				&& in.types().lineage(instance.type()).stream().allMatch(type -> type.indexers().isEmpty() && type.member(name).isEmpty())
				&& instance(instance, name) instanceof Type.Unknown;
		case Type.Primitive string when string == Type.STRING -> stringMethod(name) instanceof Type.Unknown && contents.member(new Assigned.Owner(in, "string"), name) == null;
		case Type.Table table -> isEnumeration(table) && contents.field(table, name) == null;
		case Type.Primitive nil when nil == Type.NIL && object != nil -> true;
		default -> false;
		});
	}

	/** Fields of a layout are no functions: of bytes, only the methods can be called. */
	boolean lacksMethod(Type object, String name) {
		return object instanceof Type.Data data && data.object() != null && data.object().isSure() ? data.type().member(name).isEmpty() : lacks(object, name);
	}

	private boolean isExact(Type.Instance instance, String name) {
		return in.types().lineage(instance.type()).stream().allMatch(StubClass::isExact) && in.facts().stores().named(name).isEmpty();
	}

	/** A table that is declared to have all values of an enumeration, and that nobody adds to. */
	private boolean isEnumeration(Type.Table table) {
		return table.index() == null && !contents.isFilled(table) && Assigned.ownerOf(table).filter(owner -> owner.in().facts().isEnumeration(owner.variable())
				&& owner.in().facts().isOneTable(owner.variable()) && !owner.in().facts().escapes(owner.variable())).isPresent()
				&& table.table().fields().stream().noneMatch(field -> field instanceof TableField.Keyed keyed && !(keyed.key() instanceof Expression.Str)
						&& Layout.number(keyed.key()).isEmpty());
	}

	/** Whether all that a class has is known: that of the stubs, or an enumeration. */
	private boolean isOfStubs(StubClass type) {
		return type.isEnumeration() || in.library().typeNamed(type.name()).filter(known -> known == type).isPresent();
	}

	private Type stringMethod(String name) {
		return in.library().global("string").flatMap(symbol -> in.types().classOf(symbol.type())).flatMap(type -> type.member(name)).map(in.types()::of)
				.orElse(Type.UNKNOWN);
	}

	private Type data(Type.Data data, String name) {
		Layout.Field field = data.layout() == null ? null : data.layout().fields().get(name);
		if (field != null && !name.equals("layout") && !name.equals("segment")) {
			return field.type();
		}
		return data.type().member(name).map(in.types()::of).orElse(Type.UNKNOWN);
	}

	private Type instance(Type.Instance instance, String name) {
		for (StubClass type : in.types().lineage(instance.type())) {
			Optional<Symbol> member = type.member(name);
			if (member.isPresent()) {
				return member.get().signature().isPresent() || instance.arguments().isEmpty() ? in.types().of(member.get())
						: in.types().resolve(TypeParser.parse(member.get().type()), instance.arguments());
			}
			Type own = Assigned.variableOfClass(in, type.name()).map(owner -> contents.member(owner, name)).orElse(null);
			if (own != null) {
				return own;
			}
		}
		Type assigned = Assigned.variableOfLibrary(in, instance.type()).map(owner -> contents.member(new Assigned.Owner(in, owner), name)).orElse(null);
		return assigned != null ? assigned : indexed(instance, Type.STRING);
	}

	private Type table(Type.Table table, String name, int depth) {
		Type own = contents.field(table, name);
		if (own != null) {
			return own;
		}
		return table.index() == null ? Type.UNKNOWN : read(table.index(), name, depth + 1);
	}

	/** The type of {@code object[key]} where the key is no name. */
	Type element(Type object, Type key) {
		List<Type> found = new ArrayList<>();
		for (Type part : Types.alternatives(object)) {
			switch (part) {
			case Type.Array array -> found.add(Types.union(array.element(), Type.NIL));
			case Type.Mapping mapping -> found.add(Types.union(mapping.value(), Type.NIL));
			case Type.Data data when data.layout() == null -> found.add(key == Type.INTEGER ? Types.union(Type.INTEGER, Type.NIL) : Type.UNKNOWN);
			case Type.Instance instance -> found.add(indexed(instance, key));
			case Type.Table table -> found.add(Types.union(contents.elements(table), Type.NIL));
			case Type.Primitive nil when nil == Type.NIL -> { }
			default -> found.add(Type.UNKNOWN);
			}
		}
		return found.isEmpty() ? Type.UNKNOWN : Types.union(found);
	}

	private Type indexed(Type.Instance instance, Type key) {
		for (StubClass type : in.types().lineage(instance.type())) {
			for (StubClass.Indexer indexer : type.indexers()) {
				Type wanted = in.types().resolve(indexer.key(), instance.arguments());
				if (wanted instanceof Type.Unknown || wanted.equals(key)) {
					return Types.union(in.types().resolve(indexer.value(), instance.arguments()), Type.NIL);
				}
			}
		}
		return Type.UNKNOWN;
	}

	/** What an operator gives on a type that declares it. */
	Optional<Type> operator(Type operand, String operator) {
		if (!(operand instanceof Type.Instance instance)) {
			return Optional.empty();
		}
		return in.types().lineage(instance.type()).stream().flatMap(type -> type.operator(operator).stream()).findFirst()
				.map(type -> in.types().resolve(type, Map.copyOf(instance.arguments())));
	}
}
