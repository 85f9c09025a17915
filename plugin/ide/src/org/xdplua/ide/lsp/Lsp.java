// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.lsp;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.core.runtime.ILog;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.swt.widgets.Display;
import org.xdplua.lsp.XdpluaServer;

/**
 * The language server in this process. Messages are handed over as objects, without pipes and JSON, by one permanent daemon thread, in the
 * order in which they were given: whoever calls only enqueues, so a slow or hung server can't stop the UI thread.
 */
public final class Lsp {
	private static final Lsp INSTANCE = new Lsp(new XdpluaServer());

	private final LanguageServer server;
	private final ExecutorService queue = Executors
			.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("XDPLua language server queue").factory());

	private Lsp(XdpluaServer server) {
		this.server = server;
		server.connect(new DiagnosticsToMarkers());
		InitializeParams params = new InitializeParams();
		params.setCapabilities(new ClientCapabilities());
		request(s -> s.initialize(params)).exceptionally(failure -> {
			ILog.of(Lsp.class).error("The XDPLua language server did not start", failure);
			return null;
		});
		send(s -> s.initialized(new InitializedParams()));
	}

	/** The one server of this workbench; starts it if need be. Any thread. */
	public static Lsp server() {
		return INSTANCE;
	}

	/** Enqueues a notification. Any thread. The message must not change afterwards. */
	public void send(Consumer<LanguageServer> notification) {
		queue.execute(() -> {
			try {
				notification.accept(server);
			} catch (RuntimeException e) {
				ILog.of(Lsp.class).error("The XDPLua language server refused a message", e);
			}
		});
	}

	/** Enqueues a request. Any thread. Cancelling the result cancels the request. */
	public <T> CompletableFuture<T> request(Function<LanguageServer, CompletableFuture<T>> call) {
		CompletableFuture<T> result = new CompletableFuture<>();
		queue.execute(() -> {
			if (result.isDone()) {
				return;
			}
			try {
				CompletableFuture<T> answer = call.apply(server);
				result.whenComplete((value, failure) -> {
					if (result.isCancelled()) {
						answer.cancel(true);
					}
				});
				answer.whenComplete((value, failure) -> {
					if (failure == null) {
						result.complete(value);
					} else {
						result.completeExceptionally(failure);
					}
				});
			} catch (RuntimeException e) {
				result.completeExceptionally(e);
			}
		});
		return result;
	}

	/**
	 * The only place where anything waits for the server.
	 *
	 * @return the answer, or null if there is none in time; the request is cancelled then
	 * @throws IllegalStateException on a Display's thread: it would freeze the workbench
	 */
	public static <T> T await(CompletableFuture<T> answer, Duration patience) {
		if (Display.findDisplay(Thread.currentThread()) != null) {
			throw new IllegalStateException("the UI thread must not wait for the language server");
		}
		try {
			return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
		} catch (InterruptedException e) {
			answer.cancel(true);
			Thread.currentThread().interrupt();
		} catch (TimeoutException e) {
			answer.cancel(true);
		} catch (ExecutionException e) {
			ILog.of(Lsp.class).warn("The XDPLua language server failed to answer", e.getCause());
		} catch (CancellationException e) {
			// nobody wants the answer any more
		}
		return null;
	}
}
