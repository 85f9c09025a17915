// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.navigator.CommonNavigator;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xdplua.ide.Ids;
import org.xdplua.ide.project.ProjectSettings;
import org.xdplua.ide.project.XdpluaProjects;
import org.xdplua.lang.project.Project;

/** Projects come to be: by the wizard, and by conversion. */
class ProjectsTest {
	@BeforeEach
	void reset() throws Exception {
		Workbench.reset();
	}

	@Test
	void convertKeepsTheFilesAndWritesTheProjectFile() throws Exception {
		IProject project = Workbench.plainProject("old");
		String script = "function judge(pkt) return xdp.action.pass end\n";
		IFile file = Workbench.write(project, "judge.lua", script);
		Workbench.write(project, "notes.txt", "mine\n");
		Editor editor = Editor.open(file);
		editor.setText("nonsense");
		select(project);
		Ui.command(Ids.CONVERT_COMMAND);
		Shell dialog = Ui.waitForShell("Convert to XDPLua Project");
		Ui.run(() -> Ui.find(dialog, Text.class, text -> text.getText().equals("callback")).orElseThrow().setText("judge"));
		Screenshot.take("convert");
		Ui.press(dialog, "Finish");
		Ui.waitUntil("the nature", () -> XdpluaProjects.isXdplua(project));
		// the editor that was open already is looked after from now on
		Problems.waitForError(file, "syntax error");
		assertEquals(script, file.readString());
		assertEquals("mine\n", project.getFile("notes.txt").readString());
		Project settings = Project.load(project.getLocation().toPath());
		assertEquals(List.of("judge.lua"), settings.files());
		assertEquals("judge", settings.function());
		assertTrue(settings.target().isEmpty());
	}

	@Test
	void convertLeavesAProjectFileThatIsThere() throws Exception {
		IProject project = Workbench.plainProject("old");
		String json = "{\"name\":\"mine\",\"files\":[\"a.lua\"]}";
		IFile file = Workbench.write(project, "xdplua.json", json);
		select(project);
		Ui.command(Ids.CONVERT_COMMAND);
		Ui.press(Ui.waitForShell("Convert to XDPLua Project"), "Finish");
		Ui.waitUntil("the nature", () -> XdpluaProjects.isXdplua(project));
		assertEquals(json, file.readString());
	}

	@Test
	void newProjectHasAScriptWithoutProblemsAndATarget() throws Exception {
		Shell dialog = wizard("XDPLua Project");
		Ui.run(() -> {
			List<Text> fields = Ui.inside(dialog).filter(Text.class::isInstance).map(Text.class::cast).filter(Text::isVisible).toList();
			fields.stream().filter(text -> text.getText().isEmpty()).findFirst().orElseThrow().setText("fresh");
			fields.stream().filter(text -> text.getMessage().startsWith("network interface")).findFirst().orElseThrow().setText("xdp0");
			Ui.find(dialog, Combo.class, combo -> combo.isVisible() && combo.getText().isEmpty()).orElseThrow().setText(Workbench.DEAD_HOST);
		});
		Screenshot.take("new-project");
		Ui.press(dialog, "Finish");
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("fresh");
		Ui.waitUntil("the script in an editor", () -> Workbench.window().getActivePage().getActiveEditor() != null
				&& Workbench.window().getActivePage().getActiveEditor().getTitle().equals("callback.lua"));
		assertTrue(XdpluaProjects.isXdplua(project));
		assertEquals("xdp0", Project.load(project.getLocation().toPath()).target().orElseThrow().interfaceName());
		Problems.waitForNone(project);
	}

	@Test
	void newProjectBeginsWithASample() throws Exception {
		Shell dialog = wizard("XDPLua Project");
		Ui.run(() -> {
			Combo begin = Ui.find(dialog, Combo.class, combo -> List.of(combo.getItems()).contains("sample: dns")).orElseThrow();
			begin.select(begin.indexOf("sample: dns"));
			begin.notifyListeners(SWT.Selection, new Event());
			Ui.find(dialog, Text.class, text -> text.getText().equals("dns")).orElseThrow().setText("my-dns");
		});
		Screenshot.take("new-project-sample");
		Ui.press(dialog, "Finish");
		Editor.waitForActive("dnsserver.lua");
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("my-dns");
		Project settings = Project.load(project.getLocation().toPath());
		assertEquals("my-dns", settings.name());
		assertEquals("dnsserver", settings.function());
		assertEquals(List.of("parse.lua", "names.lua", "records.lua", "dnscache.lua", "dnsserver.lua"), settings.files());
		assertTrue(settings.target().isEmpty(), "the sample's host is not ours");
		assertEquals(Samples.text("dns/names.lua"), project.getFile("names.lua").readString());
		assertTrue(project.getFile("README.md").exists());
		Ui.waitUntil("neither errors nor warnings",
				() -> Problems.of(project).stream().allMatch(marker -> marker.getAttribute(IMarker.SEVERITY, -1) == IMarker.SEVERITY_INFO));
	}

	@Test
	void newScriptIsLoadedWhereOneWantsIt() throws Exception {
		IProject project = XdpluaProjects.create("filter", new ProjectSettings("filter", List.of("filter.lua"), "callback", Optional.empty()), null);
		select(project);
		Shell dialog = wizard("XDPLua Script");
		Ui.waitUntil("the order of loading", () -> Ui.find(dialog, Combo.class, combo -> List.of(combo.getItems()).contains("before filter.lua")).isPresent());
		Ui.run(() -> Ui.find(dialog, Text.class, text -> text.isVisible() && text.getText().isEmpty()).orElseThrow().setText("names.lua"));
		Screenshot.take("new-script");
		Ui.press(dialog, "Finish");
		Editor.waitForActive("names.lua");
		Ui.waitUntil("the project file", () -> Project.load(project.getLocation().toPath()).files().equals(List.of("names.lua", "filter.lua")));
		assertTrue(project.getFile("names.lua").readString().startsWith("-- "));
		Problems.waitForNone(project);
	}

	private static Shell wizard(String name) {
		Ui.command("org.eclipse.ui.newWizard");
		Shell chooser = Ui.waitForShell("New");
		Ui.run(() -> Ui.find(chooser, Text.class, text -> true).orElseThrow().setText(name));
		// of several that fit, what was chosen the last time is chosen
		Ui.waitUntil("the wizard", () -> Ui.find(chooser, Tree.class, tree -> tree.getItemCount() == 1 && choose(tree, name)).isPresent());
		Ui.press(chooser, "Next >");
		return Ui.waitForShell("New " + name);
	}

	/** UI thread. */
	private static boolean choose(Tree tree, String name) {
		for (TreeItem item : tree.getItem(0).getItems()) {
			if (item.getText().equals(name)) {
				tree.setSelection(item);
				Event chosen = new Event();
				chosen.item = item;
				tree.notifyListeners(SWT.Selection, chosen);
				return true;
			}
		}
		return false;
	}

	@Test
	void luaFilesOfOtherProjectsGetNoMarkers() throws Exception {
		IProject other = Workbench.plainProject("other");
		IFile foreign = Workbench.write(other, "foreign.lua", "local x = = 1\n");
		Editor.open(foreign);
		IProject ours = Workbench.plainProject("ours");
		XdpluaProjects.open(ours.getLocation().toPath(), null);
		IFile mine = Workbench.write(ours, "mine.lua", "local x = = 1\n");
		Problems.waitForError(mine, "=");
		assertFalse(XdpluaProjects.isXdplua(other));
		assertTrue(Problems.of(foreign).isEmpty());
	}

	private static void select(IProject project) {
		Ui.call(() -> {
			CommonNavigator explorer = (CommonNavigator) Workbench.window().getActivePage().showView(ProjectExplorer.VIEW_ID);
			explorer.selectReveal(new StructuredSelection(project));
			return null;
		});
	}
}
