// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.infer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.StringLiteral;
import org.xdplua.lang.syntax.TableField;

/**
 * A layout as far as its table constructor tells it: names, and places where they are written as numbers.
 *
 * @param open whether it can have other fields, under computed names
 */
public record Layout(Map<String, Field> fields, boolean open) {
	/**
	 * A field; offset and length are in bits for numbers and in bytes for strings, and absent where they aren't written as numbers.
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
		boolean open = false;
		for (TableField entry : table.fields()) {
			String name = switch (entry) {
			case TableField.Named named -> named.name().text();
			case TableField.Keyed keyed when keyed.key() instanceof Expression.Str key -> StringLiteral.value(key.text());
			default -> "";
			};
			open |= entry instanceof TableField.Keyed keyed && !(keyed.key() instanceof Expression.Str) && number(keyed.key()).isEmpty();
			if (!name.isEmpty()) {
				fields.put(name, field(name, entry.value()));
			}
		}
		return new Layout(fields, open);
	}

	/** The layout with one more field, unless it has that. */
	Layout with(String name, Expression.Table value) {
		Map<String, Field> more = new LinkedHashMap<>(fields);
		more.putIfAbsent(name, field(name, value));
		return new Layout(more, open);
	}

	/** Of a type only the first letter counts, as in luadata. */
	private static Field field(String name, Expression value) {
		if (!(value instanceof Expression.Table table)) {
			return new Field(name, Optional.empty(), Optional.empty(), false);
		}
		FieldDescription written = FieldDescription.of(table);
		boolean string = written.type() instanceof Expression.Str literal && StringLiteral.value(literal.text()).startsWith("s");
		return new Field(name, number(written.offset()).filter(offset -> offset >= 0), number(written.length()), string);
	}

	/** The value of a number without names in it, {@code 14 * 8}; empty for anything else. */
	public static Optional<Long> number(Expression expression) {
		return Constants.literal(expression);
	}
}
