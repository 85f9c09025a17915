// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.operation.ModalContext;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xdplua.ide.Ids;
import org.xdplua.remote.history.History;
import org.xdplua.remote.history.HistoryEntry;

/** The view of what was deployed, beside a played machine. */
class HistoryTest {
	private Lab lab;
	private Editor editor;

	@BeforeEach
	void start() throws Exception {
		Workbench.reset();
		lab = new Lab();
		IFile script = lab.project("web", Lab.CALLBACK);
		editor = Editor.open(script);
		Ui.command(Ids.DEPLOY_COMMAND);
		waitForScript("52 bytes");
		editor.setText(Lab.CALLBACK + "-- more\n");
		Ui.command(Ids.DEPLOY_COMMAND);
		waitForScript("60 bytes");
		Ui.call(() -> Workbench.window().getActivePage().showView(Ids.HISTORY_VIEW));
	}

	@AfterEach
	void stop() throws Exception {
		Workbench.reset();
		lab.close();
	}

	private void waitForScript(String size) {
		StatusTable.waitForRow(size, row -> row.get("Host").equals(lab.name) && row.get("Script").contains(size));
	}

	@Test
	void eachDeployIsALineTheLatestFirst() {
		List<String> rows = waitForRows(2, found -> found.getFirst().contains("runs now"));
		Screenshot.take("history");
		assertTrue(rows.get(0).startsWith("deployed, runs now|callback (generic)|filter.lua, 60 bytes|"), rows.toString());
		assertTrue(rows.get(1).startsWith("deployed|callback (generic)|filter.lua, 52 bytes|"), rows.toString());
		assertTrue(rows.get(0).contains("tester@127.0.0.1"), rows.toString());
	}

	@Test
	void oneActionRollsBack() {
		waitForRows(2);
		choose(1, "Roll Back to This...");
		Ui.press(Ui.waitForShell("Roll Back"), "Roll Back");
		waitForRows(3, rows -> rows.getFirst().startsWith("rolled back, runs now|callback (generic)|filter.lua, 52 bytes|"));
		assertTrue(Ui.call(() -> Workbench.window().getActivePage().isPartVisible(history())), "nothing was put before what one looks at");
	}

	@Test
	void whatRunsIsMarkedAsLongAsItRuns() {
		waitForRows(2, rows -> rows.getFirst().startsWith("deployed, runs now|"));
		choose(1);
		lab.machine.xdplua.detach("xdp0");
		waitForRows(2, rows -> rows.getFirst().startsWith("deployed|"));
		assertTrue(Ui.call(() -> tree().getSelection()[0].getText(3)).contains("52 bytes"), "what was selected is still");
	}

	@Test
	void aDeployByAnotherProgramComesByItself() throws Exception {
		waitForRows(2);
		HistoryEntry latest = History.ofUser().entries(lab.name, "xdp0").getFirst();
		History.ofUser().record(lab.name, "tester@elsewhere", "xdp0", Optional.empty(), latest.now(), List.of(), Optional.empty());
		lab.lines.add("{\"type\":\"event\",\"time_ns\":1,\"event\":\"confirm\",\"interface\":\"xdp0\",\"ifindex\":3,\"instance\":\"web\"}");
		waitForRows(3, rows -> rows.getFirst().contains("tester@elsewhere"));
	}

	@Test
	void aDeployIsComparedWithTheEditorAndWithWhatRuns() {
		waitForRows(2);
		editor.setText(Lab.CALLBACK + "-- in the editor only\n");
		choose(0, "Compare with Project");
		assertTrue(compareEditor().getTitle().startsWith("here, in web"), compareEditor().getTitle());
		Screenshot.take("history-compare");
		Workbench.closeEditors();
		choose(1, "Compare with What Runs");
		assertTrue(compareEditor().getTitle().startsWith("runs now"), compareEditor().getTitle());
	}

	/** When it has been opened completely: while the platform looks for differences it handles events, and closing an editor then breaks the workbench. */
	private static IEditorPart compareEditor() {
		return Ui.waitFor("a compare editor", () -> ModalContext.getModalLevel() > 0 ? Optional.empty() : Arrays.stream(Workbench.window().getActivePage().getEditorReferences())
				.filter(reference -> reference.getId().equals("org.eclipse.compare.CompareEditor")).map(reference -> reference.getEditor(true)).findFirst());
	}

	private List<String> waitForRows(int count) {
		return waitForRows(count, rows -> true);
	}

	/** The deploys to our machine, without their times. */
	private List<String> waitForRows(int count, Predicate<List<String>> asWanted) {
		return Ui.waitFor(count + " deploys as wanted", () -> place().map(place -> Arrays.stream(place.getItems()).map(HistoryTest::text).toList())
				.filter(rows -> rows.size() == count && asWanted.test(rows)));
	}

	private static String text(TreeItem item) {
		return String.join("|", item.getText(1), item.getText(2), item.getText(3), item.getText(4), item.getText(5), item.getText(6));
	}

	private Optional<TreeItem> place() throws Exception {
		return Arrays.stream(tree().getItems()).filter(item -> item.getText(0).equals("xdp0 on " + lab.name)).findFirst();
	}

	private static Tree tree() throws Exception {
		return Optional.ofNullable(history().getAdapter(Tree.class)).orElseThrow();
	}

	private static IViewPart history() {
		return Workbench.window().getActivePage().findView(Ids.HISTORY_VIEW);
	}

	private void choose(int row) {
		Ui.call(() -> {
			tree().setSelection(place().orElseThrow().getItem(row));
			tree().notifyListeners(SWT.Selection, new Event());
			return null;
		});
	}

	private void choose(int row, String action) {
		choose(row);
		Ui.call(() -> {
			Menu menu = tree().getMenu();
			menu.notifyListeners(SWT.Show, new Event());
			MenuItem item = Arrays.stream(menu.getItems()).filter(one -> one.getText().equals(action)).findFirst().orElseThrow();
			Ui.display().asyncExec(() -> item.notifyListeners(SWT.Selection, new Event()));
			menu.notifyListeners(SWT.Hide, new Event());
			return null;
		});
	}
}
