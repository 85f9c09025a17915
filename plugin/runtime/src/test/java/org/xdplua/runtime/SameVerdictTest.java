// SPDX-License-Identifier: EPL-2.0
package org.xdplua.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.xdplua.lang.check.Checker;
import org.xdplua.lang.check.Problem;
import org.xdplua.lang.syntax.LineIndex;
import org.xdplua.lang.syntax.RandomLua;

/** lang takes and refuses what the kernel takes and refuses: on thousands of chunks that are made up and damaged. */
class SameVerdictTest {
	private static final int CHUNKS = 5000;
	private static final int OTHER_WORDS_PERCENT = 3;
	private static final String NAME = "test.lua";
	private static final Set<String> OF_THE_COMPILER = Set.of("syntax", "float-literal", "division", "power", "shebang", "empty-script", "script-too-large");

	/** lang marks the operator itself, so it doesn't say near what. */
	private static final String DIALECT = "(only integers \\(.*\\)) near .*";

	@Test
	void onChunksThatAreMadeUpAndDamaged() {
		ExactCheck kernel = LoadedRuntime.exactCheck().orElseThrow();
		List<String> differences = new ArrayList<>();
		List<String> words = new ArrayList<>();
		int refused = 0;
		for (int seed = 0; seed < CHUNKS; seed++) {
			RandomLua random = new RandomLua(seed);
			String whole = random.chunk();
			for (String chunk : List.of(whole, random.damage(whole), random.damage(whole))) {
				Optional<Refusal> theirs = kernel.compile(NAME, chunk.getBytes(StandardCharsets.UTF_8));
				Optional<Refusal> ours = refusal(chunk);
				if (theirs.isPresent() != ours.isPresent()) {
					differences.add("seed " + seed + ": the kernel says " + theirs + ", lang says " + ours + " to: " + chunk);
				} else if (theirs.isPresent()) {
					refused++;
					if (!words(chunk).contains(theirs.get().message().replaceFirst(DIALECT, "$1"))) {
						words.add("the kernel says " + theirs.get() + ", lang says " + words(chunk) + " to: " + chunk);
					}
				}
			}
		}
		System.out.printf("%d chunks, %d refused by the kernel, %d taken by only one; the kernel's words are not among lang's in %d%n", 3 * CHUNKS, refused,
				differences.size(), words.size());
		assertEquals(List.of(), differences.stream().limit(10).toList(), differences.size() + " differences");
		assertTrue(refused > CHUNKS, "only " + refused + " were refused");
		// behind the first mistake, and in numerals that are broken twice, lang chooses words of its own
		assertTrue(words.size() * 100 <= refused * OTHER_WORDS_PERCENT, () -> words.size() + " in other words, such as " + words.subList(0, 5));
	}

	/** All that lang says. */
	private static List<String> words(String chunk) {
		return Checker.check(NAME, chunk).stream().map(problem -> problem.message().replaceFirst(DIALECT, "$1")).toList();
	}

	/** What lang says first. */
	private static Optional<Refusal> refusal(String chunk) {
		Optional<Problem> first = Checker.check(NAME, chunk).stream().filter(problem -> OF_THE_COMPILER.contains(problem.code())).findFirst();
		return first.map(problem -> new Refusal(new LineIndex(chunk).line(problem.start()) + 1, problem.message()));
	}
}
