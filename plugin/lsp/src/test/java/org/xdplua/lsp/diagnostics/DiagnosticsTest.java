// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.google.gson.JsonParser;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.xdplua.lsp.Client;
import org.xdplua.lsp.XdpluaServer;

class DiagnosticsTest {
	private static final String URI = "file:///test.lua";

	private final XdpluaServer server = new XdpluaServer();
	private final Client client = new Client();

	@BeforeEach
	void connect() {
		server.connect(client);
	}

	@AfterEach
	void exit() {
		server.exit();
	}

	@Test
	void aProblemComesAndGoesWithTheEdit() throws Exception {
		open(URI, "function callback(pkt)\n  return 1 / 2\nend\n");
		assertEquals(List.of("division@1:11-1:12 '/' divides floats, but there are only integers (use '//')"), client.problems(URI, 1));
		change(URI, 2, new Range(new Position(1, 11), new Position(1, 12)), "//");
		assertEquals(List.of(), client.problems(URI, 2));
		change(URI, 3, new Range(new Position(2, 0), new Position(2, 3)), "");
		assertEquals(List.of("syntax@1:14-1:15 'end' expected (to close 'function' at line 1) near <eof>"), client.problems(URI, 3));
	}

	@Test
	void positionsCountUtf16() throws Exception {
		open(URI, "x = '😀é' / 2");
		assertEquals("division@0:10-0:11", client.problems(URI, 1).getFirst().split(" ")[0]);
		change(URI, 2, new Range(new Position(0, 10), new Position(0, 11)), "//");
		assertEquals(List.of(), client.problems(URI, 2));
	}

	@ParameterizedTest
	@CsvSource({ "x, 8190, 8192", "é, 4095, 8192", "€, 2730, 8192", "😀, 2047, 8190" })
	void theMarkerAppearsAtTheByteBehindTheBudget(String character, int count, int bytes) throws Exception {
		String text = "--" + character.repeat(count) + "x".repeat(8192 - bytes);
		open(URI, text);
		assertEquals(List.of(), client.problems(URI, 1));
		Position end = new Position(0, text.length());
		change(URI, 2, new Range(end, end), "x");
		assertEquals(List.of("script-fits-minified@0:" + text.length() + "-0:" + (text.length() + 1)
				+ " script has 8193 bytes, 8192 are allowed; minified it has 1: deploy it minified"), client.problems(URI, 2));
		change(URI, 3, new Range(end, new Position(0, text.length() + 1)), "");
		assertEquals(List.of(), client.problems(URI, 3));
	}

	@Test
	void aScriptThatIsTooLongMinifiedTooIsAnErrorWithBothSizes() throws Exception {
		open(URI, "return '" + "x".repeat(8200) + "' -- why");
		assertEquals(List.of("script-too-large@0:8192-0:8216 script has 8216 bytes, minified 8208, 8192 are allowed: shorten it or split it into several files"),
				client.problems(URI, 1));
	}

	@Test
	void severitiesCanBeChosenWhileADocumentIsOpen() throws Exception {
		open(URI, "local x = 1");
		assertEquals(List.of(DiagnosticSeverity.Warning), client.diagnostics(URI, 1).stream().map(Diagnostic::getSeverity).toList());
		severity("error");
		assertEquals(List.of(DiagnosticSeverity.Error), client.diagnostics(URI, 1).stream().map(Diagnostic::getSeverity).toList());
		severity("ignore");
		assertEquals(List.of(), client.problems(URI, 1));
	}

	private void severity(String word) {
		server.getWorkspaceService().didChangeConfiguration(
				new DidChangeConfigurationParams(JsonParser.parseString("{\"xdplua\": {\"severities\": {\"unused-local\": \"" + word + "\"}}}")));
	}

	@Test
	void problemsSayWhereTheyAreExplainedAndHowToShowThem() throws Exception {
		open(URI, "local x = 1\n---@deprecated\nlocal function f() end\nf()\nlocal y = print\nreturn y");
		List<Diagnostic> found = client.diagnostics(URI, 1);
		assertEquals(List.of("unused-local", "deprecated"), found.stream().map(diagnostic -> diagnostic.getCode().getLeft()).toList());
		assertEquals(List.of(List.of(DiagnosticTag.Unnecessary), List.of(DiagnosticTag.Deprecated)), found.stream().map(Diagnostic::getTags).toList());
		assertEquals(List.of(DiagnosticSeverity.Warning, DiagnosticSeverity.Hint), found.stream().map(Diagnostic::getSeverity).toList());
		Path page = Path.of(java.net.URI.create(found.getFirst().getCodeDescription().getHref()));
		assertTrue(Files.readString(page).startsWith("# unused-local"), page.toString());
	}

	@Test
	void globalsOfTheOtherScriptsAreKnown(@TempDir Path dir) throws Exception {
		Files.writeString(dir.resolve("xdplua.json"), "{\"name\":\"p\",\"files\":[\"a.lua\",\"b.lua\"]}");
		Files.writeString(dir.resolve("a.lua"), "limit = 5");
		String b = dir.resolve("b.lua").toUri().toString();
		open(b, "function callback(pkt) return #pkt > limit and 1 or limits end");
		assertEquals("undefined-global@0:52-0:58 'limits' is nil: nobody defines it; did you mean 'limit'?", client.problems(b, 1).getFirst());
	}

	@Test
	void aDamagedProjectFileIsToldAndChangesNothingElse(@TempDir Path dir) throws Exception {
		Path project = dir.resolve("xdplua.json");
		Files.writeString(project, "{\"name\":\"p\",\"files\":[\"a.lua\",\"b.lua\"]}");
		Files.writeString(dir.resolve("a.lua"), "limit = 5");
		String b = dir.resolve("b.lua").toUri().toString();
		open(b, "function callback(pkt) return #pkt > limit and 1 or 2 end");
		assertEquals(List.of(), client.problems(b, 1));
		Files.writeString(project, "{\"name\":\"p\",\n \"files\":[\"a.lua\",\"b.lua\"],}");
		change(b, 2, new Range(new Position(0, 0), new Position(0, 0)), " ");
		String problem = client.problems(project.toUri().toString(), null).getFirst();
		assertTrue(problem.startsWith("project-file@1:1-1:28 this is not valid JSON"), problem);
		assertEquals(List.of(), client.problems(b, 2));
		Files.writeString(project, "{\"name\":\"p\",\"files\":[\"b.lua\"]}");
		change(b, 3, new Range(new Position(0, 0), new Position(0, 0)), " ");
		assertEquals(List.of(), client.problems(project.toUri().toString(), null));
		assertEquals(1, client.problems(b, 3).size());
	}

	@Test
	void whatAProjectFileNeverSaidIsUnknown(@TempDir Path dir) throws Exception {
		Files.writeString(dir.resolve("xdplua.json"), "{");
		String b = dir.resolve("b.lua").toUri().toString();
		open(b, "function calback(pkt) return #pkt > limit and 1 or 2 end");
		assertEquals(List.of(), client.problems(b, 1));
	}

	@Test
	void aClosedDocumentHasNoProblems() throws Exception {
		open(URI, "x =");
		assertEquals(1, client.problems(URI, 1).size());
		server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(URI)));
		assertEquals(List.of(), client.problems(URI, null));
	}

	@Test
	void theLastScriptOfAProjectMissesTheCallback(@TempDir Path dir) throws Exception {
		Files.writeString(dir.resolve("xdplua.json"), "{\"name\":\"p\",\"files\":[\"a.lua\",\"b.lua\"],\"function\":\"judge\"}");
		Files.writeString(dir.resolve("a.lua"), "x = 1");
		String a = dir.resolve("a.lua").toUri().toString();
		String b = dir.resolve("b.lua").toUri().toString();
		open(b, "function jugde(pkt) end");
		String problem = client.problems(b, 1).getFirst();
		assertTrue(problem.startsWith("missing-callback@0:9-0:14") && problem.endsWith("did you mean 'jugde'?"), problem);
		open(a, "function judge(pkt) return 2 end"); // another script of the project defines it now
		assertEquals(List.of(), client.problems(b, 1));
	}

	@Test
	void aFileThatChangedBesideADocumentIsReadAgain(@TempDir Path dir) throws Exception {
		Files.writeString(dir.resolve("xdplua.json"), "{\"name\":\"p\",\"files\":[\"a.lua\",\"b.lua\"],\"function\":\"judge\"}");
		Files.writeString(dir.resolve("a.lua"), "other = 5");
		String b = dir.resolve("b.lua").toUri().toString();
		open(b, "function callback(pkt) return #pkt > limit and 1 or 2 end");
		assertEquals(List.of("missing-callback", "undefined-global"), codes(b));
		Files.writeString(dir.resolve("a.lua"), "limit = 50");
		filesChanged();
		assertEquals(List.of("missing-callback"), codes(b));
		Files.writeString(dir.resolve("xdplua.json"), "{\"name\":\"p\",\"files\":[\"a.lua\",\"b.lua\"]}");
		filesChanged();
		assertEquals(List.of(), codes(b));
	}

	private void filesChanged() {
		server.getWorkspaceService().didChangeWatchedFiles(new DidChangeWatchedFilesParams(List.of()));
	}

	private List<String> codes(String uri) throws InterruptedException {
		return client.diagnostics(uri, 1).stream().map(diagnostic -> diagnostic.getCode().getLeft()).toList();
	}

	@Test
	void aDocumentThatIsClosedIsReadFromItsFileAgain(@TempDir Path dir) throws Exception {
		Files.writeString(dir.resolve("xdplua.json"), "{\"name\":\"p\",\"files\":[\"a.lua\",\"b.lua\"]}");
		Files.writeString(dir.resolve("a.lua"), "other = 5");
		String a = dir.resolve("a.lua").toUri().toString();
		String b = dir.resolve("b.lua").toUri().toString();
		open(b, "function callback(pkt) return #pkt > limit and 1 or 2 end");
		assertEquals(List.of("undefined-global"), codes(b));
		open(a, "limit = 5");
		assertEquals(List.of(), codes(b));
		server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(a)));
		assertEquals(List.of("undefined-global"), codes(b));
	}

	private void open(String uri, String text) {
		server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "lua", 1, text)));
	}

	private void change(String uri, int version, Range range, String text) {
		server.getTextDocumentService().didChange(new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(uri, version),
				List.of(new TextDocumentContentChangeEvent(range, text))));
	}
}
