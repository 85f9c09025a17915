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
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xdplua.ide.preferences.Preferences;
import org.xdplua.ide.project.ProjectSettings;
import org.xdplua.ide.project.XdpluaProjects;
import org.xdplua.ide.templates.ScriptTemplates;
import org.xdplua.lang.check.Checker;
import org.xdplua.lang.check.Problem;
import org.xdplua.lang.check.Script;

/** The preference pages, and what they switch; templates. */
class PreferencesTest {
	private static final String UNUSED = "function callback(pkt)\n  local unused = 1\n  return xdp.action.pass\nend\n";

	private IProject project;

	@BeforeEach
	void project() throws Exception {
		Workbench.reset();
		project = XdpluaProjects.create("filter", new ProjectSettings("filter", List.of("filter.lua"), "callback", Optional.empty()), null);
	}

	@AfterEach
	void defaults() throws Exception {
		for (String key : Preferences.node().keys()) {
			Preferences.node().remove(key);
		}
	}

	@Test
	void severitiesActOnOpenAndClosedScripts() throws Exception {
		IFile closed = Workbench.write(project, "other.lua", UNUSED.replace("callback", "other"));
		IFile open = Workbench.write(project, "filter.lua", UNUSED);
		Editor.open(open);
		Problems.waitForError(closed, "unused");
		Problems.waitForError(open, "unused");
		Shell dialog = page("org.xdplua.ide.preferences.problems");
		choose(dialog, "unused-local", "Error");
		Screenshot.take("preferences-problems");
		Ui.press(dialog, "Apply and Close");
		for (IFile file : List.of(open, closed)) {
			Ui.waitUntil("an error in " + file,
					() -> Problems.of(file).stream().anyMatch(marker -> marker.getAttribute(IMarker.SEVERITY, -1) == IMarker.SEVERITY_ERROR));
		}
		dialog = page("org.xdplua.ide.preferences.problems");
		choose(dialog, "unused-local", "Ignore");
		Ui.press(dialog, "Apply and Close");
		Problems.waitForNone(open);
		Problems.waitForNone(closed);
	}

	@Test
	void errorsAreNotOffered() {
		Shell dialog = page("org.xdplua.ide.preferences.problems");
		List<String> codes = Ui.call(() -> Arrays.stream(table(dialog).orElseThrow().getItems()).map(item -> item.getText(0)).toList());
		assertTrue(codes.contains("missing-verdict") && !codes.contains("syntax") && !codes.contains("script-fits-minified"), codes.toString());
		Ui.run(dialog::close);
	}

	@Test
	void thePagesAreFoundByTheirKeywords() {
		Shell dialog = page(null);
		for (String word : List.of("minify", "severity", "snippets")) {
			Ui.run(() -> Ui.find(dialog, Text.class, text -> text.getMessage().startsWith("type filter")).orElseThrow().setText(word));
			Ui.waitUntil("the XDPLua pages for " + word + " and not all pages", () -> {
				List<String> pages = Arrays.stream(Ui.find(dialog, Tree.class, any -> true).orElseThrow().getItems()).map(TreeItem::getText).toList();
				return pages.contains("XDPLua") && !pages.contains("ANSI Support");
			});
		}
		Ui.run(dialog::close);
	}

	@Test
	void whatADeployMinifiesIsRemembered() {
		Shell dialog = page("org.xdplua.ide.preferences");
		Screenshot.take("preferences");
		Ui.run(() -> {
			for (Button radio : radios(dialog)) {
				radio.setSelection(radio.getText().startsWith("&never"));
				radio.notifyListeners(SWT.Selection, new Event());
			}
		});
		Ui.press(dialog, "Apply and Close");
		Ui.waitUntil("the preference", () -> Preferences.node().get(Preferences.MINIFY, "").equals("never"));
	}

	@Test
	void templatesAreOfferedAndIndented() throws Exception {
		// when the sizes come, they move the lines, and the popup goes
		Preferences.node().putBoolean(Preferences.SIZES, false);
		Editor editor = Editor.open(Workbench.write(project, "filter.lua", "function callback(pkt)\n  beh\n  return xdp.action.pass\nend\n"));
		editor.caretBehind("beh");
		Ui.command("org.eclipse.ui.edit.text.contentAssist.proposals");
		Editor.Popup popup = editor.popupWith("behind");
		popup.choose("behind");
		Ui.waitUntil("the template, indented", () -> editor.text()
				.contains("  local ip = pkt:segment(14)\n  if not ip then\n    return xdp.action.pass -- too short\n  end\n"));
	}

	@Test
	void ourTemplatesCompile() {
		assertEquals(List.of("behind", "ports", "seen"), Ui.call(() -> ScriptTemplates.all().stream().map(template -> template.getName()).sorted().toList()));
		for (var template : Ui.call(ScriptTemplates::all)) {
			String script = template.getPattern().replaceAll("\\$\\{cursor\\}", "").replaceAll("\\$\\{(\\w+)\\}", "$1");
			List<Problem> problems = Checker.check(Script.of("template.lua", script));
			assertEquals(List.of(), problems, script);
		}
	}

	private static Shell page(String id) {
		Ui.display().asyncExec(() -> PreferencesUtil.createPreferenceDialogOn(Workbench.window().getShell(), id, null, null).open());
		return Ui.waitFor("the preferences", () -> Arrays.stream(Ui.display().getShells())
				.filter(shell -> shell.isVisible() && shell.getText().startsWith("Preferences")).findFirst());
	}

	private static void choose(Shell dialog, String code, String severity) {
		Table table = Ui.waitFor("the table", () -> table(dialog));
		Ui.run(() -> {
			int row = Arrays.stream(table.getItems()).map(item -> item.getText(0)).toList().indexOf(code);
			table.setSelection(row);
			table.showSelection();
			Event selected = new Event();
			selected.item = table.getItem(row);
			table.notifyListeners(SWT.Selection, selected);
			for (Button radio : radios(dialog)) {
				radio.setSelection(radio.getText().equals("&" + severity));
			}
			radios(dialog).stream().filter(Button::getSelection).forEach(radio -> radio.notifyListeners(SWT.Selection, new Event()));
		});
	}

	/** UI thread. */
	private static Optional<Table> table(Shell dialog) {
		return Ui.find(dialog, Table.class, candidate -> candidate.isVisible() && candidate.getColumnCount() == 3);
	}

	/** UI thread. */
	private static List<Button> radios(Shell dialog) {
		return Ui.inside(dialog).filter(control -> control.isVisible() && control instanceof Button && (control.getStyle() & SWT.RADIO) != 0)
				.map(Button.class::cast).toList();
	}
}
