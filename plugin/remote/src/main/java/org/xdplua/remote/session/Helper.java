// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.session;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.xdplua.remote.Progress;

/** Does work that can't be interrupted on a thread of its own, so that the caller can walk away from it: JSch waits in places that know no cancel. */
final class Helper {

	private static final long POLL_MS = 20;
	/** What is left for reading what came before the connection went: half a second. */
	private static final long DEAD_POLLS = 500 / POLL_MS;

	private Helper() {
	}

	/** Thrown when the user cancelled; the work still goes on until the caller cuts its connection. */
	static final class Cancelled extends Exception {
		private static final long serialVersionUID = 1L;
	}

	/** @throws Exception what {@code work} threw, {@link Cancelled}, or TimeoutException when {@code limit} is over */
	static <T> T await(String name, Callable<T> work, Duration limit, Progress progress) throws Exception {
		return await(name, work, limit, progress, () -> true);
	}

	/**
	 * @param alive false when the connection is gone: JSch waits for some answers until its own time is over, even then
	 * @throws Exception what {@code work} threw, {@link Cancelled}, TimeoutException, or IOException when the connection is gone and {@code work} doesn't notice
	 */
	static <T> T await(String name, Callable<T> work, Duration limit, Progress progress, BooleanSupplier alive) throws Exception {
		CompletableFuture<T> result = start(name, work);
		long end = System.nanoTime() + limit.toNanos();
		long dead = 0;
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
				dead = alive.getAsBoolean() ? 0 : dead + 1;
				if (dead > DEAD_POLLS) {
					throw new IOException("session is down");
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
