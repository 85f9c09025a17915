// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeParserTest {
	/** A type with words behind it, how it is written back, and what is left. */
	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '§', emptyValue = "", value = {
			"integer the count                    ~ integer                             ~ § the count§",
			"integer? the count                   ~ integer|nil                         ~ § the count§",
			"integer|string x                     ~ integer|string                      ~ § x§",
			"integer | string x                   ~ integer|string                      ~ § x§",
			"integer[] x                          ~ integer[]                           ~ § x§",
			"integer[][]? x                       ~ integer[][]|nil                     ~ § x§",
			"(integer|string)[] x                 ~ (integer|string)[]                  ~ § x§",
			"table<string, integer> x             ~ table<string, integer>              ~ § x§",
			"table<string, table<string, A>> x    ~ table<string, table<string, A>>     ~ § x§",
			"data.object x                        ~ data.object                         ~ § x§",
			"\"a\"|\"b c\" x                      ~ \"a\"|\"b c\"                       ~ § x§",
			"'a' x                                ~ 'a'                                 ~ § x§",
			"true|5|-1 x                          ~ true|5|-1                           ~ § x§",
			"fun() x                              ~ fun()                               ~ § x§",
			"fun(a: integer, b?: string): A x     ~ fun(a: integer, b?: string): A      ~ § x§",
			"fun(...: any): integer, string x     ~ fun(...: any): integer, string      ~ § x§",
			"fun(f: fun(): A, b: B): C x          ~ fun(f: fun(): A, b: B): C           ~ § x§",
			"fun(a, b) x                          ~ fun(a: any, b: any)                 ~ § x§",
			"fun(): ok: boolean, why: string x    ~ fun(): ok: boolean, why: string     ~ § x§",
			"{ f: fun(): A, b: B } x              ~ { f: fun(): A, b: B }               ~ § x§",
			"(fun(): A)|B x                       ~ (fun(): A)|B                        ~ § x§",
			"fun()[] x                            ~ (fun())[]                           ~ § x§",
			"{ a: integer, b?: string } x         ~ { a: integer, b?: string }          ~ § x§",
			"{ [string]: integer } x              ~ { [string]: integer }               ~ § x§",
			"{ a: { b: c } } x                    ~ { a: { b: c } }                     ~ § x§",
			"[integer, string] x                  ~ [integer, string]                   ~ § x§",
			"`T` x                                ~ T                                   ~ § x§",
			"async fun(): A x                     ~ fun(): A                            ~ § x§",
			"Box<T>, other                        ~ Box<T>                              ~ §, other§",
			"§§                                   ~ any                                 ~ §§",
			"@ x                                  ~ any                                 ~ §@ x§",
			"table<string x                       ~ table<string, x>                    ~ §§",
			"fun(a: x                             ~ fun(a: x)                           ~ §§",
	})
	void reads(String text, String written, String rest) {
		TypeParser.Parsed parsed = TypeParser.parse(text, 0);
		assertEquals(written, parsed.type().toString());
		assertEquals(rest, text.substring(parsed.end()));
	}

	@ParameterizedTest
	@CsvSource({ "(", "fun(a:", "table<", "{a:", "[", "a|" })
	void nestingHasALimit(String piece) {
		assertEquals(true, TypeParser.parse(piece.repeat(100_000)).toString().length() < 10_000_000);
	}
}
