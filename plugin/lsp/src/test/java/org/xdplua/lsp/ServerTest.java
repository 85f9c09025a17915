// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server as a program of its own, over real streams; and its threads. */
@Timeout(60)
class ServerTest {
	private static final String URI = "file:///test.lua";

	@ParameterizedTest
	@ValueSource(strings = { "shutdown, exit: 0", "exit: 1", "end of input: 1" })
	void answersOverStandardInputAndOutput(String end) throws Exception {
		Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp", System.getProperty("java.class.path"),
				Main.class.getName()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		try {
			Client client = new Client();
			Launcher<LanguageServer> launcher = LSPLauncher.createClientLauncher(client, process.getInputStream(), process.getOutputStream());
			launcher.startListening();
			LanguageServer server = launcher.getRemoteProxy();
			assertEquals(TextDocumentSyncKind.Incremental, server.initialize(new InitializeParams()).get().getCapabilities().getTextDocumentSync().getLeft());
			server.initialized(new InitializedParams());
			server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(URI, "lua", 1, "return xdp.action.")));
			assertEquals(List.of("syntax@0:17-0:18 <name> expected near <eof>"), client.problems(URI, 1));
			List<CompletionItem> items = server.getTextDocumentService()
					.completion(new CompletionParams(new TextDocumentIdentifier(URI), new Position(0, 18))).get().getLeft();
			assertEquals(List.of("abort", "aborted", "drop", "pass", "tx", "redirect"), items.stream().map(CompletionItem::getLabel).toList());
			assertTrue(server.getTextDocumentService().hover(new HoverParams(new TextDocumentIdentifier(URI), new Position(0, 8))).get().getContents()
					.getRight().getValue().contains("What a callback can do"));
			if (end.startsWith("shutdown")) {
				server.shutdown().get();
			}
			if (end.startsWith("end")) {
				process.getOutputStream().close();
			} else {
				server.exit();
			}
			assertTrue(process.waitFor(30, TimeUnit.SECONDS), "the server goes on");
			assertEquals(end.substring(end.length() - 1), String.valueOf(process.exitValue()));
		} finally {
			process.destroyForcibly();
		}
	}

	@Test
	void aRequestForAnUnknownDocumentHasAnEmptyAnswer() throws Exception {
		XdpluaServer server = new XdpluaServer();
		assertEquals(List.of(), server.getTextDocumentService().completion(new CompletionParams(new TextDocumentIdentifier(URI), new Position(0, 0))).get().getLeft());
		server.exit();
	}

	@Test
	void anAnswerIsWorkedOutElsewhereAndStopsWhenCancelled() throws Exception {
		try (Work work = new Work()) {
			CountDownLatch started = new CountDownLatch(1);
			CountDownLatch cancelled = new CountDownLatch(1);
			AtomicReference<Thread> thread = new AtomicReference<>();
			CompletableFuture<String> answer = work.answer(() -> "state", (state, cancel) -> {
				thread.set(Thread.currentThread());
				started.countDown();
				try {
					while (true) {
						cancel.checkCanceled();
						Thread.onSpinWait();
					}
				} finally {
					cancelled.countDown();
				}
			});
			started.await();
			answer.cancel(true);
			assertTrue(cancelled.await(30, TimeUnit.SECONDS), "the work goes on after it has been cancelled");
			assertThrows(CancellationException.class, answer::join);
			assertTrue(thread.get() != Thread.currentThread() && thread.get().isDaemon());
		}
	}

	@Test
	void anAnswerSeesTheEditsBeforeIt() {
		try (Work work = new Work()) {
			StringBuilder state = new StringBuilder();
			for (int i = 0; i < 1000; i++) {
				work.edit(() -> state.append('x'));
			}
			assertEquals(1000, work.answer(state::length, (length, cancel) -> length).join());
		}
	}
}
