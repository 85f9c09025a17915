// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.lsp;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.swt.widgets.Display;
import org.xdplua.lsp.XdpluaServer;

/**
 * The language server in this process. Messages are handed over as objects, without pipes and JSON, by one permanent daemon thread, in the
 * order in which they were given: whoever calls only enqueues, so a slow or hung server can't stop the UI thread.
 */
public final class Lsp {
	private static final Lsp INSTANCE = new Lsp(new XdpluaServer());

	private volatile LanguageServer server;
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
		return request(call, Function.identity());
	}

	/** @param then makes the result of the answer, null too; on a thread that must not be held up */
	<T, R> CompletableFuture<R> request(Function<LanguageServer, CompletableFuture<T>> call, Function<T, R> then) {
		CompletableFuture<R> result = new CompletableFuture<>();
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
				answer.whenComplete((value, failure) -> complete(result, value, failure, then));
			} catch (RuntimeException e) {
				result.completeExceptionally(e);
			}
		});
		return result;
	}

	private static <T, R> void complete(CompletableFuture<R> result, T value, Throwable failure, Function<T, R> then) {
		if (failure != null) {
			result.completeExceptionally(failure);
			return;
		}
		try {
			result.complete(then.apply(value));
		} catch (RuntimeException e) {
			result.completeExceptionally(e);
		}
	}

	/**
	 * Waits for an answer; not for the UI thread.
	 *
	 * @return the answer, or null if there is none in time; the request is cancelled then
	 * @throws IllegalStateException on a Display's thread: it would freeze the workbench
	 */
	public static <T> T await(CompletableFuture<T> answer, Duration patience) {
		try {
			return awaitOrRefused(answer, patience);
		} catch (Refused e) {
			return null; // to say no is an answer, too
		}
	}

	/**
	 * The only place where anything waits for the server.
	 *
	 * @return the answer, or null if there is none in time; the request is cancelled then
	 * @throws Refused if the server says in words why not
	 * @throws IllegalStateException on a Display's thread: it would freeze the workbench
	 */
	static <T> T awaitOrRefused(CompletableFuture<T> answer, Duration patience) throws Refused {
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
			throwIfRefused(e.getCause());
			ILog.of(Lsp.class).warn("The XDPLua language server failed to answer", e.getCause());
		} catch (CancellationException e) {
			// nobody wants the answer any more
		}
		return null;
	}

	private static void throwIfRefused(Throwable failure) throws Refused {
		Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
		if (cause instanceof ResponseErrorException error && error.getResponseError().getCode() == ResponseErrorCode.RequestFailed.getValue()) {
			throw new Refused(error.getResponseError().getMessage());
		}
	}

	/** For tests: another server gets what is sent from now on. @return puts back the one from before */
	Runnable replaceServer(LanguageServer other) {
		LanguageServer before = server;
		server = other;
		return () -> server = before;
	}
}
