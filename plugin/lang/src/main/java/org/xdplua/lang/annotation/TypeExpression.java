// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.annotation;

import java.util.List;
import java.util.stream.Collectors;

/** A type as an annotation writes it; {@code toString} writes it again. */
public sealed interface TypeExpression {
	/** What stands where no type can be read. */
	TypeExpression ANY = new Named("any", List.of());

	/** A class, an alias, a primitive or a type parameter, with arguments as in {@code table<string, integer>}. */
	record Named(String name, List<TypeExpression> arguments) implements TypeExpression {
		public Named {
			arguments = List.copyOf(arguments);
		}

		@Override
		public String toString() {
			return arguments.isEmpty() ? name : name + "<" + list(arguments) + ">";
		}
	}

	/** {@code "any"}, {@code 5}, {@code true}, as it is written. */
	record Literal(String text) implements TypeExpression {
		@Override
		public String toString() {
			return text;
		}
	}

	/** {@code element[]} */
	record Array(TypeExpression element) implements TypeExpression {
		@Override
		public String toString() {
			return (element instanceof Union || element instanceof Function ? "(" + element + ")" : element) + "[]";
		}
	}

	/** {@code a|b}; {@code a?} is {@code a|nil}. */
	record Union(List<TypeExpression> alternatives) implements TypeExpression {
		public Union {
			alternatives = List.copyOf(alternatives);
		}

		@Override
		public String toString() {
			return alternatives.stream().map(part -> part instanceof Function ? "(" + part + ")" : part.toString()).collect(Collectors.joining("|"));
		}
	}

	/** {@code fun(parameters): results}; a result called {@code ...} stands for any number of them. */
	record Function(List<Item> parameters, List<Item> results) implements TypeExpression {
		public Function {
			parameters = List.copyOf(parameters);
			results = List.copyOf(results);
		}

		@Override
		public String toString() {
			return "fun(" + list(parameters) + ")" + (results.isEmpty() ? "" : ": " + list(results));
		}
	}

	/** <code>{ name: type, [key]: type }</code> */
	record Table(List<Field> fields) implements TypeExpression {
		public Table {
			fields = List.copyOf(fields);
		}

		@Override
		public String toString() {
			return "{ " + list(fields) + " }";
		}
	}

	/** {@code [first, second]} */
	record Tuple(List<TypeExpression> elements) implements TypeExpression {
		public Tuple {
			elements = List.copyOf(elements);
		}

		@Override
		public String toString() {
			return "[" + list(elements) + "]";
		}
	}

	/** A parameter or result of a function type; the name is empty where there is none. */
	record Item(String name, boolean optional, TypeExpression type) {
		@Override
		public String toString() {
			return name.isEmpty() ? type.toString() : name + (optional ? "?" : "") + ": " + type;
		}
	}

	/** A field of a table type: with a name, or else with the type of its keys. */
	record Field(String name, TypeExpression key, boolean optional, TypeExpression type) {
		@Override
		public String toString() {
			return (name.isEmpty() ? "[" + key + "]" : name) + (optional ? "?" : "") + ": " + type;
		}
	}

	private static String list(List<?> parts) {
		return parts.stream().map(Object::toString).collect(Collectors.joining(", "));
	}
}
