// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.infer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import org.xdplua.lang.check.Script;
import org.xdplua.lang.lint.Cases;
import org.xdplua.lang.stubs.Library;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.Node;
import org.xdplua.lang.syntax.Walker;

/**
 * {@code cases/types/*.txt}: behind {@code =>} stand the types of the marked expressions, with {@code ;} between them; {@code any} for what
 * isn't known. In {@code members.txt} it is the names that can stand behind the marked expression. Behind {@code ---8<---} begins the
 * next script of the project.
 */
class TypeCasesTest {
	@TestFactory
	List<DynamicTest> knowsWhatIsMarked() throws IOException {
		return Cases.read("types").stream().map(test -> DynamicTest.dynamicTest(test.toString(), () -> check(test))).toList();
	}

	private static void check(Cases.Case test) {
		String separator = "---8<---";
		int cut = test.source().lastIndexOf(separator);
		int offset = cut < 0 ? 0 : cut + separator.length();
		Set<String> callbacks = Set.of("callback");
		List<Inference> earlier = cut < 0 ? List.of()
				: List.of(new Inference(Script.of("a.lua", test.source().substring(0, cut)), Library.kernel(), callbacks, List.of()));
		Script script = Script.of("test.lua", test.source().substring(offset));
		assertEquals(List.of(), script.parsed().problems());
		Inference inference = new Inference(script, Library.kernel(), callbacks, earlier);
		boolean members = test.file().equals("members.txt");
		assertEquals(test.expected(), test.marks().stream().map(mark -> find(script, mark[0] - offset, mark[1] - offset))
				.map(expression -> members ? members(inference, expression) : type(inference.exactTypeOf(expression))).collect(Collectors.joining("; ")));
	}

	private static String type(Type type) {
		return type.name().isEmpty() ? "any" : type.name();
	}

	private static String members(Inference inference, Expression object) {
		return Stream.of(false, true).flatMap(method -> inference.members(object, method).stream()).map(Member::name).distinct().collect(Collectors.joining(" "));
	}

	/** The outermost expression with exactly this range. */
	private static Expression find(Script script, int start, int end) {
		Expression[] found = new Expression[1];
		Walker.walk(script.parsed().tree(), new Walker.Visitor() {
			@Override
			public boolean enter(Node node, Node parent) {
				if (found[0] == null && node instanceof Expression expression && node.start() == start && node.end() == end) {
					found[0] = expression;
				}
				return found[0] == null;
			}
		});
		return Objects.requireNonNull(found[0], "no expression is marked");
	}
}
