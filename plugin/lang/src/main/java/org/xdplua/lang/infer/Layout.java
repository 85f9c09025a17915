// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.infer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.Numeral;
import org.xdplua.lang.syntax.StringLiteral;
import org.xdplua.lang.syntax.TableField;

/** A layout as far as its table constructor tells it: names, and places where they are written as numbers. */
public record Layout(Map<String, Field> fields) {
	/**
	 * A field; offset and length are in bits for numbers and in bytes for strings, and absent where they aren't literals.
	 */
	public record Field(String name, Optional<Long> offset, Optional<Long> length, boolean string) {
		/** What reading the field gives. */
		public Type type() {
			return string ? Type.STRING : Type.INTEGER;
		}

		/** The field's place in words: {@code integer, bits 72 to 79}. */
		public String place() {
			String what = type().name();
			if (offset.isEmpty() || length.isEmpty() || length.get() <= 0) {
				return what;
			}
			String unit = string ? "byte" : "bit";
			long last = offset.get() + length.get() - 1;
			return what + ", " + (length.get() == 1 ? unit + " " + offset.get() : unit + "s " + offset.get() + " to " + last);
		}
	}

	/** Reads a table constructor; fields without a name are left out. */
	public static Layout of(Expression.Table table) {
		Map<String, Field> fields = new LinkedHashMap<>();
		for (TableField entry : table.fields()) {
			String name = switch (entry) {
			case TableField.Named named -> named.name().text();
			case TableField.Keyed keyed when keyed.key() instanceof Expression.Str key -> StringLiteral.value(key.text());
			default -> "";
			};
			if (!name.isEmpty()) {
				fields.put(name, field(name, entry.value()));
			}
		}
		return new Layout(fields);
	}

	/** The layout with one more field, unless it has that. */
	Layout with(String name, Expression.Table value) {
		Map<String, Field> more = new LinkedHashMap<>(fields);
		more.putIfAbsent(name, field(name, value));
		return new Layout(more);
	}

	/** Named values override positional ones; of a type only the first letter counts, as in luadata. */
	private static Field field(String name, Expression value) {
		Expression offset = null;
		Expression length = null;
		Expression type = null;
		if (value instanceof Expression.Table table) {
			int position = 0;
			for (TableField part : table.fields()) {
				String key = part instanceof TableField.Named named ? named.name().text() : part instanceof TableField.Positional ? "#" + ++position : "";
				switch (key) {
				case "offset" -> offset = part.value();
				case "length" -> length = part.value();
				case "type" -> type = part.value();
				case "#1" -> offset = offset == null ? part.value() : offset;
				case "#2" -> length = length == null ? part.value() : length;
				case "#3" -> type = type == null ? part.value() : type;
				default -> { }
				}
			}
		}
		boolean string = type instanceof Expression.Str literal && StringLiteral.value(literal.text()).startsWith("s");
		return new Field(name, number(offset), number(length), string);
	}

	/** The value of a numeral that fits; empty for anything else. */
	public static Optional<Long> number(Expression expression) {
		if (!(expression instanceof Expression.Number number) || Numeral.of(number.text()) != Numeral.INTEGER) {
			return Optional.empty();
		}
		String text = number.text();
		boolean hex = text.length() > 2 && (text.charAt(1) | 0x20) == 'x';
		return text.length() > 16 ? Optional.empty() : Optional.of(hex ? Long.parseLong(text.substring(2), 16) : Long.parseLong(text));
	}
}
