// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.hover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.lsp4j.Hover;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.xdplua.lsp.Cursor;
import org.xdplua.lsp.document.Documents;
import org.xdplua.lsp.project.Projects;

class HoversTest {
	private final Hovers hovers = new Hovers(new Projects(new Documents()));

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '^', value = {
			"return xdp.action.pa|ss                                   ~ xdp.action.pass = 2",
			"return x|dp.action                                        ~ xdp",
			"return xdp.ac|tion                                        ~ xdp.action: xdp.action",
			"data.n|ew(4)                                              ~ data.new(content: integer|string|integer[]): data.object?",
			"function callback(p|kt) end                               ~ (parameter) pkt: data.object",
			"function callback(pkt) return p|kt end                    ~ (parameter) pkt: data.object",
			"function callback(pkt) pkt:seg|ment(1) end                ~ data.object:segment(offset?: integer, length?: integer, layout?: data.layout|table<any, data.field>): data.object?",
			"function callback(pkt) pkt:layout{a={4,8}} x=pkt.|a end   ~ a: integer, bits 4 to 11",
			"local l = data.layout { |raw = {2, 6, 'string'} }         ~ raw: string, bytes 2 to 7",
			"local x|y = 'text'                                        ~ local xy: string",
			"local x|y <const> = 4                                     ~ local xy <const>: integer",
			"local function f(a, ...) end |f()                         ~ local function f(a: any, ...: any)",
			"function g(a) end |g()                                    ~ function g(a: any)",
			"for |i = 1, 2 do end                                      ~ (loop) i: integer",
			"x = string.fo|rmat                                        ~ string.format(format: string, ...: any): string",
			"x = math.maxint|eger                                      ~ math.maxinteger = 0x7fffffffffffffff",
			"re|turn                                                   ~ none",
			"unknown|                                                  ~ none",
			"x = 'xd|p'                                                ~ none",
	})
	void says(String marked, String label) {
		Cursor cursor = Cursor.in(marked);
		Hover hover = hovers.hover(cursor.document(), cursor.position(), () -> { });
		assertEquals(label, hover == null ? "none" : hover.getContents().getRight().getValue().lines().skip(1).findFirst().orElseThrow());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '^', value = {
			"return xdp.action.dr|op                                   ~ Drops the packet.",
			"data.n|ew(4)                                              ~ `content`: a number of zero bytes",
			"data.n|ew(4)                                              ~ nil when `content` has no bytes",
			"--- Says whether it is DNS.\\nlocal function f() end |f()  ~ Says whether it is DNS.",
	})
	void explains(String marked, String doc) {
		Cursor cursor = Cursor.in(marked.replace("\\n", "\n"));
		String value = hovers.hover(cursor.document(), cursor.position(), () -> { }).getContents().getRight().getValue();
		assertTrue(value.contains(doc), value);
	}
}
