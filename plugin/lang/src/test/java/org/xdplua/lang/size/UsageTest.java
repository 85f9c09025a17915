// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.size;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.xdplua.lang.check.Script;
import org.xdplua.lang.size.Usage.Level;

class UsageTest {

	@ParameterizedTest
	@CsvSource({ "100, 0, FITS", "7371, 0, FITS", "7372, 0, NEARLY_FULL", "8192, 0, NEARLY_FULL", "8193, 0, TOO_LARGE",
			"100, 8093, FITS_MINIFIED", "8192, 8192, FITS_MINIFIED", "8193, 100, TOO_LARGE", "10, 9000, FITS_MINIFIED" })
	void level(int code, int comment, Level expected) {
		String text = "x=[[" + "y".repeat(code - 6) + "]]" + (comment == 0 ? "" : "--" + "z".repeat(comment - 2));
		Usage usage = Usage.of(Script.of("a.lua", text), Optional.empty());
		assertEquals(code + comment, usage.bytes());
		assertEquals(OptionalInt.of(code), usage.minified());
		assertEquals(expected, usage.level());
	}

	@Test
	void costsOfFunctionsAndComments() {
		Usage usage = Usage.of(Script.of("a.lua", "-- one\nfunction f()\n  return 1 -- two\nend\n"), Optional.empty());
		assertEquals(List.of("-- one", "function f()", "-- two"), usage.costs().stream().map(Cost::what).toList());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"local function f() return 1 end local t = { 'aaaaaaaaaaa' } local  function g() return 2 end | 1 local function f() return 1 end 31 30, 1 local  function g() return 2 end 32 30",
			"local M = { a = function(x)   return x end } | 1 a = function(x)   return x end 30 25",
			"return { function() end, [1] = function() end } | 1 function() end 14 13, 1 [1] = function() end 20 17",
			"local p, q = function() return 1 end, function() return 2 end | 1 function() return 1 end 23 22, 1 function() return 2 end 23 22",
			"function M:c() return function() return self end end -- what | 1 function M:c() return function() return ... 52 50, 1 function() return self end 26 26, 1 -- what 7 0",
			"local f = function() -- one¶  return 'ü'¶end | 1 local f = function() -- one 45 33, 1 -- one 6 0",
			"pcall(function() end) | none",
	})
	void costsByToken(String script, String expected) {
		Usage usage = Usage.of(Script.of("a.lua", script.replace('¶', '\n')), Optional.empty());
		String found = usage.costs().stream().map(cost -> cost.line() + " " + cost.what() + " " + cost.bytes() + " " + cost.minified()).collect(Collectors.joining(", "));
		assertEquals(expected, found.isEmpty() ? "none" : found);
	}

	@Test
	void aScriptThatDoesNotCompileHasNoMinifiedSize() {
		Usage usage = Usage.of(Script.of("a.lua", "x = = 1"), Optional.empty());
		assertEquals(7, usage.bytes());
		assertTrue(usage.minified().isEmpty() && usage.costs().isEmpty());
		assertEquals(Level.FITS, usage.level());
	}

	@Test
	void whatIsFarTooLongIsNotTried() {
		assertTrue(Usage.of(Script.of("a.lua", "--" + "x".repeat(70_000)), Optional.empty()).minified().isEmpty());
	}
}
