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

/** What stock Lua takes and the kernel's does not, having no floating point: {@code float-literal}, {@code division}, {@code power}, {@code shebang}. */
final class DialectCheck implements Check {
	@Override
	public void run(Script script, Consumer<Problem> problems) {
		Token first = script.parsed().tokens().getFirst();
		if (first.kind() == TokenKind.SHEBANG) {
			problems.accept(Problem.error("shebang", first.start(), first.end(), "the kernel does not skip a first line that starts with '#': remove it"));
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
			String advice = number.text().chars().allMatch(Character::isDigit) ? "this is more than math.maxinteger (9223372036854775807); write it in hexadecimal"
					: "scale it and use an integer";
			problems.accept(Problem.error("float-literal", number.start(), number.end(),
					"'" + number.text() + "' is a floating-point number, of which the kernel has none: " + advice));
		}
	}

	private static void operator(Expression.Binary binary, Consumer<Problem> problems) {
		String advice = switch (binary.operator()) {
		case DIVIDE -> "'/' divides floating-point numbers, of which the kernel has none: use '//', which divides integers";
		case POWER -> "'^' works on floating-point numbers, of which the kernel has none: multiply, or for powers of two use '1 << n'";
		default -> null;
		};
		if (advice != null) {
			int end = binary.operatorStart() + binary.operator().spelling().length();
			problems.accept(Problem.error(binary.operator() == BinaryOperator.DIVIDE ? "division" : "power", binary.operatorStart(), end, advice));
		}
	}
}
