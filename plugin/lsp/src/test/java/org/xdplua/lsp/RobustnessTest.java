// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.xdplua.lang.check.Checker;
import org.xdplua.lang.check.Problem;
import org.xdplua.lsp.completion.Completions;
import org.xdplua.lsp.document.Document;
import org.xdplua.lsp.document.Documents;
import org.xdplua.lsp.hover.Hovers;
import org.xdplua.lsp.project.Projects;

/** Every feature answers about every text. */
class RobustnessTest {
	private static final List<String> PIECES = List.of("(", ")", "{", "}", "[", "[[", "'", "\"", ".", ":", "=", ",", "end ", "local ", "function ", "return ", "if ", "pkt:",
			"xdp.action.", "data.layout{", "--", "\n", "\\", "é", "\u0000");

	private final Projects projects = new Projects(new Documents());
	private final Completions completions = new Completions(projects);
	private final Hovers hovers = new Hovers(projects);

	@Test
	void damagedScripts() throws Exception {
		String sample = Files.readString(Path.of("../../kernel/samples/port-filter/portfilter.lua"));
		Random random = new Random(7);
		for (int i = 0; i < 1000; i++) {
			StringBuilder text = new StringBuilder(sample);
			int cursor = 0;
			for (int edits = 1 + random.nextInt(6); edits > 0; edits--) {
				cursor = random.nextInt(text.length() + 1);
				int end = Math.min(text.length(), cursor + random.nextInt(12));
				String piece = random.nextBoolean() ? PIECES.get(random.nextInt(PIECES.size())) : "";
				text.replace(cursor, end, piece);
				cursor += piece.length();
			}
			if (random.nextInt(3) == 0) {
				text.setLength(cursor);
			}
			answer(text.toString(), cursor);
		}
	}

	/** Long and deep texts, and definitions that go in circles, have answers too: no stack overflows, no time without end. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"x = a                     | .b          | .",
			"x = a                     | :b()        | :",
			"x = 1                     | +1          | ` `",
			"x =                       | (           | a.",
			"x = ``                    | {a=         | a.",
			"local a = 1               | local a = a | a.",
			"``                        | a = a()     | a.",
			"local function f() return | f().        | ``",
			"local a, b = b, a         | a = b b = a | a.",
			"function a.a:a()          | self:a():a. | self.",
			"t = {}                    | t.t = t     | t.t.t.t.t.t.t.t.",
	})
	void hugeAndCircularScripts(String start, String piece, String end) {
		String text = start + " " + (piece + " ").repeat(20_000) + end;
		answer(text, text.length());
	}

	private void answer(String text, int cursor) {
		Document document = new Document("file:///test.lua", 1, text);
		for (Problem problem : Checker.check(document.script())) {
			assertEquals(true, 0 <= problem.start() && problem.start() <= problem.end() && problem.end() <= text.length(), () -> problem + " in " + text);
		}
		for (int offset : Arrays.asList(0, cursor, Math.max(0, cursor - 1), text.length())) {
			completions.complete(document, document.positions().position(offset), () -> { });
			hovers.hover(document, document.positions().position(offset), () -> { });
		}
	}
}
