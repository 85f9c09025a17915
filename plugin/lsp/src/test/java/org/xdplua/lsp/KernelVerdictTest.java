// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.xdplua.runtime.ExactCheck;
import org.xdplua.runtime.LoadedRuntime;
import org.xdplua.runtime.Refusal;

/** What the kernel's compiler refuses is shown too, once, and only for the newest version. */
@Timeout(60)
class KernelVerdictTest {
	private static final String URI = "file:///test.lua";
	private final Client client = new Client();
	private XdpluaServer server;

	@AfterEach
	void exit() {
		server.exit();
	}

	@Test
	void whatOnlyTheKernelRefusesIsShownInItsWords() throws Exception {
		start((name, script) -> Optional.of(new Refusal(2, "no such luck")));
		open("x = 1\n  y = 2 \nz = 3");
		assertEquals(List.of(), client.problems(URI, 1));
		assertEquals(List.of("kernel@1:2-1:7 no such luck"), client.problems(URI, 1));
	}

	@Test
	void whatBothRefuseIsShownOnce() throws Exception {
		ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
		start((name, script) -> {
			asked.add(new String(script, StandardCharsets.UTF_8));
			return Optional.of(new Refusal(1, "again"));
		});
		open("x =");
		assertEquals(1, client.problems(URI, 1).size());
		change(2, "x = 1");
		assertEquals(List.of(), client.problems(URI, 2));
		assertEquals(List.of("kernel@0:0-0:5 again"), client.problems(URI, 2));
		assertEquals(List.of("x = 1"), List.copyOf(asked));
	}

	@Test
	void anAnswerAboutAnOldVersionIsDropped() throws Exception {
		CountDownLatch started = new CountDownLatch(1);
		CountDownLatch release = new CountDownLatch(1);
		start((name, script) -> {
			if (script.length == 5) {
				started.countDown();
				await(release);
				return Optional.of(new Refusal(1, "old"));
			}
			return Optional.of(new Refusal(1, "new"));
		});
		open("x = 1");
		assertTrue(started.await(30, TimeUnit.SECONDS));
		change(2, "x = 10");
		assertEquals(List.of(), client.problems(URI, 2));
		release.countDown();
		assertEquals(List.of("kernel@0:0-0:6 new"), client.problems(URI, 2));
	}

	@Test
	void anAnswerFromBeforeAFileChangedIsDropped() throws Exception {
		CountDownLatch started = new CountDownLatch(1);
		CountDownLatch release = new CountDownLatch(1);
		start((name, script) -> {
			if (started.getCount() == 0) {
				return Optional.empty();
			}
			started.countDown();
			await(release);
			return Optional.of(new Refusal(1, "old"));
		});
		open("x = 1");
		assertEquals(List.of(), client.problems(URI, 1));
		assertTrue(started.await(30, TimeUnit.SECONDS));
		filesChanged();
		assertEquals(List.of(), client.problems(URI, 1));
		release.countDown();
		filesChanged();
		assertEquals(List.of(), client.problems(URI, 1));
	}

	private void filesChanged() {
		server.getWorkspaceService().didChangeWatchedFiles(new DidChangeWatchedFilesParams(List.of()));
	}

	@Test
	void thatThereIsNoCompilerStandsInTheLogOnce() throws Exception {
		server = new XdpluaServer(() -> { }, Optional::empty);
		server.connect(client);
		open("x = 1");
		assertEquals(List.of(), client.problems(URI, 1));
		change(2, "x = 2");
		assertEquals(List.of(), client.problems(URI, 2));
		change(3, "x = ");
		assertEquals(1, client.problems(URI, 3).size());
		for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30); client.logged().isEmpty() && System.nanoTime() < end;) {
			Thread.onSpinWait();
		}
		assertEquals(1, client.logged().size());
	}

	@Test
	void theRealCompilerAgreesAboutARightScript() throws Exception {
		server = new XdpluaServer(() -> { }, LoadedRuntime::exactCheck);
		server.connect(client);
		assertEquals("", LoadedRuntime.problem());
		open("function callback(pkt) return xdp.action.pass end");
		assertEquals(List.of(), client.problems(URI, 1));
	}

	private void start(ExactCheck check) {
		server = new XdpluaServer(() -> { }, () -> Optional.of(check));
		server.connect(client);
	}

	private void open(String text) {
		server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(URI, "lua", 1, text)));
	}

	private void change(int version, String text) {
		server.getTextDocumentService().didChange(new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(URI, version),
				List.of(new TextDocumentContentChangeEvent(text))));
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
