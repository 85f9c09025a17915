// SPDX-License-Identifier: EPL-2.0
// Drives the server over standard input and output with Microsoft's client of the protocol, as VS Code does:
//   node --test client.test.js         SERVER: another jar; JAVA: another Java
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { after, before, test } from "node:test";
import protocol from "vscode-languageserver-protocol/node.js";

const { createProtocolConnection, StreamMessageReader, StreamMessageWriter } = protocol;
const jar = process.env.SERVER ?? fileURLToPath(new URL("../target/xdplua-lsp-server.jar", import.meta.url));
const java = process.env.JAVA ?? (process.env.JAVA_HOME ? `${process.env.JAVA_HOME}/bin/java` : "java");
const uri = "file:///client-test.lua";
const textDocument = { uri };

let server, client, capabilities;
const published = [], refreshed = [];
let waiting = () => {};

before(async () => {
	server = spawn(java, ["-jar", jar], { stdio: ["pipe", "pipe", "inherit"] });
	server.once("exit", (status) => { if (status !== 0) { console.error(`the server ended with ${status}`); process.exit(1); } });
	client = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
	client.onNotification("textDocument/publishDiagnostics", (params) => { published.push(params); waiting(); });
	client.onNotification("window/logMessage", () => {});
	for (const what of ["inlayHint", "codeLens"]) client.onRequest(`workspace/${what}/refresh`, () => { refreshed.push(what); return null; });
	client.listen();
	const result = await client.sendRequest("initialize", {
		processId: process.pid, rootUri: null,
		capabilities: { workspace: { inlayHint: { refreshSupport: true }, codeLens: { refreshSupport: true } }, textDocument: { completion: { completionItem: { snippetSupport: true, resolveSupport: { properties: ["documentation"] } } } } },
		initializationOptions: { xdplua: { codeLens: { size: false } } },
	});
	capabilities = result.capabilities;
	client.sendNotification("initialized", {});
});

after(async () => {
	await client.sendRequest("shutdown");
	client.sendNotification("exit");
	const [status] = await once(server, "exit");
	client.dispose();
	assert.equal(status, 0);
});

let version = 0;
/** Gives the document this text and waits for its problems. */
async function write(text) {
	version += 1;
	if (version === 1) client.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "lua", version, text } });
	else client.sendNotification("textDocument/didChange", { textDocument: { uri, version }, contentChanges: [{ text }] });
	const wanted = version;
	const found = () => published.find((params) => params.version === wanted);
	while (!found()) await new Promise((resolve) => { waiting = resolve; });
	return found().diagnostics.map((problem) => `${problem.code} ${problem.range.start.line}:${problem.range.start.character}`);
}
/** Writes a text in which | marks the cursor. */
async function at(marked) {
	const before = marked.slice(0, marked.indexOf("|"));
	await write(marked.replace("|", ""));
	return { line: before.split("\n").length - 1, character: before.length - (before.lastIndexOf("\n") + 1) };
}
const ask = (method, more) => client.sendRequest(`textDocument/${method}`, { textDocument, ...more });

test("tells what it can do", () => {
	for (const name of ["completionProvider", "hoverProvider", "signatureHelpProvider", "definitionProvider", "referencesProvider", "documentHighlightProvider",
		"renameProvider", "documentSymbolProvider", "workspaceSymbolProvider", "foldingRangeProvider", "selectionRangeProvider", "semanticTokensProvider",
		"inlayHintProvider", "codeLensProvider", "codeActionProvider", "documentFormattingProvider", "documentRangeFormattingProvider",
		"documentOnTypeFormattingProvider"]) assert.ok(capabilities[name], name);
});

test("finds problems and lets them go", async () => {
	assert.deepEqual(await write("return 1 / 2"), ["division 0:9"]);
	assert.deepEqual(await write("return 1 // 2"), []);
});

test("completes, and documents what is chosen", async () => {
	const items = await ask("completion", { position: await at("return xdp.action.|") });
	assert.deepEqual(items.map((item) => item.label), ["abort", "aborted", "drop", "pass", "tx", "redirect"]);
	assert.equal(items[3].documentation, undefined);
	const pass = await client.sendRequest("completionItem/resolve", items[3]);
	assert.match(pass.documentation.value, /Hands the packet/);
});

test("hovers, and helps with signatures", async () => {
	assert.match((await ask("hover", { position: await at("return xdp.action.pa|ss") })).contents.value, /xdp\.action\.pass = 2/);
	const help = await ask("signatureHelp", { position: await at("string.rep('a', |)") });
	assert.equal(help.activeParameter, 1);
});

test("finds definitions, references and highlights", async () => {
	const position = await at("local a = 1\nreturn |a");
	assert.deepEqual((await ask("definition", { position })).map((place) => place.range.start), [{ line: 0, character: 6 }]);
	assert.equal((await ask("references", { position, context: { includeDeclaration: true } })).length, 2);
	assert.deepEqual((await ask("documentHighlight", { position })).map((found) => found.kind), [3, 2]);
});

test("renames, or says why not", async () => {
	const position = await at("local a, b = 1 return |a");
	assert.equal((await ask("rename", { position, newName: "c" })).changes[uri].length, 2);
	assert.equal((await ask("prepareRename", { position })).placeholder, "a");
	await assert.rejects(ask("rename", { position, newName: "b" }), /another variable/);
	await assert.rejects(ask("rename", { position, newName: "end" }), /not a name/);
});

test("outlines, folds, selects and colours", async () => {
	const position = await at("function f()\n  return |1\nend\n");
	assert.deepEqual((await ask("documentSymbol")).map((symbol) => symbol.name), ["f"]);
	assert.deepEqual(await ask("foldingRange"), [{ startLine: 0, endLine: 1 }]);
	assert.ok((await ask("selectionRange", { positions: [position] }))[0].parent);
	const tokens = await ask("semanticTokens/full");
	assert.equal(tokens.data.length % 5, 0);
	await write("function f()\n  return 10\nend\n");
	assert.equal((await ask("semanticTokens/full/delta", { previousResultId: tokens.resultId })).edits.length, 1);
	assert.deepEqual((await client.sendRequest("workspace/symbol", { query: "f" })).map((symbol) => symbol.name), ["f"]);
});

test("shows hints, and lenses as configured", async () => {
	const position = await at("local l = data.layout { a = {0, 16} }|");
	const range = { start: { line: 0, character: 0 }, end: position };
	assert.deepEqual((await ask("inlayHint", { range })).map((hint) => hint.label), ["bytes 0–1"]);
	assert.deepEqual(await ask("codeLens"), []);
	client.sendNotification("workspace/didChangeConfiguration", { settings: { xdplua: { inlayHints: { layout: false } } } });
	assert.deepEqual(await ask("inlayHint", { range }), []);
	assert.deepEqual((await ask("codeLens")).map((lens) => lens.command.title), ["37 of 8192 bytes"]);
	assert.deepEqual(refreshed, ["inlayHint", "codeLens"]);
});

test("formats, and fixes", async () => {
	const options = { tabSize: 2, insertSpaces: true };
	await write("if x then\ny()\nend");
	assert.ok((await ask("formatting", { options })).some((edit) => edit.newText === "\n  "));
	const position = await at("return 4 |/ 2");
	const [fix] = await ask("codeAction", { range: { start: position, end: position }, context: { diagnostics: [] } });
	assert.equal(fix.edit.changes[uri][0].newText, "//");
});

test("drops a request that is cancelled", async () => {
	const position = await at("return |xdp");
	const source = new protocol.CancellationTokenSource();
	const answer = client.sendRequest("textDocument/hover", { textDocument, position }, source.token);
	source.cancel();
	await answer.then(() => {}, (error) => assert.equal(error.code, -32800));
});
