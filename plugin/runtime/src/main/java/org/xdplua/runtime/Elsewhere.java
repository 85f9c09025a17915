// SPDX-License-Identifier: EPL-2.0
package org.xdplua.runtime;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Works on a thread of its own. What is done once and for all must not fail because the thread that happened to ask first is
 * interrupted: files that are being read through channels would be closed.
 */
final class Elsewhere {
	private Elsewhere() {
	}

	/** Waits for the result; an interrupt is kept for later. */
	static <T> T call(Callable<T> work) {
		FutureTask<T> task = new FutureTask<>(work);
		Thread.ofPlatform().daemon().name("xdplua-runtime").start(task);
		boolean interrupted = false;
		try {
			while (true) {
				try {
					return task.get();
				} catch (InterruptedException e) {
					interrupted = true;
				}
			}
		} catch (ExecutionException e) {
			throw new IllegalStateException(e.getCause());
		} finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}
}
