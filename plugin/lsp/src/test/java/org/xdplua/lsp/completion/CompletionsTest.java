// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.xdplua.lsp.Cursor;
import org.xdplua.lsp.document.Documents;
import org.xdplua.lsp.project.Projects;

class CompletionsTest {
	private static final String LAYOUT = "local ipv4 = data.layout { ihl = {4, 4}, source = {offset = 96, length = 32}, raw = {0, 20, 'string'} }\n";

	private final Completions completions = new Completions(new Projects(new Documents()));

	/** Of a packet, in the order of the stubs. */
	private static final String[] METHODS = { "layout", "segment", "byte", "u16", "u32", "u64", "u16le", "u32le", "u64le", "string" };

	@Test
	void membersOfLibraries() {
		assertOffersOnly("return xdp.|", "action");
		assertOffersOnly("return xdp.action.|", "abort", "aborted", "drop", "pass", "tx", "redirect");
		assertOffersOnly("return xdp.action.p|", "abort", "aborted", "drop", "pass", "tx", "redirect");
		assertOffersOnly("return xdp.action.|\nlocal x = 1", "abort", "aborted", "drop", "pass", "tx", "redirect");
		assertOffersOnly("data.|", "new", "layout");
		assertOffers("xdplua.|()", "get_ifindex");
		assertOffers("string.|", "format", "unpack", "rep");
		assertOffers("math.|", "max", "ult", "maxinteger");
		assertOffers("table.|", "concat", "unpack");
		assertOffers("require'xdp'.|", "action");
		assertOffersOnly("nothing.|");
		assertOffersOnly("local x = 1..|");
	}

	@Test
	void aliases() {
		assertOffers("local action = xdp.action\nreturn action.|", "pass", "drop");
		assertOffers("local d = require 'data'\nd.|", "new", "layout");
		assertOffers("local a <const> = xdp\nlocal b = a.action return b.|", "pass");
		assertOffers("verdict = xdp.action return verdict.|", "pass");
	}

	@Test
	void thePacket() {
		assertOffersOnly("function callback(pkt) pkt:| end", METHODS);
		assertOffersOnly("callback = function(pkt) pkt:| end", METHODS);
		assertOffersOnly("function callback(pkt)\n  pkt:|\n  return xdp.action.pass\nend", METHODS);
		assertOffersOnly("function other(pkt) pkt:| end");
		assertOffersOnly("function callback(pkt, second) second:| end");
		assertOffersOnly("---@param p data.object\nlocal function f(p) p:| end", METHODS);
		assertOffersOnly("function callback(pkt) local function f() pkt:| end end", METHODS);
	}

	@Test
	void dataObjects() {
		assertOffersOnly("data.new(4):|", METHODS);
		assertOffersOnly("local d = data.new(4) d:|", METHODS);
		assertOffersOnly("function callback(pkt) local ip = pkt:segment(14) ip:| end", METHODS);
		assertOffersOnly("function callback(pkt) local ip = pkt:segment(14) or pkt ip:| end", METHODS);
	}

	@Test
	void fieldsOfTheLayoutInForce() {
		assertOffersOnly(LAYOUT + "function callback(pkt) local ip = pkt:segment(14):layout(ipv4) return ip.| end", "ihl", "source", "raw");
		assertOffersOnly(LAYOUT + "function callback(pkt) local ip = pkt:segment(14) ip:layout(ipv4) if ip.| end", "ihl", "source", "raw");
		assertOffersOnly(LAYOUT + "function callback(pkt) pkt:layout(ipv4) pkt.| end", "ihl", "source", "raw");
		assertOffersOnly(LAYOUT + "function callback(pkt) pkt:layout(ipv4) pkt:| end", METHODS);
		assertOffersOnly("function callback(pkt) pkt:layout{ a = {0, 8}, ['b'] = {8, 8} } pkt.| end", "a", "b");
		assertOffersOnly("function callback(pkt) pkt:layout{ a = {0, 8} } pkt:layout{ b = {0, 8} } pkt.| end", "b");
		assertOffersOnly("function callback(pkt) pkt.| pkt:layout{ a = {0, 8} } end");
		assertOffersOnly("function callback(pkt) local x = pkt:layout{ a = {0, 8} } x.| end", "a");
		assertOffersOnly("fields = {a = {0, 8}} data.layout(fields) function callback(pkt) pkt:layout(fields) pkt.| end", "a");
	}

	@Test
	void stringsAndOwnTables() {
		assertOffers("local s = 'x' s:|", "upper", "sub");
		assertOffers("tostring(data.new(1)):|", "byte", "find");
		assertOffersOnly("local M = { a = 1 } function M.b() end M.c = 2 M.|", "a", "b", "c");
		assertOffersOnly("local M = {} function M:b() end M:|", "b");
		assertOffersOnly("local M = {} function M:b() self:| end", "b");
		assertOffersOnly("local M = { a = 1 } function M.|", "a");
	}

	@Test
	void names() {
		assertOffers("local one, two = 1 |", "one", "two", "xdp", "data", "print", "return");
		assertOffers("function callback(pkt) |", "pkt", "callback", "if");
		assertOffers("for i = 1, 2 do | end", "i");
		assertOffers("for k, v in pairs(t) do | end", "k", "v");
		assertOffers("function one() end function two() end |", "one", "two");
		assertOffersNot("do local hidden = 1 end |", "hidden");
		assertOffersNot("local x = |", "x");
		assertOffersNot("|", "io", "os", "dofile", "debug");
		assertOffersOnly("local |", "function");
		assertOffersOnly("function |", "callback");
		assertOffersOnly("for |");
		assertOffersOnly("goto |");
	}

	@Test
	void nothingInsideOfText() {
		assertOffersOnly("-- xdp.|");
		assertOffersOnly("--[[ xdp.| ]]");
		assertOffersOnly("x = 'xdp.|'");
		assertOffersOnly("x = 'xdp.|");
		assertOffersOnly("x = 12|");
	}

	@Test
	void theCallbackIsOfferedUntilItIsThere() {
		completions.useSnippets(true);
		CompletionItem item = complete(Cursor.in("cal|")).stream().filter(found -> found.getKind() == CompletionItemKind.Snippet).findFirst().orElseThrow();
		assertEquals("function callback(pkt)\n\t$0\n\treturn xdp.action.pass\nend\n", item.getTextEdit().getLeft().getNewText());
		assertTrue(complete(Cursor.in("function callback() end\ncal|")).stream().noneMatch(found -> found.getKind() == CompletionItemKind.Snippet && found.getLabel().equals("callback")));
		assertTrue(complete(Cursor.in("x = cal|")).stream().noneMatch(found -> found.getKind() == CompletionItemKind.Snippet));
	}

	@Test
	void anItemSaysWhatItIsAndReplacesTheWord() {
		CompletionItem item = complete(Cursor.in("\nreturn xdp.action.pa|")).stream().filter(found -> found.getLabel().equals("pass")).findFirst().orElseThrow();
		assertEquals(CompletionItemKind.EnumMember, item.getKind());
		assertEquals("xdp.action.pass = 2", item.getDetail());
		assertEquals("Hands the packet to the network stack, with the changes that the script made.", item.getDocumentation().getRight().getValue());
		assertEquals("1:18-1:20", item.getTextEdit().getLeft().getRange().getStart().getLine() + ":" + item.getTextEdit().getLeft().getRange().getStart().getCharacter()
				+ "-" + item.getTextEdit().getLeft().getRange().getEnd().getLine() + ":" + item.getTextEdit().getLeft().getRange().getEnd().getCharacter());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "pkt.¦ end | pkt[\"end\"] end | pkt[\"a b\"] end | pkt.ok end", "pkt.e¦ | pkt[\"end\"] | pkt[\"a b\"] | pkt.ok" })
	void aFieldThatIsNoNameStandsInBrackets(String use, String end, String blank, String ok) {
		String before = "function callback(pkt) pkt:layout{ ['end'] = {0, 8}, ['a b'] = {8, 8}, ok = {16, 8} } return ";
		Cursor cursor = Cursor.in((before + use).replace('¦', '|'));
		assertEquals(List.of(end, blank, ok), complete(cursor).stream().map(item -> applied(cursor, item).substring(before.length())).toList());
		assertEquals(List.of(".end", ".a b", "ok"), complete(cursor).stream().map(CompletionItem::getFilterText).toList());
	}

	private static String applied(Cursor cursor, CompletionItem item) {
		Range range = item.getTextEdit().getLeft().getRange();
		String text = cursor.document().text();
		return text.substring(0, cursor.document().positions().offset(range.getStart())) + item.getTextEdit().getLeft().getNewText()
				+ text.substring(cursor.document().positions().offset(range.getEnd()));
	}

	@Test
	void aProjectGivesTheCallbackAndTheGlobalsOfEarlierScripts(@TempDir Path dir) throws Exception {
		Files.writeString(dir.resolve("xdplua.json"), "{\"name\":\"p\",\"files\":[\"a.lua\",\"b.lua\",\"c.lua\"],\"function\":\"judge\"}");
		Files.writeString(dir.resolve("a.lua"), "dns = data.layout { id = {0, 16} } function dns_name() end parse = {} function parse.ip(p) end");
		Files.writeString(dir.resolve("c.lua"), "later = 1");
		String uri = dir.resolve("b.lua").toUri().toString();
		assertEquals(List.of(METHODS), labels(Cursor.in(uri, "function judge(pkt) pkt:| end")));
		assertEquals(List.of("id"), labels(Cursor.in(uri, "function judge(pkt) pkt:layout(dns) return pkt.| end")));
		assertEquals(List.of("ip"), labels(Cursor.in(uri, "parse.|")));
		assertTrue(labels(Cursor.in(uri, "|")).containsAll(List.of("dns", "dns_name", "judge")));
		assertTrue(!labels(Cursor.in(uri, "|")).contains("later"));
	}

	private void assertOffers(String marked, String... labels) {
		List<String> found = labels(Cursor.in(marked));
		assertTrue(found.containsAll(Arrays.asList(labels)), () -> marked + " offers " + found);
	}

	private void assertOffersNot(String marked, String... labels) {
		List<String> found = labels(Cursor.in(marked));
		assertTrue(Arrays.stream(labels).noneMatch(found::contains), () -> marked + " offers " + found);
	}

	private void assertOffersOnly(String marked, String... labels) {
		assertEquals(Arrays.asList(labels), labels(Cursor.in(marked)), marked);
	}

	private List<String> labels(Cursor cursor) {
		return complete(cursor).stream().map(CompletionItem::getLabel).toList();
	}

	private List<CompletionItem> complete(Cursor cursor) {
		return completions.complete(cursor.document(), cursor.position(), () -> { });
	}
}
