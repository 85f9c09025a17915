// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.typing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.xdplua.lang.format.Style;

/** {@code |} is the caret, {@code ;;} a line end, {@code _} a space. */
class TypingTest {
	private static final Style TWO = Style.of(2, true);

	@ParameterizedTest
	@CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
			x = 1|                               => x = 1;;|
			if x then|                           => if x then;;__|;;end
			if x then |                          => if x then_;;__|;;end
			if x|                                => if x;;__|
			if x then|;;end                      => if x then;;__|;;end
			if x then|;;__y();;end               => if x then;;__|;;__y();;end
			if x then|;;__y()                    => if x then;;__|;;__y()
			if x then y() end|                   => if x then y() end;;|
			if x then;;__y();;else|;;end         => if x then;;__y();;else;;__|;;end
			if x then;;__y();;elseif z then|     => if x then;;__y();;elseif z then;;__|
			for i = 1, 2 do|                     => for i = 1, 2 do;;__|;;end
			while x do|                          => while x do;;__|;;end
			do|                                  => do;;__|;;end
			repeat|                              => repeat;;__|;;until_
			function f()|                        => function f();;__|;;end
			local function f(a)|;;;;x = 1        => local function f(a);;__|;;end;;;;x = 1
			g(function()|)                       => g(function();;__|;;end)
			function f();;__if x then|;;end      => function f();;__if x then;;____|;;__end;;end
			t = {|}                              => t = {;;__|;;}
			t = {|                               => t = {;;__|
			t = { 1,| 2 }                        => t = { 1,;;__|2 }
			x = [[a|b]]                          => none
			--[[ a|b ]]                          => none
			-- if x then|                        => -- if x then;;|
			function f();;__-- if x then|;;end   => function f();;__-- if x then;;__|;;end
			x = "if x then|                      => x = "if x then;;|
			__|x = 1                             => __;;|x = 1
			""")
	void enter(String before, String after) {
		check(before, after, (text, offset) -> Enter.at(text, offset, TWO));
	}

	@ParameterizedTest
	@CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
			d | if x then;;__y();;__en|          => if x then;;__y();;end|
			e | if x then;;__y();;__els|         => if x then;;__y();;else|
			f | if x then;;__y();;__elsei|       => if x then;;__y();;elseif|
			l | repeat;;__y();;__unti|           => repeat;;__y();;until|
			} | t = {;;__1,;;__|                 => t = {;;__1,;;}|
			) | f(;;__1;;__|                     => f(;;__1;;)|
			d | if x then;;__y();;en|            => none
			d | x = ben|                         => none
			d | if x then y() en|                => none
			d | -- the;;__en|                    => -- the;;end|
			d | x = [[;;__en|                    => none
			z | if x then;;__en|                 => none
			d | __en|                            => end|
			""")
	void closers(String keyAndBefore, String after) {
		String[] parts = keyAndBefore.split(" \\| ", 2);
		check(parts[1], after, (text, offset) -> Closers.at(text, offset, parts[0].charAt(0), TWO));
	}

	@ParameterizedTest
	@CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
			( | f|                               => f(|)
			( | f|x                              => none
			( | f|)                              => none
			( | (f|)                             => (f(|))
			) | f(|)                             => f()|
			) | f(x|)                            => f(x)|
			) | f(g(x|)                          => none
			{ | t = |                            => t = {|}
			} | t = {|}                          => t = {}|
			[ | t|                               => t[|]
			[ | t[|]                             => t[[|]]
			] | t[[|]]                           => t[[]|]
			] | t[[]|]                           => t[[]]|
			( | "a|"                             => none
			( | -- a|                            => none
			" | x = |                            => x = "|"
			" | x = "|"                          => x = ""|
			" | x = "a|"                         => x = "a"|
			" | x = "a\\|"                       => none
			" | x = 'a|'                         => none
			" | x = a|                           => none
			' | -- don|                          => none
			' | f(|)                             => f('|')
			x | f|                               => none
			""")
	void pairs(String keyAndBefore, String after) {
		String[] parts = keyAndBefore.split(" \\| ", 2);
		check(parts[1], after, (text, offset) -> Pairs.at(text, offset, parts[0].charAt(0)));
	}

	@ParameterizedTest
	@CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
			f(|)                                 => f|
			f(g(|))                              => f(g|)
			t = {|}                              => t = |
			t[|]                                 => t|
			x = "|"                              => x = |
			x = '|'                              => x = |
			f(|                                  => none
			f(x|)                                => none
			f()|                                 => none
			f(g(|)                               => none
			f(|}                                 => none
			|()                                  => none
			x = "(|)"                            => none
			-- (|)                               => none
			x = "a"|"b"                          => none
			x = "'|'"                            => none
			""")
	void backspace(String before, String after) {
		check(before, after, Pairs::erase);
	}

	/** From the opening bracket to the closing one. */
	@ParameterizedTest
	@CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
			f|(x)                                => (x)
			f(|x)                                => (x)
			f(x|)                                => (x)
			f(x)|                                => (x)
			f((x)|)                              => (x)
			t|[{1}]                              => [{1}]
			t[|{1}]                              => [{1}]
			f(")"|)                              => (")")
			f|(")")                              => (")")
			f(--[[ ) ]] x|)                      => (--[[ ) ]] x)
			x = "(|)"                            => none
			f(|                                  => none
			f(]|                                 => none
			f|(x                                 => none
			fx| = 1                              => none
			""")
	void partners(String before, String pair) {
		partner(before, pair, Brackets::at);
	}

	@ParameterizedTest
	@CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
			f(x, |y)                             => (x, y)
			f(g(x), |y)                          => (g(x), y)
			f{g(x|)}                             => (x)
			f{")", |y}                           => {")", y}
			f(x)| + y                            => none
			""")
	void enclosing(String before, String pair) {
		partner(before, pair, (text, caret) -> Brackets.around(text, caret, caret));
	}

	/** The lines from {@code first} to {@code last}. */
	@ParameterizedTest
	@CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
			0 0 x = 1                => -- x = 1
			0 0 -- x = 1             => x = 1
			0 0 --x = 1              => x = 1
			0 0 ---@type t           => -- ---@type t
			0 0 -- ---@type t        => ---@type t
			0 0 __x = 1              => __-- x = 1
			0 2 do;;__x();;end       => -- do;;--___x();;-- end
			0 1 __do;;____x();;end   => __-- do;;__--___x();;end
			0 2 x();;;;y()           => -- x();;;;-- y()
			0 1 -- x();;y()          => -- -- x();;-- y()
			0 0 --[[ x ]]            => -- --[[ x ]]
			1 1 x;;__-- y;;z         => x;;__y;;z
			""")
	void comments(String linesAndBefore, String after) {
		String[] parts = linesAndBefore.split(" ", 3);
		String text = decode(parts[2]);
		assertEquals(decode(after), CommentToggle.lines(text, Integer.parseInt(parts[0]), Integer.parseInt(parts[1])).apply(text));
	}

	private interface Key {
		Optional<Typed> press(String text, int offset);
	}

	private interface Finder {
		Optional<Brackets.Pair> find(String text, int caret);
	}

	private static void partner(String before, String pair, Finder finder) {
		int caret = before.indexOf('|');
		String text = before.substring(0, caret) + before.substring(caret + 1);
		assertEquals(pair, finder.find(text, caret).map(found -> text.substring(found.open(), found.close() + 1)).orElse("none"));
	}

	private static void check(String before, String after, Key key) {
		String marked = decode(before);
		int caret = marked.indexOf('|');
		String text = marked.substring(0, caret) + marked.substring(caret + 1);
		String result = key.press(text, caret).map(typed -> {
			String changed = typed.apply(text);
			return changed.substring(0, typed.caret()) + "|" + changed.substring(typed.caret());
		}).orElse("none");
		assertEquals(decode(after), result);
	}

	private static String decode(String text) {
		return text.replace(";;", "\n").replace('_', ' ');
	}
}
