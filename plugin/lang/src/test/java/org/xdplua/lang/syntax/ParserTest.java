// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each text gets a tree, and problems only where Lua's compiler has some. */
class ParserTest {
	@ParameterizedTest
	@ValueSource(strings = {
			"", ";", "return", "return 1, 2;", "local x <const>, y <close> = 1", "a.b.c, d[1], e:f().g = 1, 2", "f{} 'x' [[y]] (1)",
			"if a then elseif b then else end", "while a do break end", "repeat local x until x", "for i = 1, 2, 3 do end", "for k, v in pairs(t) do end",
			"function a.b.c:d(x, ...) return ... end", "local function f() end", "goto l ::l::", "x = 1 + -2 ^ 3 // 4 .. 'a' << ~5 | 6 & 7 ~ 8",
			"x = {1, 2; [3] = 4, five = 5,}", "x = function(...) return select('#', ...) end", "x = 0x7fffffffffffffff + 0xA.8p1 + 3e-2 + .5",
			"x = '\\x41\\u{7FFFFFFF}\\z  \\065\\\n'", "--[==[ a ]] ]==] x = [=[ ]] ]=]", "#!/usr/bin/lua\nx = 1", "x = not not #a == -b"
	})
	void takes(String text) {
		assertEquals(List.of(), Parser.parse(text).problems());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"x =                             | 2..3 unexpected symbol near <eof>",
			"x = = 1                         | 4..5 unexpected symbol near '='",
			"f(                              | 1..2 unexpected symbol near <eof>",
			"f(1                             | 2..3 ')' expected near <eof>",
			"foo                             | 0..3 syntax error near <eof>",
			"foo bar()                       | 4..7 syntax error near 'bar'",
			"f() = 1                         | 4..5 syntax error near '='",
			"(a) = 1                         | 4..5 syntax error near '='",
			"xdp.                            | 3..4 <name> expected near <eof>",
			"pkt:                            | 3..4 <name> expected near <eof>",
			"pkt:layout                      | 4..10 function arguments expected near <eof>",
			"if x print() end                | 5..10 'then' expected near 'print'",
			"end                             | 0..3 <eof> expected near 'end'",
			"return 1 x = 2                  | 9..10 <eof> expected near 'x'",
			"for i do end                    | 6..8 '=' or 'in' expected near 'do'",
			"local 1                         | 6..7 <name> expected near '1'",
			"x = {1 2}                       | 7..8 '}' expected near '2'",
			"x = 3x                          | 4..6 malformed number near '3x'",
			"x = 'a                          | 4..6 unfinished string near <eof>",
			"x = '\\q'                       | 5..7 invalid escape sequence near '\\q'",
			"x = [==[ ]]                     | 4..11 unfinished long string (starting at line 1) near <eof>",
			"x = 1 $ 2                       | 6..7 unexpected symbol near '$'",
			"x = a ä                         | 6..7 unexpected symbol near 'ä'",
			"function f() local x            | 19..20 'end' expected near <eof>",
	})
	void refuses(String text, String problem) {
		assertEquals(problem, first(Parser.parse(text).problems()));
	}

	@Test
	void namesTheLineOfTheOpeningWord() {
		assertEquals("25..26 'end' expected (to close 'function' at line 2) near <eof>", first(Parser.parse("\nfunction f()\n  return\n  1").problems()));
	}

	/** ";" stands for a line break. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"if x the;return 1;end           | 5..8 'then' expected near 'the'",
			"if x t;y();elseif z the;end     | 5..6 'then' expected near 't'; 20..23 'then' expected near 'the'",
			"while x d;y();end               | 8..9 'do' expected near 'd'",
			"for i = 1, 2 d;y();end          | 13..14 'do' expected near 'd'",
			"if x;y();end                    | 5..6 'then' expected near 'y'",
			"if x the                        | 5..8 'then' expected near 'the'; 5..8 'end' expected near <eof>",
	})
	void oneMistakeIsOneProblem(String text, String problems) {
		assertEquals(problems, Parser.parse(text.replace(';', '\n')).problems().stream()
				.map(problem -> problem.start() + ".." + problem.end() + " " + problem.message()).collect(Collectors.joining("; ")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"local a = xdp. local b = 1      | Local Local",
			"if x print() end y()            | If CallStatement",
			"x = ) y()                       | Assignment Broken",
			"function f( local x end z()     | Function CallStatement",
			"end local a = 1                 | Broken Local",
			"t = {a = , b = 2} f()           | Assignment CallStatement",
			"t = {1 2 3} f()                 | Assignment CallStatement",
	})
	void goesOnBehindAMistake(String text, String statements) {
		assertEquals(statements, Parser.parse(text).tree().block().statements().stream().map(statement -> statement.getClass().getSimpleName())
				.collect(Collectors.joining(" ")));
	}

	@ParameterizedTest
	@ValueSource(strings = {"(", "f(", "a[", "{", "- ", "not ", "a..", "a^", "function() ", "do ", "if x then ", "while x do ", "repeat ", "a=function() "})
	void survivesDeepNesting(String piece) {
		boolean expression = List.of("{", "- ", "not ", "a..", "a^", "function() ").contains(piece);
		ParseResult parsed = Parser.parse((expression ? "x = " : "") + piece.repeat(100_000));
		assertEquals(1, parsed.problems().stream().filter(problem -> problem.message().startsWith("C stack overflow")).count());
	}

	@ParameterizedTest
	@ValueSource(strings = {"a.b", ".b", "+1", "()", "[1]", ":f()", " and a", "//2", "elseif x then "})
	void takesLongChains(String piece) {
		boolean condition = piece.startsWith("else");
		String text = condition ? "if x then " + piece.repeat(100_000) + "end" : "x = a" + piece.repeat(100_000);
		if (piece.equals("a.b")) {
			text = "a.b()".repeat(100_000);
		}
		ParseResult parsed = Parser.parse(text);
		assertEquals(List.of(), parsed.problems());
		int[] nodes = new int[1];
		Walker.walk(parsed.tree(), new Walker.Visitor() {
			@Override
			public void leave(Node node, Node parent) {
				nodes[0]++;
			}
		});
		assertEquals(true, nodes[0] > 100_000);
	}

	/** Children lie inside their parents, in order and without overlap. */
	@Test
	void treesHaveSaneRanges() {
		for (int seed = 0; seed < 3000; seed++) {
			RandomLua random = new RandomLua(seed);
			String text = random.damage(random.chunk());
			Walker.walk(Parser.parse(text).tree(), new Walker.Visitor() {
				@Override
				public boolean enter(Node node, Node parent) {
					int at = node.start();
					for (Node child : node.children()) {
						assertEquals(true, at <= child.start() && child.start() <= child.end() && child.end() <= node.end(),
								() -> node.getClass().getSimpleName() + " " + node.start() + ".." + node.end() + " holds " + child.getClass().getSimpleName() + " "
										+ child.start() + ".." + child.end() + " in: " + text);
						at = child.end();
					}
					return true;
				}
			});
		}
	}

	private static String first(List<SyntaxProblem> problems) {
		return problems.stream().findFirst().map(problem -> problem.start() + ".." + problem.end() + " " + problem.message()).orElse("none");
	}
}
