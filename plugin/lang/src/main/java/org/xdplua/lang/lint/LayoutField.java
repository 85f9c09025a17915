// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.xdplua.lang.infer.Layout;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.StringLiteral;
import org.xdplua.lang.syntax.TableField;
import org.xdplua.lang.syntax.UnaryOperator;

/**
 * One field of a layout as it is written; what is not written is null.
 *
 * @param name null where its key is no name
 * @param odd  parts of the description that nobody reads
 */
record LayoutField(String name, TableField entry, Expression offset, Expression length, Expression type, Expression endian, List<TableField> odd) {
	private static final List<String> SLOTS = List.of("offset", "length", "type", "endian");

	static LayoutField of(String name, TableField entry, Expression.Table description) {
		Expression[] positional = new Expression[SLOTS.size()];
		Expression[] named = new Expression[SLOTS.size()];
		List<TableField> odd = new ArrayList<>();
		int position = 0;
		for (TableField part : description.fields()) {
			if (part instanceof TableField.Named key && SLOTS.contains(key.name().text())) {
				named[SLOTS.indexOf(key.name().text())] = part.value();
			} else if (part instanceof TableField.Positional && position < positional.length) {
				positional[position++] = part.value();
			} else if (!(part instanceof TableField.Keyed)) {
				odd.add(part);
			}
		}
		for (int i = 0; i < named.length; i++) {
			named[i] = named[i] == null ? positional[i] : named[i]; // names win
		}
		return new LayoutField(name, entry, named[0], named[1], named[2], named[3], odd);
	}

	boolean isString() {
		return text(type).filter(text -> text.startsWith("s")).isPresent();
	}

	/** Whether its place is written in numbers that make sense. */
	boolean hasPlace() {
		return number(offset).filter(known -> known >= 0).isPresent() && number(length).filter(known -> known > 0).isPresent() && (type == null || type instanceof Expression.Str);
	}

	long firstBit() {
		return number(offset).orElse(0L) * (isString() ? 8 : 1);
	}

	long lastBit() {
		return firstBit() + number(length).orElse(0L) * (isString() ? 8 : 1) - 1;
	}

	/** The value of a numeral, with a minus before it perhaps; empty for anything else. */
	static Optional<Long> number(Expression expression) {
		if (expression instanceof Expression.Unary unary && unary.operator() == UnaryOperator.NEGATE) {
			return Layout.number(unary.operand()).map(value -> -value);
		}
		return Layout.number(expression);
	}

	/** The text of a string literal; empty for anything else. */
	static Optional<String> text(Expression expression) {
		return expression instanceof Expression.Str string ? Optional.of(StringLiteral.value(string.text())) : Optional.empty();
	}
}
