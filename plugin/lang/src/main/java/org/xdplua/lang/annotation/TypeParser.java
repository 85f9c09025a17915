// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.annotation;

import java.util.ArrayList;
import java.util.List;

import org.xdplua.lang.annotation.TypeExpression.Field;
import org.xdplua.lang.annotation.TypeExpression.Item;

/** Reads types. What is no type reads as {@code any}; nothing is thrown, and nesting has a limit. */
public final class TypeParser {
	/** Types that people write are some levels deep. */
	private static final int MAX_DEPTH = 40;

	private final TypeScanner in;
	private int depth;
	/** Lists around here whose elements have names: in them, {@code , name:} is the next element and no further result. */
	private int lists;

	private TypeParser(String text, int at) {
		in = new TypeScanner(text, at);
	}

	/** A type and the offset behind it. */
	public record Parsed(TypeExpression type, int end) {
	}

	/** The type that a whole text is; what stands behind it doesn't matter. */
	public static TypeExpression parse(String text) {
		return parse(text, 0).type;
	}

	/** The type at an offset, after spaces. */
	public static Parsed parse(String text, int start) {
		TypeParser parser = new TypeParser(text, start);
		TypeExpression type = parser.union();
		return new Parsed(type, parser.in.end());
	}

	private TypeExpression union() {
		if (++depth > MAX_DEPTH) {
			in.giveUp();
			depth--;
			return TypeExpression.ANY;
		}
		List<TypeExpression> alternatives = new ArrayList<>();
		in.accept("|"); // the first of several lines of an alias
		do {
			postfix(alternatives);
		} while (in.acceptUnion());
		depth--;
		return alternatives.size() == 1 ? alternatives.getFirst() : new TypeExpression.Union(alternatives);
	}

	private void postfix(List<TypeExpression> alternatives) {
		TypeExpression type = primary();
		boolean optional = false;
		while (true) {
			if (in.acceptHere("[]")) {
				type = new TypeExpression.Array(type);
			} else if (in.acceptHere("?")) {
				optional = true;
			} else {
				break;
			}
		}
		alternatives.add(type);
		if (optional) {
			alternatives.add(new TypeExpression.Named("nil", List.of()));
		}
	}

	private TypeExpression primary() {
		if (in.accept("(")) {
			TypeExpression inner = union();
			in.accept(")");
			return inner;
		}
		if (in.accept("{")) {
			return table();
		}
		if (in.accept("[")) {
			List<TypeExpression> elements = types("]");
			return new TypeExpression.Tuple(elements);
		}
		if (in.accept("...")) {
			return TypeExpression.ANY;
		}
		String literal = in.literal();
		if (!literal.isEmpty()) {
			return new TypeExpression.Literal(literal);
		}
		String name = in.name();
		if (name.isEmpty()) {
			return TypeExpression.ANY;
		}
		if (name.equals("async") && in.startsWith("fun")) {
			name = in.name();
		}
		if (name.equals("fun") && (in.acceptHere("<") && skipGenerics() || in.accept("("))) {
			return function();
		}
		return new TypeExpression.Named(name, in.acceptHere("<") ? types(">") : List.of());
	}

	/** {@code fun<T>(...)}: T is taken for any type anyway. */
	private boolean skipGenerics() {
		types(">");
		return in.accept("(");
	}

	private List<TypeExpression> types(String close) {
		List<TypeExpression> types = new ArrayList<>();
		while (!in.accept(close) && !in.atEnd()) {
			int before = in.position();
			types.add(union());
			in.accept(",");
			in.progress(before);
		}
		return types;
	}

	private TypeExpression function() {
		List<Item> parameters = new ArrayList<>();
		lists++;
		while (!in.accept(")") && !in.atEnd()) {
			int before = in.position();
			parameters.add(parameter());
			in.accept(",");
			in.progress(before);
		}
		lists--;
		List<Item> results = new ArrayList<>();
		if (in.accept(":")) {
			do {
				results.add(result());
			} while (in.acceptResultComma(lists > 0));
		}
		return new TypeExpression.Function(parameters, results);
	}

	private Item parameter() {
		String name = in.accept("...") ? "..." : in.name();
		boolean optional = in.acceptHere("?");
		return new Item(name, optional, in.accept(":") ? union() : TypeExpression.ANY);
	}

	private Item result() {
		if (in.accept("...")) {
			return new Item("...", false, in.accept(":") || in.atType() ? union() : TypeExpression.ANY);
		}
		if (in.atNamed()) {
			return parameter();
		}
		TypeExpression type = union();
		return new Item(in.acceptHere("...") ? "..." : "", false, type);
	}

	private TypeExpression table() {
		List<Field> fields = new ArrayList<>();
		lists++;
		while (!in.accept("}") && !in.atEnd()) {
			int before = in.position();
			fields.add(field());
			if (!in.accept(",")) {
				in.accept(";");
			}
			in.progress(before);
		}
		lists--;
		return new TypeExpression.Table(fields);
	}

	private Field field() {
		if (in.accept("[")) {
			TypeExpression key = union();
			in.accept("]");
			boolean optional = in.acceptHere("?");
			return new Field("", key, optional, in.accept(":") ? union() : TypeExpression.ANY);
		}
		String name = in.name();
		boolean optional = in.acceptHere("?");
		return new Field(name, TypeExpression.ANY, optional, in.accept(":") ? union() : TypeExpression.ANY);
	}
}
