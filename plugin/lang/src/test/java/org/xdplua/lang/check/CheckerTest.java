// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckerTest {
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"return 1                        | none",
			"return 7 // 2                   | none",
			"return 7 / 2                    | 9..10 division",
			"return 2 ^ 8                    | 9..10 power",
			"return 1.5                      | 7..10 float-literal",
			"return 1e3                      | 7..10 float-literal",
			"return 0x1p4                    | 7..12 float-literal",
			"return 9223372036854775807      | none",
			"return 9223372036854775808      | 7..26 float-literal",
			"return 0xffffffffffffffff       | none",
			"x =                             | 2..3 syntax",
			"local x <const> = 1; x = 2      | 21..22 syntax",
			"io.write()                      | 0..2 absent-library",
			"local io = 1 return io          | none",
			"os = {} return os.time          | none",
			"dofile 'x'                      | 0..6 absent-library",
			"x = math.random(6)              | 4..15 absent-library",
			"x = math.floor(6)               | none",
			"function math.random() end      | none",
			"math.pi = 3                     | none",
			"local math = {} x = math.pi     | none",
			"#!/usr/bin/lua                  | 0..14 shebang",
	})
	void finds(String text, String codes) {
		assertEquals(codes, describe(Checker.check("test.lua", text)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"7 / 2   | use '//'",
			"2 ^ 8   | shift with '<<'",
			"1.5     | divide with '//'",
			"99999999999999999999 | does not fit in 64 bits",
	})
	void namesTheReplacement(String expression, String advice) {
		String message = Checker.check("test.lua", "return " + expression).getFirst().message();
		assertEquals(true, message.contains(advice), message);
	}

	@Test
	void fixesAreEditsOfTheText() {
		Problem problem = Checker.check("test.lua", "return 7 / 2").getFirst();
		assertEquals(List.of(new Fix("Replace '/' with '//'", List.of(new Edit(9, 10, "//")), true)), problem.fixes());
	}

	@Test
	void anEmptyScriptIsRefused() {
		Problem problem = Checker.check("test.lua", "").getFirst();
		assertEquals("empty-script: script is empty (0 bytes; 1 to 8192 are allowed)", problem.code() + ": " + problem.message());
	}

	@ParameterizedTest
	@CsvSource({
			"x, 8190, 8192, none",
			"x, 8191, 8193, 8192..8193 script-too-large",
			"é, 4095, 8192, none",
			"é, 4096, 8194, 4097..4098 script-too-large",
			"€, 2730, 8192, none",
			"€, 2731, 8195, 2732..2733 script-too-large",
			"😀, 2047, 8190, none",
			"😀, 2048, 8194, 4096..4098 script-too-large",
	})
	void countsBytesNotCharacters(String character, int count, int bytes, String expected) {
		List<Problem> problems = Checker.check("test.lua", "--" + character.repeat(count));
		assertEquals(expected, describe(problems));
		if (bytes > 8192) {
			assertEquals(true, problems.getFirst().message().startsWith("script has " + bytes + " bytes, 8192 are allowed"), problems.getFirst().message());
		}
	}

	@Test
	void aChunkNameHasItsLimit() {
		assertEquals("none", describe(Checker.check("x".repeat(63), "return 1")));
		assertEquals("0..0 chunk-name", describe(Checker.check("x".repeat(64), "return 1")));
	}

	private static String describe(List<Problem> problems) {
		return problems.isEmpty() ? "none"
				: problems.stream().map(problem -> problem.start() + ".." + problem.end() + " " + problem.code()).collect(Collectors.joining(", "));
	}
}
