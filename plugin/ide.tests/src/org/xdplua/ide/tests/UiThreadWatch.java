// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.tests;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Looks again and again at what the UI thread is doing, and keeps the first time that it waits for somebody else's answer. */
final class UiThreadWatch implements AutoCloseable {
	private static final long INTERVAL_MS = 3;
	/** The ways in which our code could wait: for a future, a latch, a queue, a job, another thread. */
	private static final Set<String> WAITS = Set.of("java.util.concurrent.CompletableFuture.get", "java.util.concurrent.CompletableFuture.join",
			"java.util.concurrent.FutureTask.get", "java.util.concurrent.CountDownLatch.await", "java.util.concurrent.LinkedBlockingQueue.take",
			"org.eclipse.core.runtime.jobs.Job.join", "java.lang.Thread.join", "java.lang.Thread.sleep", "org.xdplua.ide.lsp.Lsp.await");

	private final Thread ui = Ui.call(Thread::currentThread);
	private final Thread watch = Thread.ofPlatform().daemon().name("UI thread watch").start(this::look);
	private volatile boolean over;
	private volatile String wait;

	private void look() {
		while (!over) {
			StackTraceElement[] stack = ui.getStackTrace();
			if (wait == null && isOurWait(stack)) {
				wait = String.join("\n", Arrays.stream(stack).map(StackTraceElement::toString).toList());
			}
			Ui.pause(INTERVAL_MS);
		}
	}

	/** A wait that a class of ours has called for. */
	private static boolean isOurWait(StackTraceElement[] stack) {
		int waits = -1;
		for (int i = 0; i < stack.length; i++) {
			if (waits < 0 && WAITS.contains(stack[i].getClassName() + "." + stack[i].getMethodName())) {
				waits = i;
			}
			if (waits >= 0 && stack[i].getClassName().startsWith("org.xdplua.ide.") && !stack[i].getClassName().startsWith("org.xdplua.ide.tests.")) {
				return true;
			}
		}
		return false;
	}

	/** The stack of a wait; empty if there was none. */
	Optional<String> firstWait() {
		return Optional.ofNullable(wait);
	}

	@Override
	public void close() throws InterruptedException {
		over = true;
		watch.join();
	}
}
