// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xdplua.ide.Ids;

/** Attach Status beside a played machine. */
class StatusTest {
	private static final String TWO_FUNCTIONS = "function callback(pkt)\n  return pkt.nothing.there\nend\n\nfunction learn(pkt)\n  return xdp.action.pass\nend\n";

	private Lab lab;
	private IFile script;

	@BeforeEach
	void start() throws Exception {
		Workbench.reset();
		lab = new Lab();
		script = lab.project("web", TWO_FUNCTIONS);
	}

	@AfterEach
	void stop() throws Exception {
		Workbench.reset();
		lab.close();
	}

	private boolean isOurs(Map<String, String> row) {
		return row.get("Host").equals(lab.name);
	}

	private Map<String, String> deployed() throws Exception {
		Editor.open(script);
		Ui.command(Ids.DEPLOY_COMMAND);
		return waitFor("the attachment", row -> row.get("Function").equals("callback"));
	}

	private Map<String, String> waitFor(String what, Predicate<Map<String, String>> fits) {
		return StatusTable.waitForRow(what, row -> isOurs(row) && fits.test(row));
	}

	@Test
	void aRowTellsAllThatTheMachineTells() throws Exception {
		Map<String, String> row = deployed();
		assertTrue(row.get("Script").matches("filter.lua, \\d+ bytes, [0-9a-f]{12}"), row.toString());
		assertEquals("xdp0 generic web helper = here 7 4 3 0 812 12 s", String.join(" ", row.get("Interface"), row.get("Mode"), row.get("Instance"), row.get("Version"),
				row.get("Workspace"), row.get("Packets"), row.get("Pass"), row.get("Drop"), row.get("Over Budget"), row.get("ns/Call"), row.get("Attached")));
	}

	@Test
	void theEditorsTextIsComparedWithWhatRuns() throws Exception {
		deployed();
		Editor editor = Editor.open(script);
		editor.setText(TWO_FUNCTIONS + "-- more\n");
		waitFor("differs", row -> row.get("Workspace").equals("differs"));
		editor.setText(TWO_FUNCTIONS);
		waitFor("= here", row -> row.get("Workspace").equals("= here"));
	}

	@Test
	void packetsPerSecondComeByThemselves() throws Exception {
		deployed();
		waitFor("a rate", row -> {
			lab.machine.xdplua.packets += 1000; // traffic goes on, or the rate is none again
			return !row.get("Packets/s").isEmpty() && !row.get("Packets/s").equals("0") && !row.get("Packets").equals("7");
		});
	}

	@Test
	void whatAForeignProgramHoldsIsARow() throws Exception {
		deployed();
		lab.machine.xdplua.foreign = "{\"ifname\":\"eth7\",\"ifindex\":9,\"mode\":\"native\",\"program_id\":12,\"program\":\"guard\"}";
		Map<String, String> row = waitFor("the foreign program", found -> found.get("Interface").equals("eth7"));
		assertTrue(row.get("Mode").contains("guard") && row.get("Mode").contains("somebody else's"), row.toString());
	}

	@Test
	void aHostThatFallsSilentKeepsItsLastRowsGreyAndSaysWhy() throws Exception {
		deployed();
		assertEquals(Optional.empty(), greyOf("callback"));
		lab.server.close();
		Map<String, String> remark = waitFor("the reason", row -> row.get("Interface").contains("not heard of since"));
		assertTrue(remark.get("Interface").matches("not heard of since \\d\\d:\\d\\d:\\d\\d \\(asked again in \\d+ s\\): .+"), remark.toString());
		Map<String, String> kept = waitFor("the last known row", row -> row.get("Function").equals("callback"));
		assertEquals("7", kept.get("Packets"));
		assertTrue(greyOf("callback").isPresent(), "it is grey");
		Screenshot.take("status-stale");
	}

	@Test
	void detachIsForTheSelectedRowOrTheProjectAfterAQuestion() throws Exception {
		deployed();
		Ui.call(() -> {
			Table table = StatusTable.table(); // which makes it the active part
			table.deselectAll();
			table.notifyListeners(SWT.Selection, new Event());
			return table;
		});
		Ui.command(Ids.DETACH_COMMAND);
		Shell hint = Ui.waitForShell("Detach");
		assertTrue(Ui.text(hint).contains("Select the row"), Ui.text(hint));
		Ui.close(hint);
		Editor.open(script);
		Ui.command(Ids.DETACH_COMMAND);
		Shell question = Ui.waitForShell("Detach");
		assertTrue(Ui.text(question).contains("xdp0 on " + lab.name), Ui.text(question));
		Ui.press(question, "Detach");
		waitFor("nothing attached", row -> row.get("Interface").equals("nothing is attached"));
	}

	/** The colour of the row of a function, if it isn't the table's own. */
	private Optional<Object> greyOf(String function) {
		return Ui.call(() -> {
			TableItem item = StatusTable.item(row -> isOurs(row) && row.get("Function").equals(function)).orElseThrow();
			Object own = item.getParent().getForeground();
			return Optional.<Object>of(item.getForeground(1)).filter(color -> !color.equals(own));
		});
	}

	@Test
	void aProjectMadeAnewIsAskedForAgain() throws Exception {
		lab.server.letNobodyIn();
		lab.login(lab.server.clientKey, lab.server.knownHosts, "\tNumberOfPasswordPrompts 0\n");
		script.getProject().delete(true, null);
		lab.project("web", TWO_FUNCTIONS);
		waitFor("the refusal", row -> row.get("Interface").contains("press Refresh when it is mended"));
		lab.server.letIn(lab.server.clientKey);
		// at once, so that nobody sees the workspace without it
		ResourcesPlugin.getWorkspace().run((ICoreRunnable) monitor -> {
			script.getProject().delete(true, null);
			try {
				lab.project("web", TWO_FUNCTIONS);
			} catch (Exception e) {
				throw new AssertionError(e);
			}
		}, null);
		waitFor("news", row -> row.get("Interface").equals("nothing is attached"));
	}

	@Test
	void aDoubleClickOnTheLastErrorOpensItsLine() throws Exception {
		deployed();
		Workbench.closeEditors();
		lab.fail("filter.lua:2: attempt to index a nil value (field 'nothing')");
		waitFor("the error", row -> row.get("Last Error").contains("filter.lua:2:"));
		Ui.run(() -> doubleClick("Last Error"));
		Ui.waitUntil("line 2", () -> Workbench.window().getActivePage().getActiveEditor() instanceof ITextEditor editor && Editor.of(editor).caretLine() == 2
				&& editor.getEditorInput().getName().equals("filter.lua"));
	}

	@Test
	void verdictsPerSecondInsteadOfTotals() throws Exception {
		deployed();
		Ui.run(() -> perSecond().run());
		try {
			waitFor("rates", row -> row.get("Pass/s").equals("0") && row.get("Packets").equals("7"));
		} finally {
			Ui.run(() -> {
				IAction pressed = perSecond();
				pressed.setChecked(false);
				pressed.run();
			});
		}
	}

	/** The switch in the view's toolbar, about to be pressed. UI thread. */
	private static IAction perSecond() {
		IViewPart view = Workbench.window().getActivePage().findView(Ids.STATUS_VIEW);
		IAction action = java.util.Arrays.stream(view.getViewSite().getActionBars().getToolBarManager().getItems()).filter(ActionContributionItem.class::isInstance)
				.map(item -> ((ActionContributionItem) item).getAction()).filter(one -> one.getText().equals("Per Second")).findFirst().orElseThrow();
		action.setChecked(true);
		return action;
	}

	/** UI thread. */
	private void doubleClick(String column) {
		try {
			Table table = StatusTable.table();
			TableItem item = StatusTable.item(this::isOurs).orElseThrow();
			int index = java.util.Arrays.stream(table.getColumns()).map(one -> one.getText()).toList().indexOf(column);
			table.showColumn(table.getColumn(index));
			Rectangle cell = item.getBounds(index);
			Event click = new Event();
			click.x = cell.x + 3;
			click.y = cell.y + cell.height / 2;
			click.button = 1;
			table.notifyListeners(SWT.MouseDoubleClick, click);
		} catch (Exception e) {
			throw new AssertionError(e);
		}
	}

	@Test
	void anotherFunctionJudges() throws Exception {
		deployed();
		choose("Change Function...");
		Shell dialog = Ui.waitForShell("Change Function");
		Combo choice = Ui.call(() -> Ui.find(dialog, Combo.class, combo -> true).orElseThrow());
		assertEquals("callback learn", Ui.call(() -> String.join(" ", choice.getItems())));
		Ui.run(() -> choice.setText("learn"));
		Ui.press(dialog, "Change");
		waitFor("learn", row -> row.get("Function").equals("learn"));
	}

	@Test
	void countersBeginAnew() throws Exception {
		deployed();
		choose("Reset Counters");
		waitFor("no packets", row -> row.get("Packets").equals("0"));
	}

	@Test
	void whatRanBeforeComesBack() throws Exception {
		String first = deployed().get("Script");
		Editor editor = Editor.open(script);
		editor.setText(TWO_FUNCTIONS + "-- more\n");
		Ui.command(Ids.DEPLOY_COMMAND);
		String second = waitFor("the second script", row -> !row.get("Script").isEmpty() && !row.get("Script").equals(first)).get("Script");
		assertNotEquals(first, second);
		choose("Roll Back...");
		Ui.press(Ui.waitForShell("Roll Back"), "Roll Back");
		waitFor("the first script", row -> row.get("Script").equals(first));
	}

	/** From the menu of our row. */
	private void choose(String action) {
		Ui.run(() -> {
			try {
				Table table = StatusTable.table();
				table.setSelection(StatusTable.item(row -> isOurs(row) && !row.get("Function").isEmpty()).orElseThrow());
				table.notifyListeners(SWT.Selection, new Event());
				Menu menu = table.getMenu();
				menu.notifyListeners(SWT.Show, new Event());
				MenuItem item = java.util.Arrays.stream(menu.getItems()).filter(one -> one.getText().equals(action)).findFirst().orElseThrow();
				Ui.display().asyncExec(() -> item.notifyListeners(SWT.Selection, new Event()));
				menu.notifyListeners(SWT.Hide, new Event());
			} catch (Exception e) {
				throw new AssertionError(e);
			}
		});
	}
}
