// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.xdplua.lang.check.Fix;
import org.xdplua.lang.project.Project;

class ProjectCheckerTest {
	@TempDir
	Path dir;

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"x = 1                         | function judge(p) return 2 end          | none",
			"function judge(p) return 2 end         | x = 1                          | none",
			"judge = function(p) return 2 end       | x = 1                          | none",
			"x = 1                         | local function judge(p) end    | b.lua misspelt-callback, b.lua missing-callback",
			"local function judge(p) end   | x = 1                         | a.lua misspelt-callback, b.lua missing-callback",
			"local function judge(p) end   | function judge(p) return 2 end | a.lua unused-local",
			"local function callback(p) end | function judge(p) return 2 end | a.lua unused-local",
			"local t = { 1,                | function other(p) end         | a.lua syntax",
			"x = 1                         | local t = { function judge(p) return 2 end | b.lua syntax, b.lua syntax",
			"x = 1                         | function callback(p) return 2 end | b.lua missing-callback",
			"x = 1                         | _G.judge = print               | none",
			"x = _G.print                  | function other(p) end          | b.lua missing-callback",
			"_G[name] = print              | name = 1                       | none",
			"function f() return later end | _G.later = 1 _G.judge = print  | none",
			"function f() return xdp.extra() end | function xdp.extra() end function judge(p) return 2 end | none",
			"function f() return xdp.extra() end | function judge(p) return 2 end | a.lua unknown-field",
			"function f() return later end | later = 1 function judge(p) return 2 end | none",
			"function f() return later end | function judge(p) return 2 end | a.lua undefined-global",
			"print(later) | later = 1 function judge(p) return 2 end | a.lua undefined-global",
			"print(later and 1, function() return later end) | later = 1 function judge(p) return 2 end | none",
			"early = 1 | print(early) function judge(p) return 2 end | none",
			"mine = 1 print(mine) | mine = 2 function judge(p) return 2 end | none",
			"function f(n) return { n } end | function judge(p) return f(1) and 2 end | a.lua packet-allocation",
			"M = {} function M.f(n) print(n) end | function judge(p) M.f(1) return 2 end | a.lua packet-print",
			"M = {} function M:f(n) print(n) end | local function g() M:f(1) end function judge(p) g() return 2 end | a.lua packet-print",
			"function judge(p) return f(1) and 2 end | function g(n) return { n } end function f(n) return g(n) end | b.lua packet-allocation",
			"function f(n) return { n } end | function judge(p) local f = math.abs return f(1) and 2 end | none",
			"function f(n) return { n } end f(1) | f(2) function judge(p) return p and 2 end | none",
			"local function f(n) return { n } end f(1) | function judge(p) return f() and 2 end function f() return 2 end | none",
			"function f() return later end | load(x)() function judge(p) return 2 end | none",
			"limit = 5 | function judge(p) return limits end | b.lua undefined-global",
			"local layout = data.layout { a = { 0, 8 } } function parse(p) return p:layout(layout) end | function judge(p) return parse(p).b and 1 or 2 end | none",
			"st = { v = 'none', n = false } function judge(p) return p:byte(st.n) == 1 and 2 or st.v end | st.n = 1 function set() st.v = 2 end | none",
			"st = { v = 'none', n = false } function judge(p) return p:byte(st.n) == 1 and 2 or st.v end | y = 1 | a.lua argument-type, a.lua wrong-verdict",
			"st = { v = 'none' } function judge(p) return st.v end | function set() st.v = 2 end | none",
			"st = { v = 'none' } function judge(p) return st.v end | x = 1 | a.lua wrong-verdict",
			"x = 1 / 2                     | function judge(p) return 2 end          | a.lua division",
	})
	void findsTheCallback(String a, String b, String problems) throws Exception {
		Files.writeString(dir.resolve("a.lua"), a);
		Files.writeString(dir.resolve("b.lua"), b);
		assertEquals(problems, check());
	}

	@Test
	void suggestsWhatWasProbablyMeant() throws Exception {
		Files.writeString(dir.resolve("a.lua"), "function jugde(p) return 2 end");
		Files.writeString(dir.resolve("b.lua"), "function other(p) end");
		assertEquals(true, ProjectChecker.check(project()).get("b.lua").getFirst().message().endsWith("did you mean 'jugde'?"));
		Files.writeString(dir.resolve("b.lua"), "function juge(p) return 2 end");
		Files.writeString(dir.resolve("a.lua"), "x = 1");
		assertEquals(List.of(Fix.of("Rename to 'judge'", 9, 13, "judge")), ProjectChecker.check(project()).get("b.lua").getFirst().fixes());
	}

	@Test
	void namesFilesThatAreNotThereOrNoText() throws Exception {
		Files.write(dir.resolve("a.lua"), "-- \u00e9".getBytes(StandardCharsets.ISO_8859_1));
		assertEquals("a.lua encoding, b.lua missing-file", check());
	}

	private String check() {
		String found = ProjectChecker.check(project()).entrySet().stream()
				.flatMap(entry -> entry.getValue().stream().map(problem -> entry.getKey() + " " + problem.code())).collect(Collectors.joining(", "));
		return found.isEmpty() ? "none" : found;
	}

	private Project project() {
		return new Project(dir, "test", List.of("a.lua", "b.lua"), "judge", Optional.empty());
	}
}
