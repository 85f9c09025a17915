// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xdplua.ide.lsp.Lsp;
import org.xdplua.ide.preferences.Preferences;
import org.xdplua.ide.project.ProjectSettings;
import org.xdplua.ide.project.XdpluaProjects;

/** The UI thread never waits for the language server. */
class UiThreadTest {
	private static final CompletableFuture<String> ANSWER = CompletableFuture.completedFuture("done");
	/** Less than anything of ours waits for the server, more than a busy machine needs. */
	private static final Duration MARGIN = Duration.ofSeconds(3);
	private static final String SCRIPT = """
			local ip = data.layout { protocol = { 72, 8 } }
			local function half(pkt)
			  return #pkt / 2
			end
			function callback(pkt)
			  return half(pkt) > 60 and xdp.action.drop or xdp.action.pass
			end
			""";

	@Test
	void waitingOnTheUiThreadThrowsEvenIfTheAnswerIsThere() {
		Ui.run(() -> assertThrows(IllegalStateException.class, () -> Lsp.await(ANSWER, Duration.ZERO)));
	}

	@Test
	void waitingElsewhereGivesTheAnswer() {
		assertEquals("done", Lsp.await(ANSWER, Duration.ofSeconds(1)));
	}

	@Test
	void aServerThatNeverAnswersFreezesNothing() throws Exception {
		IFile file = script("silent");
		Map<String, Duration> baseline = useEverything(file);
		try (HungServer hung = new HungServer(false)) {
			assertNoSlower(baseline, file);
		}
	}

	@Test
	void aServerThatIsStuckInACallFreezesNothing() throws Exception {
		IFile file = script("stuck");
		Map<String, Duration> baseline = useEverything(file);
		try (HungServer hung = new HungServer(true)) {
			assertNoSlower(baseline, file);
		}
	}

	@AfterEach
	void sizesAgain() {
		Preferences.node().remove(Preferences.SIZES);
	}

	private static IFile script(String project) throws Exception {
		Workbench.reset();
		IProject created = XdpluaProjects.create(project, new ProjectSettings(project, List.of("filter.lua"), "callback", Optional.empty()), null);
		IFile file = Workbench.write(created, "filter.lua", SCRIPT);
		Editor.openStill(file);
		Problems.waitForError(file, "/");
		return file;
	}

	private static void assertNoSlower(Map<String, Duration> baseline, IFile file) throws Exception {
		try (UiThreadWatch watch = new UiThreadWatch()) {
			useEverything(file).forEach((what, took) -> assertTrue(took.compareTo(baseline.get(what).plus(MARGIN)) < 0,
					what + " took " + took.toMillis() + " ms, with a server that answers " + baseline.get(what).toMillis() + " ms"));
			assertEquals(Optional.empty(), watch.firstWait());
		}
	}

	/** How long the UI thread is busy with each thing that a person does with a script. */
	private static Map<String, Duration> useEverything(IFile file) {
		Map<String, Duration> times = new LinkedHashMap<>();
		Editor editor = Editor.open(file);
		editor.caretIn("half", 2);
		for (String command : List.of("org.eclipse.ui.edit.text.open.hyperlink", "org.eclipse.ui.genericeditor.findReferences",
				"org.eclipse.ui.edit.text.contentAssist.contextInformation", "org.eclipse.ui.edit.text.showInformation",
				"org.eclipse.ui.edit.text.contentAssist.proposals")) {
			times.put(command, busy(editor, () -> execute(command)));
		}
		closePopups();
		editor.caretBehind("#pkt /");
		times.put("quick fix", busy(editor, () -> execute("org.eclipse.jdt.ui.edit.text.java.correction.assist.proposals")));
		closePopups();
		editor.caretIn("drop", 1); // is refused, so that no dialog opens
		times.put("rename", busy(editor, () -> execute("org.xdplua.ide.rename")));
		new Pointer(editor).hover("half(pkt) >");
		Preferences.node().remove(Preferences.SIZES);
		times.put("caret", busy(editor, () -> editor.part().selectAndReveal(SCRIPT.indexOf("ip"), 0)));
		times.put("typing", busy(editor, () -> editor.document().set(SCRIPT + "-- more\n")));
		editor.type("x.y(");
		times.put("painting", busy(editor, () -> {
			editor.widget().redraw();
			editor.widget().update();
		}));
		times.put("undo", busy(editor, () -> editor.document().set(SCRIPT)));
		times.put("saving", busy(editor, () -> editor.part().doSave(null)));
		// what the background has to say by then
		Ui.pause(1500);
		times.put("events", busy(editor, () -> {
			while (Ui.display().readAndDispatch()) {
				// until there is nothing left to do
			}
		}));
		closePopups();
		Preferences.node().putBoolean(Preferences.SIZES, false);
		return times;
	}

	private static void execute(String command) {
		try {
			PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
		} catch (Exception e) {
			throw new AssertionError(e);
		}
	}

	private static Duration busy(Editor editor, Runnable action) {
		return Ui.call(() -> {
			editor.activate();
			long start = System.nanoTime();
			action.run();
			return Duration.ofNanos(System.nanoTime() - start);
		});
	}

	private static void closePopups() {
		Ui.run(() -> {
			for (Shell shell : Ui.display().getShells()) {
				if (!shell.isDisposed() && shell != Workbench.window().getShell() && shell.isVisible()) {
					shell.close();
				}
			}
		});
	}
}
