// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.hosts;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.eclipse.swt.widgets.Shell;
import org.xdplua.ide.ui.Ask;

/**
 * Puts questions to a person, each in one dialog, however many want to know. A login that nobody answers gives up; when it is tried again, it waits for the
 * dialog that is still open. What is answered in between is kept for it, for a while.
 */
public final class Questions<T> {
	/** Longer than a watch lets pass before it logs in again. */
	private static final Duration KEPT = Duration.ofMinutes(2);

	private final Map<String, Question<T>> open = new HashMap<>();

	private static final class Question<T> {
		private final CompletableFuture<Optional<T>> answer = new CompletableFuture<>();
		private int waiting;
	}

	/**
	 * Asks and waits; not for the UI thread.
	 *
	 * @param what tells this question from others
	 * @param dialog opens on the given shell and returns its answer, null for none; UI thread
	 * @param patience how long to wait; the dialog stays open then
	 * @return empty if there was no answer
	 */
	public Optional<T> ask(String what, Function<Shell, T> dialog, Duration patience) {
		Question<T> question;
		boolean first;
		synchronized (this) {
			question = open.get(what);
			first = question == null;
			if (first) {
				question = new Question<>();
				open.put(what, question);
			}
			question.waiting++;
		}
		if (first) {
			show(what, question, dialog);
		}
		return await(what, question, patience);
	}

	/** Waits for nobody: the dialog outlives the one who asks. */
	private void show(String what, Question<T> question, Function<Shell, T> dialog) {
		Ask.person(shell -> {
			T given = null;
			try {
				given = dialog.apply(shell);
			} finally {
				answered(what, question, Optional.ofNullable(given));
			}
			return given;
		}, () -> true);
	}

	private synchronized void answered(String what, Question<T> question, Optional<T> given) {
		question.answer.complete(given);
		if (question.waiting > 0) {
			open.remove(what, question);
		} else {
			CompletableFuture.delayedExecutor(KEPT.toMillis(), TimeUnit.MILLISECONDS).execute(() -> forget(what, question));
		}
	}

	private synchronized void forget(String what, Question<T> question) {
		open.remove(what, question);
	}

	private Optional<T> await(String what, Question<T> question, Duration patience) {
		try {
			question.answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
		} catch (TimeoutException e) {
			// the person isn't there
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} catch (ExecutionException e) {
			throw new IllegalStateException(e.getCause()); // it always ends with an answer
		}
		synchronized (this) {
			question.waiting--;
			if (question.answer.isDone()) {
				open.remove(what, question);
			}
			return question.answer.getNow(Optional.empty());
		}
	}
}
