// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xdplua.ide.project.ProjectSettings;
import org.xdplua.ide.project.XdpluaProjects;
import org.xdplua.lang.project.Target;

/** The gauge in the status line, its list, and what fits only minified. */
class BudgetTest {
	private static final String CALLBACK = "-- Judges packets.\nfunction callback(pkt)\n  return xdp.action.pass\nend\n";

	private IProject project;

	@BeforeEach
	void project() throws Exception {
		Workbench.reset();
		project = XdpluaProjects.create("filter", new ProjectSettings("filter", List.of("filter.lua"), "callback",
				Optional.of(new Target(Workbench.DEAD_HOST, "xdp0", Optional.of("generic")))), null);
	}

	@Test
	void theGaugeFollowsTheTextAndGoesWithTheEditor() throws Exception {
		Editor editor = Editor.open(Workbench.write(project, "filter.lua", CALLBACK));
		waitForGauge("71 → 46 / 8,192 bytes");
		editor.setText(CALLBACK + "--" + "x".repeat(7998));
		waitForGauge("8,071 → ", "nearly as large");
		editor.setText(CALLBACK + "--" + "x".repeat(8198));
		waitForGauge("8,271 → ", "minified it fits");
		editor.setText(Samples.text("forwarding/rules.lua").repeat(3));
		waitForGauge("9,195 → ", "minified it fits");
		Screenshot.take("budget-gauge");
		editor.setText(CALLBACK + "name = \"" + "x".repeat(8193) + "\"\n");
		waitForGauge("8,274 → ", "minified, too");
		editor.setText("x = = 1\n");
		waitForGauge("8 / 8,192 bytes");
		Ui.run(() -> Workbench.window().getActivePage().closeAllEditors(false));
		Ui.waitUntil("no gauge", () -> gauge().isEmpty());
	}

	@Test
	void aClickListsWhatTakesTheBytesAndLeadsThere() throws Exception {
		Editor editor = Editor.open(Workbench.write(project, "filter.lua", """
				-- Judges packets, as a long comment explains at great length: this one takes more than the others.
				local function small() return 1 end

				function callback(pkt)
				  local size = #pkt -- bytes
				  if size < small() then
				    return xdp.action.drop
				  end
				  return xdp.action.pass
				end
				"""));
		waitForGauge("/ 8,192 bytes");
		Ui.run(() -> gauge().orElseThrow().notifyListeners(SWT.MouseUp, new Event()));
		Table table = Ui.waitFor("the list", () -> list());
		Screenshot.take("budget-list");
		List<String> rows = Ui.call(() -> Arrays.stream(table.getItems()).map(item -> item.getText(0) + "|" + item.getText(1)).toList());
		assertEquals(List.of("function callback(pkt)|4",
				"-- Judges packets, as a long comment exp...|1", "local function small() return 1 end|2", "-- bytes|5"), rows);
		assertEquals("0", Ui.call(() -> table.getItem(3).getText(3)), "a comment takes nothing of the minified form");
		Ui.run(() -> {
			table.setSelection(0);
			Event chosen = new Event();
			chosen.item = table.getItem(0);
			table.notifyListeners(SWT.Selection, chosen);
			table.notifyListeners(SWT.DefaultSelection, chosen);
		});
		Ui.waitUntil("the caret in line 4", () -> editor.caretLine() == 4);
		assertTrue(Ui.call(() -> table.isDisposed()), "the list has gone");
	}

	@Test
	void whatFitsOnlyMinifiedIsAWarningWithAQuickFixInClosedFilesToo() throws Exception {
		IFile file = Workbench.write(project, "filter.lua", CALLBACK + "--" + "x".repeat(8198));
		IMarker marker = Problems.waitForError(file, "8271");
		assertEquals(IMarker.SEVERITY_WARNING, marker.getAttribute(IMarker.SEVERITY));
		assertEquals("script-fits-minified", marker.getAttribute("code"));
		List<IMarkerResolution> fixes = Ui.call(() -> Arrays.stream(IDE.getMarkerHelpRegistry().getResolutions(marker))
				.filter(fix -> fix.getLabel().equals("Deploy minified")).toList());
		assertEquals(1, fixes.size());
		// the host refuses the connection, so the script was fit to be sent
		Ui.display().asyncExec(() -> fixes.getFirst().run(marker));
		Shell refused = Ui.waitForShell("Deploying filter failed");
		Ui.run(refused::close);
	}

	private static void waitForGauge(String... parts) {
		Ui.waitUntil("the gauge with " + List.of(parts),
				() -> gauge().map(Canvas::getToolTipText).filter(text -> Arrays.stream(parts).allMatch(text::contains)).isPresent());
	}

	/** UI thread. */
	private static Optional<Canvas> gauge() {
		return Ui.find(Workbench.window().getShell(), Canvas.class,
				canvas -> canvas.isVisible() && canvas.getToolTipText() != null && canvas.getToolTipText().contains("/ 8,192 bytes"));
	}

	/** UI thread. */
	private static Optional<Table> list() {
		return Arrays.stream(Ui.display().getShells()).filter(Shell::isVisible)
				.flatMap(shell -> Ui.find(shell, Table.class, BudgetTest::isList).stream()).findFirst();
	}

	private static boolean isList(Table table) {
		return table.getColumnCount() == 4 && table.getColumn(0).getText().equals("Function or comment") && table.getItems().length > 0;
	}
}
