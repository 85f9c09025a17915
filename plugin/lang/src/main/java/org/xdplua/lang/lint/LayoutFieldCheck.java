// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.lint;

import java.util.List;
import java.util.Optional;

import org.xdplua.lang.check.Fix;
import org.xdplua.lang.check.Problem;
import org.xdplua.lang.check.Spelling;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.Node;
import org.xdplua.lang.syntax.TableField;

/** Looks at one field of a layout. Of types and byte orders luadata reads the first letter only, and takes what it doesn't know for the default. */
final class LayoutFieldCheck {
	private static final int MAX_WIDTH = 64;
	/** No frame is longer. */
	private static final long MAX_BYTES = 65535;
	private static final List<String> ORDERS = List.of("net", "network", "big", "little", "host", "be", "le");

	private final Context context;
	private final LayoutField field;

	LayoutFieldCheck(Context context, LayoutField field) {
		this.context = context;
		this.field = field;
	}

	void run() {
		odd();
		number(field.written().offset(), "offset");
		number(field.written().length(), "length");
		type();
		endian();
		width();
		range();
	}

	private void odd() {
		for (TableField part : field.written().odd()) {
			if (part instanceof TableField.Named named) {
				Optional<String> meant = List.of("offset", "length", "type", "endian").stream().filter(slot -> Spelling.isClose(named.name().text(), slot)).findFirst();
				Problem problem = problem("layout-field", named.name(), "a field has no '" + named.name().text() + "', only offset, length, type and endian");
				context.report(meant.map(slot -> problem.with(replace(named.name(), slot))).orElse(problem));
			} else {
				context.report(problem("layout-field", part, "this is too much: a field is {offset, length [, type [, endian]]}"));
			}
		}
	}

	private void number(Expression value, String slot) {
		boolean wrong = value instanceof Expression.Bool || value instanceof Expression.Table || value instanceof Expression.Function;
		boolean word = LayoutField.text(value).filter(text -> !text.strip().matches("-?(\\d+|0[xX]\\p{XDigit}+)")).isPresent();
		if (wrong || word) {
			context.report(problem("layout-field", value, "this is no number: as the " + slot + " it counts as 0"));
		}
	}

	private void type() {
		Optional<String> text = LayoutField.text(field.written().type());
		if (text.isEmpty()) {
			if (field.written().type() instanceof Expression.Number) {
				context.report(problem("layout-type", field.written().type(), "this is no type: \"number\" is taken for it"));
			}
			return;
		}
		String type = text.get();
		if (ORDERS.contains(type) && field.written().endian() == null) {
			Problem problem = problem("layout-endianness", field.written().type(), "the third value of a field is its type: " + (type.startsWith("n")
					? "\"" + type + "\" is read as \"number\"" : "\"" + type + "\" is ignored, and the field is big endian"));
			String before = isNamed(field.written().type()) ? "\"number\", endian = " : "\"number\", ";
			context.report(problem.with(Fix.of("Insert \"number\" before it", field.written().type().start(), field.written().type().start(), before)));
		} else if (type.isEmpty() || !"number".startsWith(type) && !"string".startsWith(type) && !type.equals("integer") && !type.equals("int")) {
			String read = type.startsWith("s") ? "string" : "number";
			context.report(problem("layout-type", field.written().type(), "there is no type \"" + type + "\": it is read as \"" + read + "\"")
					.with(replace(field.written().type(), '"' + read + '"')));
		}
	}

	private boolean isNamed(Expression value) {
		return context.parent(value) instanceof TableField.Named || context.parent(value) instanceof TableField.Keyed;
	}

	private void endian() {
		LayoutField.text(field.written().endian()).filter(text -> !ORDERS.contains(text) && !(text.length() == 1 && "nblh".contains(text))).ifPresent(text -> {
			boolean known = !text.isEmpty() && "nblh".indexOf(text.charAt(0)) >= 0 && !text.equals("number");
			Problem problem = problem("layout-endianness", field.written().endian(), "there is no byte order \"" + text + "\": it is read as \""
					+ (known ? ORDERS.stream().filter(order -> order.charAt(0) == text.charAt(0)).findFirst().orElse("net") : "net") + "\"");
			context.report(problem.with(replace(field.written().endian(), "\"net\"")));
		});
	}

	private void width() {
		Optional<Long> length = field.length();
		Expression at = field.written().length();
		if (at == null && !field.written().open()) {
			if (!context.inference().isFilled(field.description())) {
				context.report(problem("layout-width", field.entry(), "this field has no length: it is taken out of the layout"));
			}
		} else if (length.isPresent() && length.get() == 0) {
			context.report(problem("layout-width", at, "a length of 0 takes the field out of the layout"));
		} else if (length.isPresent() && length.get() > MAX_WIDTH && isNumber()) {
			context.report(problem("layout-width", at, "numbers have 1 to " + MAX_WIDTH + " bits: with " + length.get() + " the field is always nil"
					+ (length.get() % 8 == 0 ? " (the length of a \"string\" is in bytes)" : "")));
		}
	}

	private boolean isNumber() {
		Expression type = field.written().type();
		return type == null ? !field.written().open() : type instanceof Expression.Str && !field.isString();
	}

	private void range() {
		boolean before = field.offset().filter(offset -> offset < 0).isPresent();
		if (before || field.length().filter(length -> length < 0).isPresent()) {
			context.report(problem("layout-range", before ? field.written().offset() : field.written().length(), "a field that starts or ends before its object is always nil"));
		} else if (field.hasPlace() && field.lastBit() >= MAX_BYTES * 8) {
			context.report(problem("layout-range", field.entry(), "this field lies behind byte " + MAX_BYTES + ", where no packet reaches"
					+ (field.isString() ? "" : " (offsets of numbers are in bits)")));
		}
	}

	private static Problem problem(String code, Node at, String message) {
		return Problem.warning(code, at.start(), at.end(), message);
	}

	private static Fix replace(Node at, String text) {
		return Fix.of("Replace it with " + (text.startsWith("\"") ? text : "'" + text + "'"), at.start(), at.end(), text);
	}
}
