// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.xdplua.lang.scope.Resolver;

/** Our parser and resolver take and refuse exactly what stock Lua 5.4 takes and refuses. */
class StockLuaTest {
	private static final int CHUNKS = 6000;
	private static StockLua lua;

	@BeforeAll
	static void start() throws Exception {
		assumeTrue(StockLua.isThere(), "stock Lua is not installed: there is no program " + StockLua.PROGRAM);
		lua = new StockLua();
	}

	@AfterAll
	static void stop() {
		if (lua != null) {
			lua.close();
		}
	}

	@Test
	void onChunksThatAreMadeUpAndDamaged() throws Exception {
		List<String> differences = new ArrayList<>();
		int refused = 0;
		int sameMessage = 0;
		for (int seed = 0; seed < CHUNKS; seed++) {
			RandomLua random = new RandomLua(seed);
			String whole = random.chunk();
			for (String chunk : new String[] { whole, random.damage(whole), random.damage(whole) }) {
				Optional<String> theirs = lua.refuses(chunk);
				Optional<String> ours = refuses(chunk);
				if (theirs.isPresent() != ours.isPresent()) {
					differences.add("seed " + seed + ": Lua says " + theirs.orElse("fine") + ", we say " + ours.orElse("fine") + " to: " + chunk);
				}
				if (theirs.isPresent()) {
					refused++;
					sameMessage += ours.isPresent() && theirs.get().contains(ours.get()) ? 1 : 0;
				}
			}
		}
		System.out.printf("%d chunks, %d refused by Lua, %d differences, first message the same in %d%n", 3 * CHUNKS, refused, differences.size(), sameMessage);
		assertEquals(List.of(), differences.stream().limit(10).toList(), differences.size() + " differences");
	}

	/** Just inside and just outside of each limit. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"x = REPEAT 1 REPEAT | ( | ) | 195",
			"x = REPEAT REPEAT | { | } | 196",
			"x = REPEAT 1 REPEAT | - | `` | 195",
			"x = aREPEAT | ^a | `` | 195",
			"x = aREPEAT | ..a | `` | 195",
			"REPEAT REPEAT | do | end | 197",
			"REPEAT REPEAT | if x then | end | 196",
			"REPEAT REPEAT | local function f() | end | 197",
			"x = REPEAT 1 REPEAT | function() return | end | 97",
			"REPEAT | ::lCOUNT:: | `` | 197",
			"aREPEAT = 1 | ,a | `` | 195",
			"REPEAT | local aCOUNT | `` | 200",
			"for i = 1, 2 do REPEAT end | local aCOUNT | `` | 196",
			"for i in x do REPEAT end | local aCOUNT | `` | 195",
			"local function f(self) REPEAT end | local aCOUNT = 1 | `` | 199",
			"function a:f() REPEAT end | local aCOUNT | `` | 199",
	})
	void atTheLimits(String pattern, String opening, String closing, int most) throws Exception {
		for (int count : new int[] { most, most + 1 }) {
			String chunk = pattern.replaceFirst("REPEAT", Matcher.quoteReplacement(repeat(opening, count))).replaceFirst("REPEAT",
					Matcher.quoteReplacement(repeat(closing, count)));
			assertEquals(count > most, lua.refuses(chunk).isPresent(), () -> "Lua thinks otherwise about: " + chunk);
			assertEquals(count > most, refuses(chunk).isPresent(), () -> refuses(chunk) + ": " + chunk);
		}
	}

	@ParameterizedTest
	@CsvSource({ "0, '', true", "1, '', false", "0, 'print(x)', false", "0, 'print(c)', false" })
	void upvalues(int more, String use, boolean taken) throws Exception {
		StringBuilder chunk = new StringBuilder("local c <const> = 1 ");
		StringBuilder uses = new StringBuilder("local function g() ");
		for (int i = 0; i < 255 + more; i++) {
			if (i == 150) {
				chunk.append("local function f() ");
			}
			chunk.append("local u").append(i).append(' ');
			uses.append("u").append(i).append(" = c ");
		}
		chunk.append(uses).append(use).append(" end end");
		assertEquals(taken, lua.refuses(chunk.toString()).isEmpty());
		assertEquals(taken, refuses(chunk.toString()).isEmpty(), () -> refuses(chunk.toString()).toString());
	}

	private static String repeat(String piece, int count) {
		return IntStream.range(0, count).mapToObj(i -> piece.replace("COUNT", String.valueOf(i))).collect(Collectors.joining(" "));
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"goto l local a ::l::", "goto l local a ::l:: ;", "goto l local a ::l:: print()", "do goto l end local a ::l::", "repeat goto l local a ::l:: until a",
			"repeat goto l local a ::l:: until true", "::l:: ::l::", "::l:: do ::l:: end", "do ::l:: end ::l::", "::l:: local function f() ::l:: end",
			"goto l do ::l:: end", "do goto l end ::l::", "local function f() goto l end ::l::", "while x do goto continue local y ::continue:: end",
			"for i = 1, 2 do break end break", "while x do local function f() break end end", "if x then break end", "repeat break until x",
			"local x <const> = 1 x = 2", "local x <close> = nil x = 2", "local x <const> = 1 function x() end", "local x <const> = {} function x.y() end",
			"local x <const> = 1 local function f() x = 2 end", "local x <const> = 1 do local x x = 2 end", "local x <foo> = 1", "local a <close>, b <close> = 1",
			"for i = 1, 2 do i = 3 end", "function f() return ... end", "function f(...) return function() return ... end end", "return ...", "local function f(...) end",
			"function f(..., a) end", "function f(a,) end", "local function f.a() end", "local a.b = 1", "a.b:c = 1", "a:b().c = 1", "x = {,}", "x = {;}", "x = {1;;}",
			"return return", "return;;", "break;", "a", "a.b", "(a)", "(a)()", "'a':b()", "('a'):b()", "x = 'a':b()", "f{}:g''.h = 1", "local _ENV <const> = 1 x = 2",
			"\uFEFFx = 1", "x = 0x", "x = 0xp1", "x = 1e", "x = 1..2", "x = 0x.p1", "x = 08", "x = 1_000", "x = '\\400'", "x = '\\u{80000000}'", "x = '\\u{}'",
	})
	void onTrickyChunks(String chunk) throws Exception {
		assertEquals(lua.refuses(chunk).isPresent(), refuses(chunk).isPresent(), () -> refuses(chunk).toString());
	}

	/** The first reason to refuse a chunk, if there is one. */
	private static Optional<String> refuses(String chunk) {
		ParseResult parsed = Parser.parse(chunk);
		if (parsed.tokens().getFirst().kind() == TokenKind.SHEBANG) {
			return Optional.of("unexpected symbol near '#'"); // only Lua's file loader skips it, see DialectCheck
		}
		return Stream.concat(parsed.problems().stream(), Resolver.resolve(parsed).problems().stream()).min(Comparator.comparingInt(SyntaxProblem::start))
				.map(SyntaxProblem::message);
	}
}
