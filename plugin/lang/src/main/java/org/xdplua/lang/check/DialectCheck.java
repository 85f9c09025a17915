// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.check;

import java.util.function.Consumer;

import org.xdplua.lang.syntax.BinaryOperator;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.Node;
import org.xdplua.lang.syntax.Numeral;
import org.xdplua.lang.syntax.Token;
import org.xdplua.lang.syntax.TokenKind;
import org.xdplua.lang.syntax.Walker;

/**
 * What stock Lua takes and the kernel's Lua does not: {@code float-literal}, {@code division}, {@code power}, {@code shebang}.
 * The messages are the kernel's own (kernel/lunatik/patches).
 */
final class DialectCheck implements Check {
	@Override
	public void run(Script script, Consumer<Problem> problems) {
		Token first = script.parsed().tokens().getFirst();
		if (first.kind() == TokenKind.SHEBANG) {
			problems.accept(Problem.error("shebang", first.start(), first.end(), "the kernel does not skip a first line that starts with '#': remove it")
					.with(Fix.remove("Remove the line", script.text(), first.start(), first.end(), true)));
		}
		Walker.walk(script.parsed().tree(), new Walker.Visitor() {
			@Override
			public boolean enter(Node node, Node parent) {
				if (node instanceof Expression.Number number) {
					numeral(number, problems);
				} else if (node instanceof Expression.Binary binary) {
					operator(binary, problems);
				}
				return true;
			}
		});
	}

	private static void numeral(Expression.Number number, Consumer<Problem> problems) {
		if (Numeral.of(number.text()) == Numeral.FLOAT) {
			boolean digits = number.text().chars().allMatch(Character::isDigit);
			problems.accept(Problem.error("float-literal", number.start(), number.end(), (digits ? "integer does not fit in 64 bits"
					: "float literal, but there are only integers (scale values and divide with '//')") + " near '" + number.text() + "'"));
		}
	}

	private static void operator(Expression.Binary binary, Consumer<Problem> problems) {
		String advice = switch (binary.operator()) {
		case DIVIDE -> "'/' divides floats, but there are only integers (use '//')";
		case POWER -> "'^' is a float operator, but there are only integers (multiply, or shift with '<<')";
		default -> null;
		};
		if (advice != null) {
			int end = binary.operatorStart() + binary.operator().spelling().length();
			boolean division = binary.operator() == BinaryOperator.DIVIDE;
			Problem problem = Problem.error(division ? "division" : "power", binary.operatorStart(), end, advice);
			problems.accept(division ? problem.with(Fix.of("Replace '/' with '//'", binary.operatorStart(), end, "//")) : problem);
		}
	}
}
