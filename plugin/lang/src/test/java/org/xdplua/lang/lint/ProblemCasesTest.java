// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import org.xdplua.lang.check.Edit;
import org.xdplua.lang.check.Fix;
import org.xdplua.lang.check.Problem;
import org.xdplua.lang.check.Script;
import org.xdplua.lang.infer.Inference;
import org.xdplua.lang.stubs.Library;

/**
 * {@code cases/problems/CODE.txt}: each mark is a problem of that code, and there is no other of it. Behind {@code =>} stands a piece of the
 * first problem's message; or, behind {@code => fixed:}, the script after the preferred fixes of all of them.
 */
class ProblemCasesTest {
	private static final String FIXED = "fixed:";

	@TestFactory
	List<DynamicTest> findsWhatIsMarked() throws IOException {
		return Cases.read("problems").stream().map(test -> DynamicTest.dynamicTest(test.toString(), () -> check(test))).toList();
	}

	private static void check(Cases.Case test) {
		String code = test.file().replace(".txt", "");
		List<Problem> found = problems(test.source()).stream().filter(problem -> problem.code().equals(code)).toList();
		assertEquals(test.marks().stream().map(mark -> mark[0] + ".." + mark[1]).collect(Collectors.joining(" ")),
				found.stream().map(problem -> problem.start() + ".." + problem.end()).collect(Collectors.joining(" ")), found::toString);
		if (test.expected().startsWith(FIXED)) {
			assertEquals(test.expected().substring(FIXED.length()).strip().replace('¶', '\n'), fixed(test.source(), found));
		} else if (!test.expected().isEmpty()) {
			assertTrue(found.getFirst().message().contains(test.expected()), found.getFirst().message());
		}
	}

	static List<Problem> problems(String source) {
		Script script = Script.of("test.lua", source);
		return Linter.check(new Inference(script, Library.kernel(), Set.of("callback"), List.of()), Surroundings.NONE);
	}

	private static String fixed(String source, List<Problem> problems) {
		StringBuilder text = new StringBuilder(source);
		List<Edit> edits = problems.stream().flatMap(problem -> problem.fixes().stream().filter(Fix::preferred).limit(1)).flatMap(fix -> fix.edits().stream())
				.sorted(Comparator.comparingInt(Edit::start).reversed()).toList();
		edits.forEach(edit -> text.replace(edit.start(), edit.end(), edit.newText()));
		return text.toString().strip();
	}
}
