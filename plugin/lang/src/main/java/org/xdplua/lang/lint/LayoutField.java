// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.lint;

import java.util.Optional;

import org.xdplua.lang.infer.FieldDescription;
import org.xdplua.lang.infer.Inference;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.StringLiteral;
import org.xdplua.lang.syntax.TableField;

/**
 * One field of a layout and where it lies.
 *
 * @param name        null where its key is no name
 * @param description the table that describes it
 */
record LayoutField(String name, TableField entry, Expression.Table description, FieldDescription written, Optional<Long> offset, Optional<Long> length) {
	/** Behind all that matters; luadata has such a limit, too. */
	private static final long FAR = 1L << 32;

	static LayoutField of(Inference in, String name, TableField entry, Expression.Table description) {
		FieldDescription written = FieldDescription.of(description);
		return new LayoutField(name, entry, description, written, in.number(written.offset()), in.number(written.length()));
	}

	boolean isString() {
		return text(written.type()).filter(text -> text.startsWith("s")).isPresent();
	}

	/** Whether its place is known and makes sense. */
	boolean hasPlace() {
		return offset.filter(known -> known >= 0).isPresent() && length.filter(known -> known > 0).isPresent()
				&& (written.type() == null ? !written.open() : written.type() instanceof Expression.Str);
	}

	long firstBit() {
		return bits(offset);
	}

	long lastBit() {
		return firstBit() + bits(length) - 1;
	}

	private long bits(Optional<Long> number) {
		return Math.min(number.orElse(0L), FAR) * (isString() ? 8 : 1);
	}

	/** The text of a string literal; empty for anything else. */
	static Optional<String> text(Expression expression) {
		return expression instanceof Expression.Str string ? Optional.of(StringLiteral.value(string.text())) : Optional.empty();
	}
}
