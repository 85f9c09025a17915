// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xdplua.ide.project.ProjectSettings;
import org.xdplua.ide.project.XdpluaProjects;

/** One name changes everywhere in the project, after one has seen where; or the dialog says why not. */
class RenameTest {
	private static final String COMMAND = "org.xdplua.ide.rename";
	private static final String FILTER = "function callback(pkt)\n  return #pkt > limit and xdp.action.drop or xdp.action.pass\nend\n";
	private static final String LIMITS = "limit = 1500\nother = limit + 1\n";

	private IProject project;
	private IFile filter;
	private IFile limits;

	@BeforeEach
	void project() throws Exception {
		Workbench.reset();
		project = XdpluaProjects.create("filter", new ProjectSettings("filter", List.of("limits.lua", "filter.lua"), "callback", Optional.empty()), null);
		limits = Workbench.write(project, "limits.lua", LIMITS);
		filter = Workbench.write(project, "filter.lua", FILTER);
	}

	@Test
	void aGlobalIsRenamedInAllScriptsAfterAPreviewAndComesBackWithUndo() {
		Editor editor = Editor.open(filter);
		editor.caretIn("limit", 1);
		Shell dialog = dialog("limit", "maximum");
		Ui.press(dialog, "Preview >");
		Ui.waitUntil("both files in the preview",
				() -> Ui.find(dialog, Tree.class, tree -> tree.isVisible() && tree.getItemCount() == 1 && tree.getItem(0).getItemCount() == 2).isPresent());
		Screenshot.take("rename-preview");
		Ui.press(dialog, "OK");
		Ui.waitUntil("the new name in the editor", () -> editor.text().equals(FILTER.replace("limit", "maximum")));
		waitForText(limits, LIMITS.replace("limit", "maximum"));
		Ui.waitUntil("the dialog closed", dialog::isDisposed);
		assertEquals(List.of("function", "return", "and", "or", "end"), editor.bold(), "the keywords, where they are now");
		Ui.run(() -> editor.part().setFocus());
		Ui.command("org.eclipse.ui.edit.undo");
		// the platform asks before it undoes what happened elsewhere, too
		Ui.press(Ui.waitForShell("Undo"), "OK");
		Ui.waitUntil("the old name in the editor", () -> editor.text().equals(FILTER));
		waitForText(limits, LIMITS);
	}

	@Test
	void theProjectFileFollowsItsCallback() {
		Editor editor = Editor.open(filter);
		editor.caretIn("callback", 1);
		Ui.press(dialog("callback", "judge"), "OK");
		Ui.waitUntil("the new name in the editor", () -> editor.text().startsWith("function judge(pkt)"));
		Ui.waitUntil("the new name in the project file", () -> project.getFile("xdplua.json").readString().contains("\"function\": \"judge\""));
	}

	@Test
	void aNameThatIsTakenIsRefusedWithTheReason() {
		Editor editor = Editor.open(limits);
		editor.caretIn("limit", 1);
		Shell dialog = dialog("limit", "other");
		Ui.press(dialog, "OK");
		Shell reason = Ui.waitFor("the reason", () -> Arrays.stream(Ui.display().getShells()).filter(shell -> shell != dialog && shell.isVisible())
				.filter(shell -> Ui.inside(shell).anyMatch(control -> says(control, "there is a global 'other' already"))).findFirst());
		Screenshot.take("rename-refused");
		Ui.press(reason, "< Back");
		Ui.waitUntil("the way back", reason::isDisposed);
		Ui.press(dialog, "Cancel");
		assertEquals(LIMITS, editor.text());
	}

	@Test
	void whatBelongsToTheKernelIsRefusedBeforeTheDialog() {
		Editor.open(filter).caretIn("drop", 1);
		Ui.command(COMMAND);
		Shell message = Ui.waitForShell("'drop' can't be renamed");
		assertTrue(Ui.<Boolean>call(() -> Ui.inside(message).anyMatch(control -> says(control, "belongs to the kernel's libraries"))));
		Ui.press(message, "OK");
	}

	private static Shell dialog(String oldName, String newName) {
		Ui.command(COMMAND);
		Shell dialog = Ui.waitForShell("Rename '" + oldName + "'");
		Text name = Ui.waitFor("the field", () -> Ui.find(dialog, Text.class, Text::isVisible));
		Ui.run(() -> name.setText(newName));
		return dialog;
	}

	private static void waitForText(IFile file, String text) {
		Callable<Boolean> same = () -> file.readString().equals(text);
		Ui.waitUntil("'" + text + "' in " + file.getName(), same);
	}

	private static boolean says(Object control, String words) {
		return control instanceof Label label && label.getText().contains(words) || control instanceof Text text && text.getText().contains(words)
				|| control instanceof StyledText styled && styled.getText().contains(words)
				|| control instanceof Table table && table.getItemCount() > 0 && table.getItem(0).getText().contains(words);
	}
}
