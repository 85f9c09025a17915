// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.search.ui.NewSearchUI;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xdplua.ide.project.ProjectSettings;
import org.xdplua.ide.project.XdpluaProjects;

/** From a name to where it is defined, and to everywhere that it is used. */
class NavigationTest {
	private static final String FILTER = """
			local ethernet = data.layout { kind = { 96, 16 } }

			function callback(pkt)
			  pkt:layout(ethernet)
			  if #pkt > limit or pkt.kind == blocked then
			    return xdp.action.drop
			  end
			  return xdp.action.pass
			end
			""";
	private static final String LIMITS = "-- what is too long\nlimit = 1500\nblocked = limit + 1\n";

	private IFile filter;

	@BeforeEach
	void project() throws Exception {
		Workbench.reset();
		IProject project = XdpluaProjects.create("filter", new ProjectSettings("filter", List.of("limits.lua", "filter.lua"), "callback", Optional.empty()), null);
		Workbench.write(project, "limits.lua", LIMITS);
		filter = Workbench.write(project, "filter.lua", FILTER);
	}

	/** What was found would be marked in other tests' files of the same name. */
	@AfterEach
	void forgetSearches() {
		Ui.run(() -> Arrays.stream(NewSearchUI.getQueries()).forEach(NewSearchUI::removeQuery));
	}

	@Test
	void f3OpensTheDefinitionInAnotherFile() {
		Editor.open(filter).caretIn("limit", 1);
		Ui.command("org.eclipse.ui.edit.text.open.hyperlink");
		Editor limits = Editor.waitForActive("limits.lua");
		Ui.waitUntil("the name selected", () -> limits.selected().equals("limit"));
	}

	@Test
	void ctrlClickOnALocalGoesToItsDeclaration() {
		Editor editor = Editor.open(filter);
		editor.caretIn("pkt:layout(ethernet)", 1);
		new Pointer(editor).ctrlClick("(ethernet)");
		Ui.waitUntil("the declaration selected", () -> editor.selected().equals("ethernet"));
		assertEquals("local ".length(), Ui.<Integer>call(() -> editor.widget().getSelection().x));
	}

	@Test
	void f3OnALibraryOpensTheStubThatNobodyCanChange() {
		Editor.open(filter).caretIn("drop", 1);
		Ui.command("org.eclipse.ui.edit.text.open.hyperlink");
		Editor stub = Editor.waitForActive("xdp.lua");
		Ui.waitUntil("the constant selected", () -> stub.selected().contains("drop"));
		assertTrue(stub.isReadOnly(), "a stub can be edited");
	}

	@Test
	void referencesAreListedByFileWithTheirLines() {
		Editor.open(filter).caretIn("limit", 1);
		Ui.command("org.eclipse.ui.genericeditor.findReferences");
		Tree tree = Ui.waitFor("the references in the Search view", () -> Ui.find(Workbench.window().getShell(), Tree.class,
				candidate -> candidate.isVisible() && candidate.getItemCount() > 0 && candidate.getItem(0).getText().startsWith("filter.lua - ")));
		assertEquals(List.of("5: if #pkt > limit or pkt.kind == blocked then", "2: limit = 1500", "3: blocked = limit + 1"), Ui.call(() -> lines(tree)));
		assertEquals(List.of("filter.lua - filter (1)", "limits.lua - filter (2)"), Ui.call(() -> Arrays.stream(tree.getItems()).map(TreeItem::getText).toList()));
		Screenshot.take("references");
		Ui.run(() -> {
			TreeItem line = tree.getItem(1).getItem(1);
			tree.setSelection(line);
			Event open = new Event();
			open.item = line;
			tree.notifyListeners(SWT.Selection, open);
			tree.notifyListeners(SWT.DefaultSelection, open);
		});
		Ui.waitUntil("the reference selected in its editor", () -> Editor.waitForActive("limits.lua").selected().equals("limit"));
	}

	/** The texts below the files. UI thread. */
	private static List<String> lines(Tree tree) {
		return Arrays.stream(tree.getItems()).flatMap(file -> Arrays.stream(file.getItems())).map(TreeItem::getText).toList();
	}
}
