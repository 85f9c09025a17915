// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexerTest {
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"local x                 | LOCAL WHITESPACE NAME",
			"a.b..c...               | NAME DOT NAME CONCAT NAME ELLIPSIS",
			"1..2                    | NUMBER",
			"0x1Fp-3                 | NUMBER",
			"3-2                     | NUMBER MINUS NUMBER",
			"3e-2                    | NUMBER",
			"a//b/c                  | NAME DOUBLE_SLASH NAME SLASH NAME",
			"a<<b<=c<d               | NAME SHIFT_LEFT NAME LESS_EQUAL NAME LESS NAME",
			"a~=b~c                  | NAME NOT_EQUAL NAME TILDE NAME",
			"::l::                   | DOUBLE_COLON NAME DOUBLE_COLON",
			"--x                     | COMMENT",
			"--[[x]]y                | COMMENT NAME",
			"--[=[x]]y               | COMMENT",
			"--[=x                   | COMMENT",
			"[[x]]                   | STRING",
			"[=[x]]]=]               | STRING",
			"[==x                    | ERROR NAME",
			"'a\\'b'                 | STRING",
			"'a                      | STRING",
			"a[1]                    | NAME LEFT_BRACKET NUMBER RIGHT_BRACKET",
			"$$                      | ERROR ERROR",
			"éü                      | ERROR",
			"#!x                     | SHEBANG",
	})
	void cuts(String text, String kinds) {
		List<Token> tokens = Lexer.scan(text);
		assertEquals(kinds + " EOF", tokens.stream().map(token -> token.kind().name()).collect(Collectors.joining(" ")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"'a\\nb'            | a<10>b",
			"'\\65\\065\\x41'   | AAA",
			"'\\u{48}\\u{e9}'   | H<195><169>",
			"'\\u{7FFFFFFF}'    | <253><191><191><191><191><191>",
			"'a\\z   b'         | ab",
			"[[a\\nb]]          | a\\nb",
			"[==[]]]==]         | ]]",
			"\"'\"              | '",
	})
	void decodesStrings(String literal, String value) {
		StringBuilder shown = new StringBuilder();
		StringLiteral.value(literal).chars().forEach(c -> shown.append(c >= 32 && c < 127 ? String.valueOf((char) c) : "<" + c + ">"));
		assertEquals(value, shown.toString());
	}

	/** Whatever the text, its tokens lie end to end and cover it. */
	@Test
	void losesNothing() {
		for (int seed = 0; seed < 3000; seed++) {
			RandomLua random = new RandomLua(seed);
			String text = random.damage(random.chunk());
			StringBuilder joined = new StringBuilder();
			int end = 0;
			for (Token token : Parser.parse(text).tokens()) {
				assertEquals(end, token.start());
				end = token.end();
				joined.append(token.text(text));
			}
			assertEquals(text, joined.toString());
		}
	}
}
