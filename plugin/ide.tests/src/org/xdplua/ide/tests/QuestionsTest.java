// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xdplua.ide.hosts.Questions;

/** What logins ask while nobody is there. */
class QuestionsTest {
	private static final String TITLE = "Question of a test";
	private static final Duration SHORT = Duration.ofMillis(300);
	private static final Duration LONG = Duration.ofMinutes(1);

	private final Questions<Boolean> questions = new Questions<>();
	private final AtomicInteger dialogs = new AtomicInteger();

	@AfterEach
	void close() throws Exception {
		Workbench.reset();
	}

	@Test
	void whoAsksAgainWaitsForTheDialogThatIsOpen() throws Exception {
		assertEquals(Optional.empty(), ask(SHORT));
		FutureTask<Optional<Boolean>> one = waiting();
		FutureTask<Optional<Boolean>> another = waiting();
		Ui.press(Ui.waitForShell(TITLE), "Accept");
		assertEquals(Optional.of(true), one.get());
		assertEquals(Optional.of(true), another.get());
		assertEquals(1, dialogs.get());
	}

	@Test
	void whatIsAnsweredWhileNobodyWaitsIsForTheNextOneAlone() {
		assertEquals(Optional.empty(), ask(SHORT));
		Shell dialog = Ui.waitForShell(TITLE);
		Ui.press(dialog, "Accept");
		Ui.waitUntil("the answer", () -> dialog.isDisposed());
		assertEquals(Optional.of(true), ask(SHORT));
		assertEquals(1, dialogs.get());
		assertEquals(Optional.empty(), ask(SHORT));
		assertEquals(2, dialogs.get());
	}

	private Optional<Boolean> ask(Duration patience) {
		return questions.ask("may I?", shell -> {
			dialogs.incrementAndGet();
			return MessageDialog.open(MessageDialog.QUESTION, shell, TITLE, "May I?", SWT.NONE, "Refuse", "Accept") == 1;
		}, patience);
	}

	/** Somebody who waits for an answer by now. */
	private FutureTask<Optional<Boolean>> waiting() {
		FutureTask<Optional<Boolean>> asking = new FutureTask<>(() -> ask(LONG));
		Thread thread = Thread.ofPlatform().daemon().start(asking);
		Ui.waitUntil("it waits", () -> thread.getState() == Thread.State.TIMED_WAITING);
		return asking;
	}
}
