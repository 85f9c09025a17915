// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.minify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineMapTest {
	private static final String LONG = "a-name-that-is-longer-than-lua-wants-it-to-be-in-messages.luaxx";
	private final LineMap map = new LineMap(List.of(3, 7, 40));

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"a.lua:1: no                                                        | a.lua:3: no",
			"a.lua:2: a.lua:3: twice                                            | a.lua:7: a.lua:40: twice",
			"a.lua:2: in function 'f' a.lua:3: in function <a.lua:1>            | a.lua:7: in function 'f' a.lua:40: in function <a.lua:3>",
			"a.lua:4: behind the end, a.lua:0:                                  | a.lua:4: behind the end, a.lua:0:",
			"aa.lua:1: b/a.lua:1: axlua:1: of others                            | aa.lua:1: b/a.lua:1: axlua:1: of others",
			"a.lua:12345678901: no line                                         | a.lua:12345678901: no line",
	})
	void rewrites(String text, String expected) {
		assertEquals(expected, map.rewrite("a.lua", text));
	}

	@Test
	void rewritesNamesThatLuaShortens() {
		String shown = "..." + LONG.substring(LONG.length() - 56);
		assertEquals(shown + ":7: no", map.rewrite(LONG, shown + ":2: no"));
	}

	@Test
	void asJsonAndBack() {
		assertEquals("{\"version\":1,\"lines\":[3,7,40]}", map.toJson());
		assertEquals(map, LineMap.fromJson(map.toJson()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "[]", "{", "{}", "{\"version\":2,\"lines\":[]}", "{\"version\":1}", "{\"version\":1,\"lines\":[\"x\"]}" })
	void refusesWhatIsNoMap(String json) {
		assertThrows(IllegalArgumentException.class, () -> LineMap.fromJson(json));
	}
}
