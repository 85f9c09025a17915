// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.eclipse.core.resources.IProject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IPageLayout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xdplua.ide.project.ProjectSettings;
import org.xdplua.ide.project.XdpluaProjects;

/** The outline, the quick outline and folding. */
class StructureTest {
	private static final String SCRIPT = """
			-- Counts packets,
			-- and drops the small ones.
			local ethernet = data.layout {
			  destination = { 0, 48 },
			  source = { 48, 48 },
			}
			local seen = 0

			local function count(pkt)
			  seen = seen + #pkt
			end

			function callback(pkt)
			  count(pkt)
			  if #pkt < 60 then
			    return xdp.action.drop
			  end
			  return xdp.action.pass
			end
			""";

	private Editor editor;

	@BeforeEach
	void script() throws Exception {
		Workbench.reset();
		IProject project = XdpluaProjects.create("filter", new ProjectSettings("filter", List.of("filter.lua"), "callback", Optional.empty()), null);
		editor = Editor.open(Workbench.write(project, "filter.lua", SCRIPT));
	}

	@Test
	void theOutlineShowsSortsAndFollows() {
		Tree tree = outline();
		Ui.waitUntil("the functions", () -> texts(tree.getItems()).equals(List.of("ethernet", "seen", "count(pkt)", "callback(pkt) callback")));
		Ui.waitUntil("the layout's fields", () -> texts(tree.getItem(0).getItems()).stream().anyMatch(text -> text.startsWith("source")));
		editor.caretBehind("seen + #");
		Ui.waitUntil("the function of the caret", () -> selected(tree).equals("count(pkt)"));
		Screenshot.take("outline");
		select(tree, 3);
		Ui.waitUntil("the caret at the callback", () -> editor.caretLine() == 13);
		press("Sort");
		Ui.waitUntil("names in order", () -> texts(tree.getItems()).equals(List.of("callback(pkt) callback", "count(pkt)", "ethernet", "seen")));
		press("Sort");
		editor.setText(SCRIPT.replace("count", "tally"));
		Ui.waitUntil("the new name", () -> texts(tree.getItems()).contains("tally(pkt)"));
	}

	@Test
	void theQuickOutlineFiltersAndLeadsThere() {
		editor.caretBehind("#pkt < 6");
		Ui.command("org.xdplua.ide.quickOutline");
		Shell popup = Ui.waitFor("the popup", StructureTest::quickOutline);
		Tree tree = Ui.call(() -> Ui.find(popup, Tree.class, any -> true).orElseThrow());
		Text filter = Ui.call(() -> Ui.find(popup, Text.class, text -> text.getMessage().startsWith("type filter")).orElseThrow());
		Ui.waitUntil("the function of the caret", () -> selected(tree).startsWith("callback"));
		Ui.run(() -> filter.setText("dest"));
		Ui.waitUntil("one field of one layout", () -> texts(tree.getItems()).equals(List.of("ethernet")) && tree.getItem(0).getItemCount() == 1);
		Screenshot.take("quick-outline");
		Ui.run(() -> filter.notifyListeners(SWT.DefaultSelection, new Event()));
		Ui.waitUntil("the caret at the field", () -> editor.caretLine() == 4);
		assertTrue(Ui.call(popup::isDisposed), "the popup has gone");
	}

	@Test
	void commentsFunctionsAndTablesFold() {
		Ui.waitUntil("what can be folded", () -> editor.foldableLines().equals(List.of(1, 3, 9, 13, 15)));
		Ui.command("org.eclipse.ui.edit.text.folding.collapse_all");
		Ui.waitUntil("folded", () -> editor.shownLines() < 14);
		Screenshot.take("folding");
		assertEquals(SCRIPT, editor.text(), "what is hidden is there");
		Ui.command("org.eclipse.ui.edit.text.folding.expand_all");
		Ui.waitUntil("unfolded", () -> editor.shownLines() == 20);
	}

	private static Tree outline() {
		Ui.call(() -> Workbench.window().getActivePage().showView(IPageLayout.ID_OUTLINE));
		return Ui.waitFor("the outline", () -> Ui.find(Workbench.window().getShell(), Tree.class,
				tree -> tree.isVisible() && tree.getItemCount() > 0 && tree.getItem(0).getText().startsWith("ethernet")));
	}

	/** UI thread. */
	private static Optional<Shell> quickOutline() {
		return Arrays.stream(Ui.display().getShells()).filter(Shell::isVisible)
				.filter(shell -> Ui.find(shell, Text.class, text -> text.getMessage().startsWith("type filter")).isPresent()
						&& Ui.find(shell, Tree.class, any -> true).isPresent())
				.filter(shell -> shell != Workbench.window().getShell()).findFirst();
	}

	/** UI thread. */
	private static List<String> texts(TreeItem[] items) {
		return Stream.of(items).map(TreeItem::getText).toList();
	}

	/** UI thread. */
	private static String selected(Tree tree) {
		return tree.getSelectionCount() == 0 ? "" : tree.getSelection()[0].getText();
	}

	private static void select(Tree tree, int row) {
		Ui.run(() -> {
			tree.setFocus();
			tree.setSelection(tree.getItem(row));
			Event chosen = new Event();
			chosen.item = tree.getItem(row);
			tree.notifyListeners(SWT.Selection, chosen);
		});
	}

	/** A button of a view's tool bar. */
	private static void press(String tooltip) {
		Callable<Optional<ToolItem>> find = () -> Ui.inside(Workbench.window().getShell()).filter(ToolBar.class::isInstance).filter(bar -> bar.isVisible())
				.flatMap(bar -> Stream.of(((ToolBar) bar).getItems())).filter(item -> tooltip.equals(item.getToolTipText())).findFirst();
		ToolItem item = Ui.waitFor("the button " + tooltip, find);
		Ui.run(() -> {
			item.setSelection(!item.getSelection());
			item.notifyListeners(SWT.Selection, new Event());
		});
	}
}
