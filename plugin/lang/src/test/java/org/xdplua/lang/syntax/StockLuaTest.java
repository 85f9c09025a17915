// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

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
