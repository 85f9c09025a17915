// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.minify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.xdplua.lang.check.Script;
import org.xdplua.lang.syntax.Lexer;
import org.xdplua.lang.syntax.RandomLua;

/** How far the minifier goes with which proof. What it does is tested where there is a compiler: in the module runtime. */
class MinifierTest {
	private static final Script SCRIPT = Script.of("a.lua", "-- why\nlocal first = 60 * 60\nlocal second = (2)\nreturn first + second\n");

	private static Optional<Proof> refusing(String... parts) {
		return Optional.of((name, before, after) -> {
			String text = new String(after, StandardCharsets.UTF_8);
			return Set.of(parts).stream().anyMatch(text::contains) ? Optional.of("it differs") : Optional.empty();
		});
	}

	@Test
	void usesAllRulesWhenProven() {
		Minified result = Minifier.minify(SCRIPT, refusing());
		assertEquals("local a,b=3600,\n2\nreturn a+b", result.text());
		assertTrue(result.proven());
		assertEquals(Rule.all(), result.rules());
		assertEquals(4, result.map().source(3));
	}

	@Test
	void takesRulesBack() {
		Minified withoutMoving = Minifier.minify(SCRIPT, refusing("a,b"));
		assertEquals("local a=60*60\nlocal b=2\nreturn a+b", withoutMoving.text());
		assertEquals(EnumSet.complementOf(EnumSet.of(Rule.FOLD, Rule.LOCALS)), withoutMoving.rules());
		assertEquals(1, withoutMoving.notes().size());
		assertEquals("local first=60*60\nlocal second=2\nreturn first+second", Minifier.minify(SCRIPT, refusing("a,b", "a=60")).text());
		assertEquals("local first=60*60\nlocal second=(2)return\nfirst+second", Minifier.minify(SCRIPT, refusing("a,b", "a=60", "=2")).text());
	}

	@Test
	void keepsTheSourceWhenNothingIsProven() {
		Minified result = Minifier.minify(SCRIPT, refusing("return"));
		assertEquals(SCRIPT.text(), result.text());
		assertEquals(4, result.notes().size());
		assertEquals(3, result.map().source(3));
	}

	@Test
	void leavesOutOnlyWhiteSpaceWithoutAProof() {
		Minified result = Minifier.minify(SCRIPT, Optional.empty());
		assertEquals("local first=60*60\nlocal second=(2)return\nfirst+second", result.text());
		assertFalse(result.proven());
		assertTrue(result.notes().getFirst().contains("not proven"), () -> result.notes().toString());
	}

	@Test
	void leavesWhatIsNoScriptAlone() {
		Minified result = Minifier.minify(Script.of("a.lua", "x ="), refusing());
		assertEquals("x =", result.text());
		assertFalse(result.proven());
	}

	@Test
	void leavesTheTokensAsTheyAreWithoutAProof() {
		int seen = 0;
		for (int seed = 0; seed < 5000; seed++) {
			Script script = Script.of("a.lua", new RandomLua(seed).chunk());
			if (Minifier.canMinify(script)) {
				seen++;
				assertEquals(tokens(script.text()), tokens(Minifier.minify(script, Optional.empty()).text()), script.text());
			}
		}
		assertTrue(seen > 1000, seen + " seen");
	}

	private static List<String> tokens(String text) {
		return Lexer.scan(text).stream().filter(token -> !token.kind().isTrivia()).map(token -> token.text(text)).toList();
	}
}
