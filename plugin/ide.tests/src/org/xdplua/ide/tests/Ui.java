// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.tests;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;

/** What a person does with the workbench, for tests that run on a thread of their own. */
final class Ui {
	/** Long enough for a slow machine; a test that needs it has failed. */
	private static final long PATIENCE_MS = 30_000;
	private static final long POLL_MS = 20;

	private Ui() {
	}

	static Display display() {
		return PlatformUI.getWorkbench().getDisplay();
	}

	/** Does something on the UI thread and waits for its result. */
	static <T> T call(Callable<T> action) {
		AtomicReference<T> result = new AtomicReference<>();
		AtomicReference<Throwable> failure = new AtomicReference<>();
		display().syncExec(() -> {
			try {
				result.set(action.call());
			} catch (Throwable e) { // a failed assertion, too: the workbench would only log it
				failure.set(e);
			}
		});
		if (failure.get() instanceof AssertionError failed) {
			throw failed;
		}
		if (failure.get() != null) {
			throw new AssertionError(failure.get());
		}
		return result.get();
	}

	static void run(Runnable action) {
		call(() -> {
			action.run();
			return null;
		});
	}

	/** Waits until something asked on the UI thread gives a result. */
	static <T> T waitFor(String what, Callable<Optional<T>> look) {
		long end = System.nanoTime() + PATIENCE_MS * 1_000_000;
		while (System.nanoTime() < end) {
			Optional<T> found = call(look);
			if (found.isPresent()) {
				return found.get();
			}
			pause(POLL_MS);
		}
		Screenshot.take("failed-waiting");
		return fail("waited in vain for " + what);
	}

	static void waitUntil(String what, Callable<Boolean> look) {
		waitFor(what, () -> look.call() ? Optional.of(true) : Optional.empty());
	}

	static void pause(long milliseconds) {
		try {
			Thread.sleep(milliseconds);
		} catch (InterruptedException e) {
			throw new AssertionError(e);
		}
	}

	/** Starts a command as its key would: returns at once, even if it opens a modal dialog. */
	static void command(String id) {
		display().asyncExec(() -> {
			try {
				PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(id, null);
			} catch (Exception e) {
				throw new AssertionError(e);
			}
		});
	}

	static Shell waitForShell(String title) {
		return waitFor("the window '" + title + "'",
				() -> Arrays.stream(display().getShells()).filter(shell -> shell.isVisible() && shell.getText().equals(title)).findFirst());
	}

	/** All controls inside one, from top to bottom. UI thread. */
	static Stream<Control> inside(Control control) {
		return control instanceof Composite composite
				? Stream.concat(Stream.of(control), Arrays.stream(composite.getChildren()).flatMap(Ui::inside))
				: Stream.of(control);
	}

	/** The first control of a type that fits. UI thread. */
	static <T extends Control> Optional<T> find(Control in, Class<T> type, Predicate<T> fits) {
		return inside(in).filter(type::isInstance).map(type::cast).filter(fits).findFirst();
	}

	/** What a window says, in labels and read-only texts; empty once it is closed. */
	static String text(Shell shell) {
		return call(() -> shell.isDisposed() ? "" : inside(shell).filter(Control::isVisible).map(control -> switch (control) {
			case Label label -> label.getText();
			case Text text -> text.getText();
			default -> "";
		}).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n")));
	}

	/** Types into the first text field that takes a text. */
	static void type(Shell shell, String text) {
		Text field = waitFor("a field to type into", () -> find(shell, Text.class, candidate -> candidate.isEnabled() && candidate.getEditable()));
		run(() -> field.setText(text));
	}

	static void close(Shell shell) {
		run(() -> {
			if (!shell.isDisposed()) {
				shell.close();
			}
		});
	}

	static void press(Shell shell, String label) {
		Button button = waitFor("the button " + label,
				() -> find(shell, Button.class, candidate -> candidate.getText().replace("&", "").equals(label) && candidate.isEnabled()));
		// later, because what it does may run an event loop of its own
		display().asyncExec(() -> button.notifyListeners(SWT.Selection, new Event()));
	}
}
