// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.console.ConsolePlugin;
import org.eclipse.ui.console.IConsole;
import org.eclipse.ui.console.IConsoleConstants;
import org.eclipse.ui.console.IConsoleManager;
import org.eclipse.ui.console.IHyperlink;
import org.eclipse.ui.console.TextConsole;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xdplua.ide.Ids;

/** What scripts print and where they fail, in the console. */
class ConsoleTest {
	private Lab lab;
	private IFile script;

	@BeforeEach
	void start() throws Exception {
		Workbench.reset();
		lab = new Lab();
		script = lab.project("web", Lab.CALLBACK);
		Editor.open(script);
		Ui.command(Ids.DEPLOY_COMMAND);
		StatusTable.waitForRow("the attachment", row -> row.get("Host").equals(lab.name) && row.get("Function").equals("callback"));
		Ui.command(Ids.SHOW_CONSOLE_COMMAND);
		Ui.waitUntil("the console", () -> console().isPresent());
	}

	@AfterEach
	void stop() throws Exception {
		Ui.run(() -> console().ifPresent(console -> manager().removeConsoles(new IConsole[] { console })));
		Workbench.reset();
		lab.close();
	}

	@Test
	void printedLinesSayWhereTheyComeFromAndWhatWasLost() {
		lab.print("blocked 192.0.2.1", 0);
		waitForText(lab.name + " xdp0 cpu 2: blocked 192.0.2.1\n");
		lab.print("too much", 4711);
		waitForText("too much\n", "4711 bytes were lost here");
		lab.lines.add("{\"type\":\"lost\",\"time_ns\":1000000005}");
		waitForText("lines were lost: more was printed than could be read");
	}

	@Test
	void anErrorsLineIsALinkToTheSource() {
		Workbench.closeEditors();
		lab.print("all is well", 0);
		lab.fail("filter.lua:2: attempt to index a nil value");
		String text = waitForText("filter.lua:2: attempt to index a nil value (1 error on this CPU)\n", "in function <filter.lua:1>");
		IHyperlink link = Ui.waitFor("the link", () -> Optional.ofNullable(console().orElseThrow().getHyperlink(text.indexOf("filter.lua:2: attempt") + 1)));
		Ui.waitUntil("a link in the traceback", () -> console().orElseThrow().getHyperlink(text.indexOf("<filter.lua:1>") + 2) != null);
		Screenshot.take("console");
		Ui.run(link::linkActivated);
		Ui.waitUntil("line 2", () -> Workbench.window().getActivePage().getActiveEditor() instanceof ITextEditor editor && Editor.of(editor).caretLine() == 2);
	}

	@Test
	void theSameNameInTwoProjectsLeadsToTheOneThatRuns() throws Exception {
		lab.project("another", Lab.CALLBACK);
		Workbench.closeEditors();
		lab.fail("filter.lua:2: oops");
		String text = waitForText("filter.lua:2: oops");
		IHyperlink link = Ui.waitFor("the link", () -> Optional.ofNullable(console().orElseThrow().getHyperlink(text.indexOf("filter.lua:2: oops") + 1)));
		Ui.run(link::linkActivated);
		Ui.waitUntil("an editor", () -> Workbench.window().getActivePage().getActiveEditor() != null);
		assertEquals(script, Ui.call(() -> Workbench.window().getActivePage().getActiveEditor().getEditorInput().getAdapter(IFile.class)));
	}

	@Test
	void itsSizeIsBounded() {
		for (int i = 0; i < 3000; i++) {
			lab.print("line " + i + " " + "x".repeat(100), 0);
		}
		waitForText("line 2999 ");
		assertTrue(Ui.call(() -> console().orElseThrow().getDocument().getLength()) < 250_000);
		assertTrue(Ui.call(() -> !console().orElseThrow().getDocument().get().contains("line 0 ")));
	}

	@Test
	void whoClosesItAsksTheHostsNoMore() {
		lab.print("one", 0);
		waitForText("one\n");
		ToolItem close = Ui.waitFor("its button", ConsoleTest::closeButton);
		Ui.run(() -> close.notifyListeners(SWT.Selection, new Event()));
		Ui.waitUntil("no console", () -> console().isEmpty());
		Ui.waitUntil("nobody asks the host", () -> !isWatched());
		Ui.command(Ids.SHOW_CONSOLE_COMMAND);
		printUntilShown("two");
	}

	@Test
	void itListensAsLongAsItsViewIsThere() throws Exception {
		Ui.call(() -> Workbench.window().getActivePage().showView(IPageLayout.ID_PROBLEM_VIEW)); // in front of it
		lab.print("one", 0);
		waitForText("one\n");
		Ui.run(() -> {
			IWorkbenchPage page = Workbench.window().getActivePage();
			page.hideView(page.findView(Ids.STATUS_VIEW));
			page.hideView(page.findView(IConsoleConstants.ID_CONSOLE_VIEW));
		});
		Ui.waitUntil("nobody asks the host", () -> !isWatched());
		Ui.command(Ids.SHOW_CONSOLE_COMMAND);
		printUntilShown("two");
		waitForText("one\n");
	}

	/** The played machine may still give a line to the watch that has ended. */
	private void printUntilShown(String text) {
		Ui.waitUntil("the console with " + text, () -> {
			lab.print(text, 0);
			return console().filter(console -> console.getDocument().get().contains(text)).isPresent();
		});
	}

	private boolean isWatched() {
		return Thread.getAllStackTraces().keySet().stream().anyMatch(thread -> thread.getName().equals("xdplua watch " + lab.name));
	}

	/** UI thread. */
	private static Optional<ToolItem> closeButton() {
		return Ui.inside(Workbench.window().getShell()).filter(ToolBar.class::isInstance).flatMap(bar -> Arrays.stream(((ToolBar) bar).getItems()))
				.filter(item -> "Close Console".equals(item.getToolTipText())).findFirst();
	}

	private static IConsoleManager manager() {
		return ConsolePlugin.getDefault().getConsoleManager();
	}

	private static Optional<TextConsole> console() {
		return Arrays.stream(manager().getConsoles()).filter(console -> console.getName().equals("XDPLua")).map(TextConsole.class::cast).findFirst();
	}

	/** @return the console's text once it has all parts */
	private static String waitForText(String... parts) {
		return Ui.waitFor("the console with " + Arrays.toString(parts), () -> console().map(console -> console.getDocument().get())
				.filter(text -> Arrays.stream(parts).allMatch(text::contains)));
	}
}
