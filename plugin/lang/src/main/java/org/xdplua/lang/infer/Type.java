// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.infer;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.xdplua.lang.annotation.TypeExpression;
import org.xdplua.lang.stubs.StubClass;
import org.xdplua.lang.stubs.Symbol;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.FunctionBody;

/** What an expression is. */
public sealed interface Type {
	Type UNKNOWN = new Unknown();
	Type STRING = new Primitive("string");
	Type INTEGER = new Primitive("integer");
	Type BOOLEAN = new Primitive("boolean");
	Type NIL = new Primitive("nil");
	Type TABLE = new Primitive("table");
	Type FUNCTION = new Primitive("function");
	Type THREAD = new Primitive("thread");
	Type USERDATA = new Primitive("userdata");

	/** How it is called in annotations; empty where it has no name. */
	String name();

	record Unknown() implements Type {
		@Override
		public String name() {
			return "";
		}
	}

	record Primitive(String name) implements Type {
	}

	/** One value of a primitive type, as an annotation writes it: {@code "any"}, {@code 5}, {@code true}. */
	record Literal(String name, Type base) implements Type {
	}

	/** One of several types, at least two; no unions among them. */
	record Union(List<Type> alternatives) implements Type {
		public Union {
			alternatives = List.copyOf(alternatives);
		}

		@Override
		public String name() {
			List<Type> present = alternatives.stream().filter(type -> type != NIL).toList();
			if (present.size() == 1 && present.size() < alternatives.size()) {
				return present.getFirst() instanceof Unknown ? "" : present.getFirst().name() + "?";
			}
			return alternatives.stream().map(type -> type.name().isEmpty() ? "any" : type.name()).distinct().collect(Collectors.joining("|"));
		}
	}

	/** An object of a class, or the table, that the stubs or annotations describe; the arguments are those of a generic class. */
	record Instance(StubClass type, Map<String, Type> arguments) implements Type {
		public Instance {
			arguments = Map.copyOf(arguments);
		}

		public Instance(StubClass type) {
			this(type, Map.of());
		}

		@Override
		public String name() {
			return arguments.isEmpty() ? type.name()
					: type.name() + "<" + type.generics().stream().map(key -> arguments.getOrDefault(key, UNKNOWN).name()).collect(Collectors.joining(", ")) + ">";
		}
	}

	/** One of an enumeration's values. */
	record EnumValue(StubClass type) implements Type {
		@Override
		public String name() {
			return type.name();
		}
	}

	/**
	 * Bytes with the layout in force; the layout is null where there is none or it isn't known.
	 *
	 * @param certain whether the layout is in force on every way here
	 * @param object  which object it is, where that is known: what is laid out under one name is so under the others; may be null
	 */
	record Data(StubClass type, Layout layout, boolean certain, Identity object) implements Type {
		@Override
		public String name() {
			return type.name();
		}
	}

	/** Tells one object of a script from another. */
	final class Identity {
		private final boolean sure;
		private boolean shared;

		/** @param sure whether it certainly is an object of bytes: not only by what some calls pass */
		Identity(boolean sure) {
			this.sure = sure;
		}

		boolean isSure() {
			return sure;
		}

		/** Any function of the script can get hold of it from now on. */
		void share() {
			shared = true;
		}

		boolean isShared() {
			return shared;
		}
	}

	/** What {@code data.layout} gives. */
	record LayoutTable(Layout layout) implements Type {
		@Override
		public String name() {
			return "data.layout";
		}
	}

	/** A table that the script builds; {@code index} is what its metatable looks names up in; null without a metatable. */
	record Table(Inference in, Expression.Table table, Type index) implements Type {
		@Override
		public String name() {
			return "table";
		}

		/** The same table is the same type, and circles end. */
		@Override
		public boolean equals(Object other) {
			return other instanceof Table that && that.table == table && that.in == in;
		}

		@Override
		public int hashCode() {
			return System.identityHashCode(table);
		}
	}

	/** {@code element[]} */
	record Array(Type element) implements Type {
		@Override
		public String name() {
			String inner = element.name().isEmpty() ? "any" : element.name();
			return (element instanceof Union ? "(" + inner + ")" : inner) + "[]";
		}
	}

	/** {@code table<key, value>} */
	record Mapping(Type key, Type value) implements Type {
		@Override
		public String name() {
			return "table<" + (key.name().isEmpty() ? "any" : key.name()) + ", " + (value.name().isEmpty() ? "any" : value.name()) + ">";
		}
	}

	/** A table whose fields an annotation lists. */
	record Shape(Map<String, Type> fields) implements Type {
		public Shape {
			fields = Map.copyOf(fields);
		}

		@Override
		public String name() {
			return "table";
		}
	}

	/** A function of which an annotation tells the type. */
	record Annotated(TypeExpression.Function written, Map<String, Type> arguments) implements Type {
		public Annotated {
			arguments = Map.copyOf(arguments);
		}

		@Override
		public String name() {
			return "function";
		}
	}

	/** A function of the stubs. */
	record KnownFunction(Symbol symbol) implements Type {
		@Override
		public String name() {
			return "function";
		}
	}

	/** A function of the script. */
	record ScriptFunction(Inference in, FunctionBody body) implements Type {
		@Override
		public String name() {
			return "function";
		}

		@Override
		public boolean equals(Object other) {
			return other instanceof ScriptFunction that && that.body == body;
		}

		@Override
		public int hashCode() {
			return System.identityHashCode(body);
		}
	}
}
