// SPDX-License-Identifier: EPL-2.0
package org.xdplua.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.xdplua.lang.check.Script;
import org.xdplua.lang.minify.Minified;
import org.xdplua.lang.minify.Minifier;
import org.xdplua.lang.minify.Proof;
import org.xdplua.lang.minify.Rule;
import org.xdplua.lang.syntax.Lexer;
import org.xdplua.lang.syntax.RandomLua;
import org.xdplua.lang.syntax.Token;

/** Minified scripts are proven, with all rules, and their errors are found on the lines of the source: made up ones and all that there are. */
class MinifierTest {
	private static final int CHUNKS = 5000;
	private static final int RAISING = 1000;
	private static final String NAME = "test.lua";
	private static final Pattern PLACE = Pattern.compile("test\\.lua:\\d+");
	private static final String[] GAPS = { " ", " ", " ", " ", "\n", "\n", "\n\n", " -- comment\n", " --[[ long\ncomment ]] " };
	private static final Optional<Proof> PROOF = LoadedRuntime.sameCode().map(same -> same::difference);

	static List<Path> scripts() throws IOException {
		List<Path> scripts = new ArrayList<>();
		for (String folder : List.of("samples", "tests", "bench")) {
			try (Stream<Path> files = Files.walk(Path.of("../../kernel").resolve(folder))) {
				files.filter(file -> file.toString().endsWith(".lua")).sorted().forEach(scripts::add);
			}
		}
		return scripts;
	}

	@ParameterizedTest
	@MethodSource("scripts")
	void provesWhatThereIs(Path file) throws IOException {
		Script script = Script.of(NAME, Files.readString(file));
		if (Minifier.canMinify(script)) {
			Minified result = Minifier.minify(script, PROOF);
			assertEquals(List.of(), result.notes(), result.text());
			assertEquals(Rule.all(), result.rules());
			assertTrue(Minifier.canMinify(Script.of(NAME, result.text())));
			assertEquals(result.text().split("\n", -1).length, result.map().lines().size());
		}
	}

	/** Where minifiers go wrong: source => what becomes of it. */
	@ParameterizedTest
	@CsvFileSource(resources = "/minify/traps.txt", delimiterString = " => ", quoteCharacter = '\0')
	void avoidsTraps(String source, String expected) {
		Minified result = Minifier.minify(Script.of(NAME, source.replace("¶", "\n")), PROOF);
		assertEquals(List.of(), result.notes());
		assertEquals(expected, result.text().replace("\n", "¶"));
	}

	@Test
	void provesWhatIsMadeUpAndFindsItsLines() throws Exception {
		ExactCheck kernel = LoadedRuntime.exactCheck().orElseThrow();
		List<String> refused = new ArrayList<>();
		List<String> astray = new ArrayList<>();
		int taken = 0;
		int raised = 0;
		long before = 0;
		long after = 0;
		for (int seed = 0; taken < CHUNKS; seed++) {
			String chunk = spread(new RandomLua(seed).chunk(), new Random(seed));
			if (chunk.isEmpty() || kernel.compile(NAME, chunk.getBytes(StandardCharsets.UTF_8)).isPresent()) {
				continue;
			}
			taken++;
			Minified result = Minifier.minify(Script.of(NAME, chunk), PROOF);
			if (!result.notes().isEmpty()) {
				refused.add("seed " + seed + ": " + result.notes() + "\n" + chunk + "\n=>\n" + result.text());
				continue;
			}
			before += chunk.length();
			after += result.bytes();
			List<String> theirs = places(chunk);
			List<String> ours = places(result.text()).stream().map(place -> result.map().rewrite(NAME, place)).toList();
			raised += theirs.isEmpty() ? 0 : 1;
			if (!theirs.equals(ours)) {
				astray.add("seed " + seed + ": " + theirs + " became " + ours + "\n" + chunk + "\n=>\n" + result.text() + "\n" + result.map());
			}
		}
		System.out.printf("%d chunks, %d not proven, %d raised, %d of them on other lines; %d bytes became %d%n", taken, refused.size(), raised, astray.size(), before, after);
		assertEquals(List.of(), refused.stream().limit(3).toList(), refused.size() + " not proven");
		assertEquals(List.of(), astray.stream().limit(3).toList(), astray.size() + " astray");
		assertTrue(raised > RAISING, raised + " raised");
	}

	/** Where it fails in a new state; not where fuel ends, of which compiling a shorter text takes less. */
	private static List<String> places(String text) throws Exception {
		if (text.isEmpty()) {
			return List.of();
		}
		try (State state = new State()) {
			String error = state.load(text);
			return error.contains("fuel") ? List.of() : PLACE.matcher(error).results().map(match -> match.group()).toList();
		}
	}

	/** The same tokens with other white space. */
	private static String spread(String chunk, Random random) {
		StringBuilder text = new StringBuilder();
		for (Token token : Lexer.scan(chunk)) {
			if (!token.kind().isTrivia()) {
				text.append(token.text(chunk)).append(GAPS[random.nextInt(GAPS.length)]);
			}
		}
		return text.toString();
	}
}
