// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.lint;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.xdplua.lang.check.Edit;
import org.xdplua.lang.check.Fix;
import org.xdplua.lang.check.Problem;
import org.xdplua.lang.check.Script;
import org.xdplua.lang.infer.Inference;
import org.xdplua.lang.stubs.Library;
import org.xdplua.lang.syntax.RandomLua;

/** Whatever stands in a text: the inference and all rules come to an end, soon, without an exception, and report places of the text. */
class RobustnessTest {
	private static final int SCRIPTS = 20_000;
	private static final Path KERNEL = Path.of("../../kernel");
	/** Pieces of annotations, which a random text would rarely have. */
	private static final List<String> PIECES = List.of("---@type ", "---@param x ", "---@return ", "---@class A: B\n", "---@field x ", "---@cast x ", "---@diagnostic disable: ",
			"---@alias X ", "---@enum E\n", "---@generic T\n", "fun(a: ", "table<", "[]", "?", "|", "{ x: ", "\n", "pkt:layout{", "data.layout ", "setmetatable(", "return ", "goto l ",
			"::l:: ", "while true do ", " end ", "function callback(pkt) ", "self", "nil");

	@Test
	void damagedScripts() throws IOException {
		List<String> samples = samples();
		Random random = new Random(11);
		RandomLua lua = new RandomLua(12);
		for (int i = 0; i < SCRIPTS; i++) {
			String text = switch (i % 4) {
			case 0 -> lua.damage(samples.get(random.nextInt(samples.size())));
			case 1 -> annotated(samples.get(random.nextInt(samples.size())), random);
			case 2 -> lua.chunk();
			default -> {
				String sample = samples.get(random.nextInt(samples.size()));
				yield sample.substring(0, random.nextInt(sample.length() + 1));
			}
			};
			check(text);
		}
	}

	/** The cases of the other tests, which have a bit of everything, and real scripts. */
	private static List<String> samples() throws IOException {
		List<String> samples = new ArrayList<>();
		for (String folder : List.of("problems", "types")) {
			Cases.read(folder).forEach(test -> samples.add(test.source()));
		}
		for (String folder : List.of("samples", "bench/scripts", "tests/checks")) {
			try (Stream<Path> files = Files.walk(KERNEL.resolve(folder))) {
				for (Path file : files.filter(path -> path.toString().endsWith(".lua")).sorted().toList()) {
					samples.add(Files.readString(file));
				}
			}
		}
		return samples;
	}

	private static String annotated(String sample, Random random) {
		StringBuilder text = new StringBuilder(sample);
		for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
			int at = random.nextInt(text.length() + 1);
			text.replace(at, Math.min(text.length(), at + random.nextInt(6)), PIECES.get(random.nextInt(PIECES.size())));
		}
		return text.toString();
	}

	/** Long and deep texts, and definitions in circles. */
	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '`', value = {
			"x = a                     ~ .b                                  ~ ` `",
			"x = a                     ~ :b()                                ~ ` `",
			"x = 1                     ~ +1                                  ~ ` `",
			"x = 1                     ~ ..1                                 ~ ` `",
			"x = a                     ~ and b                               ~ ` `",
			"x = a                     ~ or b                                ~ ` `",
			"x = a                     ~ == nil and not b or c               ~ ` `",
			"local a = 1               ~ local a = a                         ~ return a",
			"``                        ~ a = a()                             ~ ` `",
			"local a, b = b, a         ~ a = b b = a                         ~ ` `",
			"local t = {}              ~ t.t = t                             ~ return t.t.t.t.t.t",
			"``                        ~ local function f() return f() end   ~ f()",
			"``                        ~ function f() return g() end function g() return f() end ~ f()",
			"``                        ~ if x then y = 1 end                 ~ ` `",
			"if x then                 ~ elseif x then                       ~ end",
			"``                        ~ while x do x = y y = x end          ~ ` `",
			"``                        ~ goto l ::l::                        ~ ` `",
			"``                        ~ local t = setmetatable({}, t)       ~ return t.x",
			"return data.layout {      ~ a = { 0, 8 },                       ~ }",
			"function callback(p)      ~ p:layout(l)                         ~ end",
			"``                        ~ `---@class A: A\n`                  ~ local a",
			"`---@generic T\n---@param x T\n---@return T[]\nlocal function f(x) end local b = 1` ~ b = f(b) ~ return b",
			"`---@generic T\n---@param x T\n---@return table<T, T>\nlocal function f(x) end local b = 1` ~ b = f(b) ~ return b",
			"`---@class B<T>\n---@generic T\n---@param x T\n---@return B<T>\nlocal function f(x) end local b = 1` ~ b = f(b) ~ return b",
			"local b = 1               ~ b = { b, b = b }                    ~ return b.b.b",
			"local function f(x)       ~ x = x or f(x) and f(f(x))           ~ end",
			"---@type                  ~ fun(a:                              ~ `\nlocal x = 1`",
			"---@type                  ~ table<                              ~ `\nlocal x = 1`",
			"---@type                  ~ a|                                  ~ `\nlocal x = 1`",
			"---@type                  ~ {                                   ~ `\nlocal x = 1`",
			"---@type a                ~ []                                  ~ `\nlocal x = 1`",
			"``                        ~ `---@cast x integer\n`              ~ local x",
			"``                        ~ `---@diagnostic disable\n`          ~ return y",
			"``                        ~ `---@alias X Y|X\n---@alias Y X|Y\n` ~ `---@type X\nlocal x = 1`",
	})
	void hugeAndCircularScripts(String start, String piece, String end) {
		assertTimeoutPreemptively(Duration.ofSeconds(20), () -> check(start + " " + (piece + " ").repeat(20_000) + end));
	}

	@Test
	void loopsInLoops() {
		assertTimeoutPreemptively(Duration.ofSeconds(20), () -> check("local x = 1 " + "while x do x = x ".repeat(90) + "end ".repeat(90)));
		assertTimeoutPreemptively(Duration.ofSeconds(20), () -> check("local x = 1 " + "for i = 1, x do if x then x = i end ".repeat(90) + "end ".repeat(90)));
		assertTimeoutPreemptively(Duration.ofSeconds(20), () -> check("return " + "function() return ".repeat(90) + "1 " + "end ".repeat(90)));
	}

	private static void check(String text) {
		Script script = Script.of("test.lua", text);
		Inference earlier = new Inference(script, Library.kernel(), Set.of("callback"), List.of());
		Inference inference = new Inference(script, Library.kernel(), Set.of("callback"), List.of(earlier));
		for (Problem problem : Linter.check(inference, Surroundings.NONE)) {
			assertTrue(isRange(problem.start(), problem.end(), text), () -> problem + " in " + text);
			for (Fix fix : problem.fixes()) {
				int last = 0;
				for (Edit edit : fix.edits()) {
					int from = last;
					assertTrue(from <= edit.start() && isRange(edit.start(), edit.end(), text), () -> fix + " in " + text);
					last = edit.end();
				}
			}
		}
	}

	private static boolean isRange(int start, int end, String text) {
		return 0 <= start && start <= end && end <= text.length();
	}
}
