// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.lint;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.xdplua.lang.check.Fix;
import org.xdplua.lang.check.Problem;
import org.xdplua.lang.infer.Type;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.Node;

/** {@code float-format}: formats for floats raise an error, for there are none. */
final class FloatFormatRule implements Rule {
	private static final Pattern FORMAT = Pattern.compile("%[-+ #0]*\\d*(?:\\.\\d*)?([a-zA-Z%])");
	private static final String FLOATS = "aAeEfFgG";
	private static final Pattern PACK = Pattern.compile("[!iIsc]\\d*|[a-zA-Z]");

	@Override
	public void run(Context context) {
		Stream.concat(context.all(Expression.Call.class).stream(), context.all(Expression.MethodCall.class).stream()).forEach(call -> check(context, call));
	}

	private static void check(Context context, Node call) {
		if (Callable.calleeOf(context.inference(), call) instanceof Type.KnownFunction function && format(call) instanceof Expression.Str format) {
			switch (function.symbol().path()) {
			case "string.format" -> format(context, format);
			case "string.pack", "string.unpack", "string.packsize" -> pack(context, format);
			default -> { }
			}
		}
	}

	/** Where a call has its format: before the colon, or as the first argument. */
	private static Expression format(Node call) {
		if (call instanceof Expression.MethodCall method) {
			return method.object() instanceof Expression.Parenthesized inner ? inner.inner() : method.object();
		}
		List<Expression> arguments = ((Expression.Call) call).arguments().values();
		return arguments.isEmpty() ? null : arguments.getFirst();
	}

	private static void format(Context context, Expression.Str format) {
		Matcher matcher = FORMAT.matcher(format.text());
		while (matcher.find()) {
			if (FLOATS.contains(matcher.group(1))) {
				int start = format.start() + matcher.start();
				context.report(Problem.warning("float-format", start, format.start() + matcher.end(),
						"'" + matcher.group() + "' raises an error: there are only integers (use '%d')").with(Fix.of("Replace it with '%d'", start, format.start() + matcher.end(), "%d")));
			}
		}
	}

	private static void pack(Context context, Expression.Str format) {
		int quote = format.text().startsWith("[") ? format.text().indexOf('[', 1) + 1 : 1;
		Matcher matcher = PACK.matcher(format.text());
		for (int at = quote; matcher.find(at); at = matcher.end()) {
			if (matcher.group().matches("[fdn]")) {
				context.report(Problem.warning("float-format", format.start() + matcher.start(), format.start() + matcher.end(),
						"the format '" + matcher.group() + "' raises an error: it is for floats, and there are only integers"));
			}
		}
	}
}
