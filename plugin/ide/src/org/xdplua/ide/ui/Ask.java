// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.ui;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;

/** Lets a background thread ask a person: the question is put on the UI thread, which waits for nothing; the asking thread waits. */
public final class Ask {
	private static final long POLL_MS = 100;

	private Ask() {
	}

	/**
	 * @param question opens a dialog on the given shell and returns its answer, null for none
	 * @param cancelled looked at while waiting; the dialog stays open, but nobody waits for it any more
	 * @return empty if there was no answer, nobody wants it any more, or the workbench is closing
	 */
	public static <T> Optional<T> person(Function<Shell, T> question, BooleanSupplier cancelled) {
		Display display = PlatformUI.isWorkbenchRunning() ? PlatformUI.getWorkbench().getDisplay() : null;
		if (display == null || display.isDisposed()) {
			return Optional.empty();
		}
		if (display.getThread() == Thread.currentThread()) {
			throw new IllegalStateException("the UI thread must not wait for a dialog that it has to show");
		}
		CompletableFuture<T> answer = new CompletableFuture<>();
		display.asyncExec(() -> {
			try {
				answer.complete(question.apply(shell()));
			} catch (RuntimeException e) {
				answer.completeExceptionally(e);
			}
		});
		while (!cancelled.getAsBoolean() && !display.isDisposed()) {
			try {
				return Optional.ofNullable(answer.get(POLL_MS, TimeUnit.MILLISECONDS));
			} catch (TimeoutException e) {
				// the person is still thinking
			} catch (ExecutionException e) {
				throw new IllegalStateException(e.getCause());
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				return Optional.empty();
			}
		}
		return Optional.empty();
	}

	/** Does something on the UI thread some time later, unless the workbench is closing. Any thread. */
	public static void later(Consumer<Shell> action) {
		if (!PlatformUI.isWorkbenchRunning()) {
			return;
		}
		Display display = PlatformUI.getWorkbench().getDisplay();
		if (display.isDisposed()) {
			return; // the last jobs end while the workbench does
		}
		display.asyncExec(() -> {
			Shell shell = shell();
			if (shell != null) {
				action.accept(shell);
			}
		});
	}

	/** The shell that dialogs belong to; null before there is a window. UI thread. */
	public static Shell shell() {
		IWorkbenchPage page = Reveal.page();
		return page == null ? null : page.getWorkbenchWindow().getShell();
	}
}
