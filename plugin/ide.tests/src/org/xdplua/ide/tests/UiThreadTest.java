// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.xdplua.ide.lsp.Lsp;

/** The UI thread never waits for the language server. */
class UiThreadTest {
	private static final CompletableFuture<String> ANSWER = CompletableFuture.completedFuture("done");

	@Test
	void waitingOnTheUiThreadThrowsEvenIfTheAnswerIsThere() {
		Ui.run(() -> assertThrows(IllegalStateException.class, () -> Lsp.await(ANSWER, Duration.ZERO)));
	}

	@Test
	void waitingElsewhereGivesTheAnswer() {
		assertEquals("done", Lsp.await(ANSWER, Duration.ofSeconds(1)));
	}
}
