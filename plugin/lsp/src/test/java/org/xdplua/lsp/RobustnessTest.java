// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.xdplua.lang.syntax.RandomLua;
import org.xdplua.lsp.document.Document;

/** Every feature answers about every text, soon. */
@Timeout(3600)
class RobustnessTest {
	private static final int DOCUMENTS = 20_000;
	/** A text of 8 KB has its answers in a few milliseconds; this many mean that something has run away. */
	private static final long RUNAWAY_MS = 5_000;
	private static final List<String> PIECES = List.of("(", ")", "{", "}", "[", "[[", "'", "\"", ".", ":", "=", ",", "end ", "local ", "function ", "return ", "if ", "pkt:",
			"xdp.action.", "data.layout{", "--", "\n", "\\", "é", "\u0000", "\r", "😀", "goto x ", "::x::", "<const>", "{0, 8}");

	private final EveryFeature features = new EveryFeature();

	/** The samples, damaged and cut off, and made-up chunks: each goes through all features. */
	@Test
	void damagedScripts() throws Exception {
		List<String> samples = samples();
		Random random = new Random(7);
		for (int i = 0; i < DOCUMENTS; i++) {
			String text = i % 4 == 0 ? new RandomLua(i).damage(new RandomLua(i).chunk()) : damaged(samples.get(i % samples.size()), random);
			int cursor = random.nextInt(text.length() + 1);
			Document document = new Document("file:///test.lua", 1, text);
			long start = System.nanoTime();
			for (int which = 0; which < EveryFeature.COUNT; which++) {
				features.ask(document, cursor, which);
			}
			long took = (System.nanoTime() - start) / 1_000_000;
			assertTrue(took < RUNAWAY_MS, () -> took + " ms for: " + text);
		}
		assertEquals(DOCUMENTS, features.leastAsked(), "documents that each feature has seen");
	}

	/** Long and deep texts, and definitions that go in circles, have answers too: no stack overflows, no time without end. */
	@ParameterizedTest
	@CsvSource(delimiter = '%', quoteCharacter = '`', value = {
			"x = a                     % .b          % .",
			"x = a                     % :b()        % :",
			"x = 1                     % +1          % ` `",
			"x =                       % (           % a.",
			"x = ``                    % {a=         % a.",
			"local a = 1               % local a = a % a.",
			"``                        % a = a()     % a.",
			"local function f() return % f().        % ``",
			"local a, b = b, a         % a = b b = a % a.",
			"function a.a:a()          % self:a():a. % self.",
			"t = {}                    % t.t = t     % t.t.t.t.t.t.t.t.",
			"function f()              % if x then   % end",
			"``                        % goto a      % ::a::",
			"x = data.layout {         % a = {0, 8}, % }",
			"function callback(pkt)    % pkt:layout{a={0,8}} pkt.a = 1 % end",
			"return                    % 'a'..       % 1",
	})
	void hugeAndCircularScripts(String start, String piece, String end) {
		features.askWhileTyping(new Document("file:///test.lua", 1, start + " " + (piece + " ").repeat(20_000) + end));
		String text = start + " " + (piece + " ").repeat(2_000) + end;
		for (int which = 0; which < EveryFeature.COUNT; which++) {
			int asked = which;
			long began = System.nanoTime();
			features.ask(new Document("file:///test.lua", 1, text), text.length() - 1, which);
			features.ask(new Document("file:///test.lua", 1, text), text.length() / 2, which);
			long took = (System.nanoTime() - began) / 1_000_000;
			assertTrue(took < 2 * RUNAWAY_MS, () -> took + " ms in feature " + asked);
		}
	}

	private static String damaged(String sample, Random random) {
		StringBuilder text = new StringBuilder(sample);
		int cursor = 0;
		for (int edits = 1 + random.nextInt(6); edits > 0; edits--) {
			cursor = random.nextInt(text.length() + 1);
			int end = Math.min(text.length(), cursor + random.nextInt(12));
			text.replace(cursor, end, random.nextBoolean() ? PIECES.get(random.nextInt(PIECES.size())) : "");
		}
		if (random.nextInt(3) == 0) {
			text.setLength(Math.min(cursor, text.length()));
		}
		return text.toString();
	}

	private static List<String> samples() throws Exception {
		try (Stream<Path> files = Files.walk(Path.of("../../kernel/samples"))) {
			List<String> texts = files.filter(path -> path.toString().endsWith(".lua")).sorted().map(RobustnessTest::read).toList();
			assertEquals(true, texts.size() >= 5);
			return texts;
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (java.io.IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}
}
