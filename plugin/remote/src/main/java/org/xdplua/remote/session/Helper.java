// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.session;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.xdplua.remote.Progress;

/** Does work that can't be interrupted on a thread of its own, so that the caller can walk away from it: JSch waits in places that know no cancel. */
final class Helper {

	private static final long POLL_MS = 20;

	private Helper() {
	}

	/** Thrown when the user cancelled; the work still goes on until the caller cuts its connection. */
	static final class Cancelled extends Exception {
		private static final long serialVersionUID = 1L;
	}

	/** @throws Exception what {@code work} threw, {@link Cancelled}, or TimeoutException when {@code limit} is over */
	static <T> T await(String name, Callable<T> work, Duration limit, Progress progress) throws Exception {
		CompletableFuture<T> result = start(name, work);
		long end = System.nanoTime() + limit.toNanos();
		while (true) {
			try {
				return result.get(POLL_MS, TimeUnit.MILLISECONDS);
			} catch (TimeoutException e) {
				if (progress.cancelled()) {
					throw new Cancelled();
				}
				if (System.nanoTime() - end > 0) {
					throw e;
				}
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				throw new Cancelled();
			} catch (ExecutionException e) {
				throw e.getCause() instanceof Exception cause ? cause : e;
			}
		}
	}

	static <T> CompletableFuture<T> start(String name, Callable<T> work) {
		CompletableFuture<T> result = new CompletableFuture<>();
		Thread.ofPlatform().daemon().name("xdplua " + name).start(() -> {
			try {
				result.complete(work.call());
			} catch (Throwable e) {
				result.completeExceptionally(e);
			}
		});
		return result;
	}
}
