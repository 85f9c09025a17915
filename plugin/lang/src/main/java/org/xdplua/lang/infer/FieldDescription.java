// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.infer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.StringLiteral;
import org.xdplua.lang.syntax.TableField;

/**
 * A field of a layout as its table constructor describes it, read as luadata does (kernel/luadata/layout.c): by position, which can be
 * written as a key, too, or by name, and a name wins. What is not written is null.
 *
 * @param open whether it can have more than stands there: {@code { table.unpack(spec) }}, {@code { [key] = 16 }}
 * @param odd  parts that nobody reads
 */
public record FieldDescription(Expression offset, Expression length, Expression type, Expression endian, boolean open, List<TableField> odd) {
	private static final List<String> SLOTS = List.of("offset", "length", "type", "endian");

	public static FieldDescription of(Expression.Table table) {
		int slots = SLOTS.size();
		Expression[] positional = new Expression[slots];
		Expression[] numbered = new Expression[slots];
		Expression[] named = new Expression[slots];
		List<TableField> odd = new ArrayList<>();
		boolean open = false;
		int position = 0;
		for (TableField part : table.fields()) {
			switch (part) {
			case TableField.Positional value -> {
				boolean several = value == table.fields().getLast() && isSeveral(value.value());
				open |= several;
				if (position < slots) {
					positional[position++] = value.value();
				} else if (!several) {
					odd.add(part);
				}
			}
			case TableField.Named name when SLOTS.contains(name.name().text()) -> named[SLOTS.indexOf(name.name().text())] = name.value();
			case TableField.Keyed key when key.key() instanceof Expression.Str text -> {
				int slot = SLOTS.indexOf(StringLiteral.value(text.text()));
				if (slot >= 0) {
					named[slot] = key.value();
				}
			}
			case TableField.Keyed key -> {
				Optional<Long> slot = Layout.number(key.key());
				if (slot.isEmpty()) {
					return new FieldDescription(null, null, null, null, true, List.of()); // it may be any of them
				}
				if (slot.get() > 0 && slot.get() <= slots) {
					numbered[slot.get().intValue() - 1] = key.value();
				}
			}
			default -> odd.add(part);
			}
		}
		Expression[] all = new Expression[slots];
		boolean gap = false;
		for (int i = 0; i < slots; i++) {
			Expression value = positional[i] == null ? numbered[i] : positional[i];
			open |= gap && value != null; // whether luadata comes to it depends on how Lua keeps the table
			gap |= value == null;
			all[i] = named[i] == null || named[i] instanceof Expression.Nil ? value : named[i];
		}
		return new FieldDescription(all[0], all[1], all[2], all[3], open, odd);
	}

	private static boolean isSeveral(Expression value) {
		return value instanceof Expression.Call || value instanceof Expression.MethodCall || value instanceof Expression.Vararg;
	}
}
