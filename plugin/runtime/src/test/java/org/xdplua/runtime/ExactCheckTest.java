// SPDX-License-Identifier: EPL-2.0
package org.xdplua.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExactCheckTest {
	private final ExactCheck check = LoadedRuntime.exactCheck().orElseThrow(() -> new AssertionError(LoadedRuntime.problem()));

	@ParameterizedTest
	@ValueSource(strings = { "return 1", "function callback(pkt) return xdp.action.pass end", "-- é €", "x = 1 // 2", "local x <const> = 1" })
	void takes(String script) {
		assertEquals(Optional.empty(), compile("test.lua", script));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"x =                    | 1 | unexpected symbol near <eof>",
			"x = 1\\ny = )          | 2 | unexpected symbol near ')'",
			"x = 1.5                | 1 | float literal, but there are only integers (scale values and divide with '//') near '1.5'",
			"goto l                 | 1 | no visible label 'l' for <goto> at line 1",
			"''                     | 0 | script is empty (0 bytes; 1 to 8192 are allowed)",
	})
	void refuses(String script, int line, String message) {
		assertEquals(Optional.of(new Refusal(line, message)), compile("test.lua", script.replace("\\n", "\n")));
	}

	@Test
	void countsBytes() {
		assertEquals(Optional.empty(), compile("test.lua", "--" + "x".repeat(8190)));
		assertTrue(compile("test.lua", "--" + "é".repeat(4095) + "x").isPresent());
	}

	/** Names with colons and names that Lua shortens. */
	@ParameterizedTest
	@ValueSource(strings = { "a", "a:1: b.lua", "a-name-that-is-longer-than-lua-wants-it-to-be-in-messages.luaxx", "é.lua" })
	void findsTheLineBehindAnyName(String name) {
		assertEquals(Optional.of(new Refusal(2, "unexpected symbol near <eof>")), compile(name, "\nx ="));
	}

	@Test
	void manyThreadsAtOnce() throws Exception {
		try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
			List<Future<Optional<Refusal>>> answers = new ArrayList<>();
			for (int i = 0; i < 400; i++) {
				String script = "\n".repeat(i % 20) + "x = ";
				answers.add(threads.submit(() -> compile("test.lua", script)));
			}
			for (int i = 0; i < answers.size(); i++) {
				assertEquals(i % 20 + 1, answers.get(i).get().orElseThrow().line());
			}
		}
	}

	private Optional<Refusal> compile(String name, String script) {
		return check.compile(name, script.getBytes(StandardCharsets.UTF_8));
	}
}
