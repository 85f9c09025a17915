// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import org.eclipse.lsp4j.jsonrpc.CompletableFutures.FutureCancelChecker;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;

/** The server's threads: one that applies edits in the order in which they came, and a few that answer. All are daemons. */
final class Work implements AutoCloseable {
	private static final int ANSWERING = 2;

	private final ScheduledExecutorService edits = Executors.newSingleThreadScheduledExecutor(daemons("xdplua-lsp-edits"));
	private final ScheduledExecutorService answers = Executors.newScheduledThreadPool(ANSWERING, daemons("xdplua-lsp-answers"));

	/** Runs after everything handed over before. */
	void edit(Runnable edit) {
		edits.execute(edit);
	}

	/**
	 * Answers a request: {@code state} is read behind all edits that came before it, {@code answer} works on it elsewhere and
	 * asks its checker now and then whether the request has been cancelled.
	 */
	<S, R> CompletableFuture<R> answer(Supplier<S> state, BiFunction<S, CancelChecker, R> answer) {
		CompletableFuture<CancelChecker> start = new CompletableFuture<>();
		CompletableFuture<R> result = start.thenCombineAsync(CompletableFuture.supplyAsync(state, edits), (cancel, known) -> {
			cancel.checkCanceled();
			return answer.apply(known, cancel);
		}, answers);
		start.complete(new FutureCancelChecker(result));
		return result;
	}

	/** Runs on an answering thread after a delay. */
	void later(long milliseconds, Runnable job) {
		answers.schedule(job, milliseconds, TimeUnit.MILLISECONDS);
	}

	@Override
	public void close() {
		edits.shutdown();
		answers.shutdownNow();
	}

	private static ThreadFactory daemons(String name) {
		AtomicInteger count = new AtomicInteger();
		return runnable -> {
			Thread thread = new Thread(runnable, name + "-" + count.incrementAndGet());
			thread.setDaemon(true);
			return thread;
		};
	}
}
