// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.xdplua.lang.syntax.ParseResult;
import org.xdplua.lang.syntax.Parser;
import org.xdplua.lang.syntax.RandomLua;
import org.xdplua.lang.syntax.TokenKind;

class FormatterTest {
	private static final Style TWO = Style.of(2, true);

	/** {@code ;;} stands for a line end, {@code >} for a tab, {@code _} for a space, {@code -} for nothing. */
	@ParameterizedTest
	@CsvSource({ "x = 1, -", "do;;>x();;end, >", "do;;__x();;____y();;end, __", "do;;____x();;end, ____",
			"do;;>x();;>y();;__z();;end, >", "_x = 1, -", "do;;>;;__x();;end, __" })
	void usedStyle(String text, String unit) {
		String decoded = text.replace(";;", "\n").replace('_', ' ').replace('>', '\t');
		assertEquals(unit.equals("-") ? "" : unit.replace('_', ' ').replace('>', '\t'), Style.usedIn(decoded).map(Style::unit).orElse(""));
	}

	/** {@code ;;} stands for a line end, {@code _} for a space at a line's start. */
	@ParameterizedTest
	@CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
			x=1                                        => x = 1;;
			x  =  1 ;;;;;;;;y=2;;;;;;                  => x = 1;;;;y = 2;;
			local function f ( a , b ) return a end    => local function f(a, b) return a end;;
			f (x) : g 's' . h = 1                      => f(x):g 's'.h = 1;;
			f's' f"t" f{1} f {2} f[[u]]                => f's' f"t" f{1} f {2} f[[u]];;
			x = a [ [[k]] ] [ 1 ]                      => x = a[ [[k]]][1];;
			x = - - a + # b .. ~ ~ c                   => x = - -a + #b .. ~ ~c;;
			x = not a and not - b                      => x = not a and not -b;;
			x = - not # a                              => x = -not #a;;
			x = 1 .. 2                                 => x = 1 .. 2;;
			local a<const>,b < close > =1,2            => local a <const>, b <close> = 1, 2;;
			goto  l :: l ::                            => goto l ::l::;;
			function a . b : c (...) end               => function a.b:c(...) end;;
			x = function (a) end                       => x = function(a) end;;
			x = (a + b) * ( c )                        => x = (a + b) * (c);;
			if (x) then return (y) end                 => if (x) then return (y) end;;
			t = {1,2}                                  => t = {1, 2};;
			t = { 1,2 }                                => t = { 1, 2 };;
			t = {;;a   = 1,;;bcd = 2, e=3;;}           => t = {;;__a   = 1,;;__bcd = 2, e = 3;;};;
			t = {}                                     => t = {};;
			t = { }                                    => t = {};;
			if x then;;y();;elseif z then;;w();;else;;v();;end => if x then;;__y();;elseif z then;;__w();;else;;__v();;end;;
			while x do;;y();;end                       => while x do;;__y();;end;;
			for i=1,2 do;;do;;x();;end;;end            => for i = 1, 2 do;;__do;;____x();;__end;;end;;
			repeat;;x();;until y                       => repeat;;__x();;until y;;
			f({;;a = 1;;})                             => f({;;__a = 1;;});;
			f(function();;x();;end)                    => f(function();;__x();;end);;
			f(a,;;b,;;c);;x = 1                        => f(a,;;__b,;;__c);;x = 1;;
			x = a +;;b;;y = 1                          => x = a +;;__b;;y = 1;;
			x =;;1;;y = 1                              => x =;;__1;;y = 1;;
			if a and;;b;;then;;c();;end                => if a and;;__b;;then;;__c();;end;;
			while x;;do;;y();;end                      => while x;;do;;__y();;end;;
			return pkt;;:layout(l);;:byte(1)           => return pkt;;__:layout(l);;__:byte(1);;
			t = {;;a +;;b,;;c;;}                       => t = {;;__a +;;____b,;;__c;;};;
			x = 1   -- why                             => x = 1   -- why;;
			x = 1-- why                                => x = 1 -- why;;
			if x then;;-- why;;y();;-- end;;end        => if x then;;__-- why;;__y();;__-- end;;end;;
			if x then;;y();;-- other;;else;;z();;end   => if x then;;__y();;__-- other;;else;;__z();;end;;
			___-- top;;x = 1                           => -- top;;x = 1;;
			f(--[[a]]b--[[c]] )                        => f( --[[a]]b --[[c]] );;
			x = [[;;__raw;;]];;y = 1                   => x = [[;;__raw;;]];;y = 1;;
			--[[;;__as it is;;]];;x=1                  => --[[;;__as it is;;]];;x = 1;;
			x = 1;y = 2                                => x = 1; y = 2;;
			local f = g or;;function();;x();;end       => local f = g or;;__function();;____x();;__end;;
			""")
	void formats(String text, String formatted) {
		String result = format(unmark(text));
		assertEquals(unmark(formatted), result);
		assertEquals(result, format(result), "not the same when formatted again");
	}

	@ParameterizedTest
	@CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
			x  =
			if x then  y()
			x  = 'open
			x  = 1 $
			)  (
			--[[  open
			""")
	void leavesWhatIsBrokenAlone(String text) {
		assertEquals(List.of(), Formatter.format(Parser.parse(text), TWO));
	}

	@Test
	void keepsTheKindOfLineEndsAndTakesTabs() {
		assertEquals("if x then\r\n\ty()\r\nend\r\n", Formatter.apply("if x then\r\ny()\r\nend", Formatter.format(Parser.parse("if x then\r\ny()\r\nend"), Style.of(4, false))));
		assertEquals("", format(""));
		assertEquals("\n \n", format("\n \n"));
	}

	/** Whatever is made up keeps its tokens and comes out the same again; what is damaged stays as it is or keeps its tokens. */
	@Test
	void keepsTheTokensOfAnything() {
		for (int seed = 0; seed < 1500; seed++) {
			RandomLua random = new RandomLua(seed);
			String chunk = random.chunk();
			for (String text : List.of(chunk, random.damage(chunk))) {
				String result = format(text);
				assertEquals(tokens(text), tokens(result), text);
				assertEquals(result, format(result), text);
				boolean refused = Parser.parse(text).problems().isEmpty() && !text.isBlank() && !text.startsWith("#") && format(" " + text).startsWith(" ");
				assertEquals(false, refused, () -> "tokens would change in " + text);
			}
		}
	}

	@Test
	void leavesOurSamplesAsTheyAre() throws Exception {
		try (Stream<Path> files = Files.walk(Path.of("../../kernel/samples"))) {
			for (Path file : files.filter(path -> path.toString().endsWith(".lua")).toList()) {
				String text = Files.readString(file);
				assertEquals(text, format(text), file.toString());
			}
		}
	}

	/** {@code |} marks the line. */
	@ParameterizedTest
	@CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
			if x then;;|                               => if x then;;__
			if x then;;__y();;__|end                   => if x then;;__y();;end
			if x then;;__y();;__|else                  => if x then;;__y();;else
			function f();;|x                           => function f();;__x
			f({;;|                                     => f({;;__
			f({;;__a,;;__|})                           => f({;;__a,;;})
			x =;;|                                     => x =;;__
			x = 1;;__|                                 => x = 1;;
			repeat;;__x();;__|until                    => repeat;;__x();;until
			x = [[;;|a                                 => x = [[;;a
			if x;;|then                                => if x;;then
			-- a;;|                                    => -- a;;
			if x then;;-- a;;|                         => if x then;;-- a;;__
			|                                          => ``
			end end;;|x                                => end end;;x
			for i = 1, 2 do;;if x then;;|              => for i = 1, 2 do;;if x then;;____
			""")
	void indentsALineOfWhatIsBeingTyped(String marked, String expected) {
		int at = unmark(marked).indexOf('|');
		String text = unmark(marked).replace("|", "");
		ParseResult parsed = Parser.parse(text);
		List<Gap> gaps = Indenter.indent(parsed, parsed.lines().line(at), TWO).stream().toList();
		assertEquals(unmark(expected), Formatter.apply(text, gaps));
	}

	private static String unmark(String text) {
		return text.replace(";;", "\n").replace("__", "  ").replace("_--", " --");
	}

	private static String format(String text) {
		return Formatter.apply(text, Formatter.format(Parser.parse(text), TWO));
	}

	private static List<String> tokens(String text) {
		return Parser.parse(text).tokens().stream().filter(token -> token.kind() != TokenKind.WHITESPACE).map(token -> token.text(text).stripTrailing()).toList();
	}
}
