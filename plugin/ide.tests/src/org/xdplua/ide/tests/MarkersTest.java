// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xdplua.ide.project.ProjectSettings;
import org.xdplua.ide.project.XdpluaProjects;

/** Error markers while one types, and in files that no editor shows. */
class MarkersTest {
	private static final String CALLBACK = "function callback(pkt) return xdp.action.pass end\n";

	private IProject project;

	@BeforeEach
	void project() throws Exception {
		Workbench.reset();
		project = XdpluaProjects.create("filter", new ProjectSettings("filter", List.of("filter.lua"), "callback", Optional.empty()), null);
	}

	@Test
	void oneByteTooManyIsToldWithTheCountAndGoesWithTheByte() throws Exception {
		IFile file = Workbench.write(project, "filter.lua", CALLBACK);
		Editor editor = Editor.open(file);
		editor.setText(padded(8193));
		IMarker marker = Problems.waitForError(file, "8193");
		assertEquals(IMarker.SEVERITY_WARNING, marker.getAttribute(IMarker.SEVERITY), "without its comment it fits");
		assertTrue(marker.getAttribute(IMarker.MESSAGE, "").contains("8192"), marker.getAttribute(IMarker.MESSAGE, ""));
		editor.deleteLastCharacter();
		Problems.waitForNone(file);
	}

	@Test
	void whatDoesNotFitInAnyFormIsAnError() throws Exception {
		IFile file = Workbench.write(project, "filter.lua", CALLBACK);
		Editor editor = Editor.open(file);
		editor.setText(CALLBACK + "name = \"" + "x".repeat(8193) + "\"\n"); // 50 + 8 + 8193 + 2
		IMarker marker = Problems.waitForError(file, "8253");
		assertEquals(IMarker.SEVERITY_ERROR, marker.getAttribute(IMarker.SEVERITY));
		Problems.show("8253");
		Screenshot.take("budget");
	}

	@Test
	void theBudgetCountsBytesNotCharacters() throws Exception {
		IFile file = Workbench.write(project, "filter.lua", CALLBACK);
		Editor editor = Editor.open(file);
		editor.setText(CALLBACK + "--" + "ä".repeat(4072)); // 50 + 2 + 8144
		Problems.waitForError(file, "8196");
	}

	@Test
	void aSyntaxErrorIsMarkedInItsLine() throws Exception {
		IFile file = Workbench.write(project, "filter.lua", CALLBACK);
		Editor editor = Editor.open(file);
		editor.setText("""
				local action = xdp.action

				function callback(pkt)
				  if #pkt < 60 the
				    return action.drop
				  end
				  return action.pass
				end
				""");
		IMarker marker = Problems.waitForError(file, "then");
		assertTrue(marker.getAttribute(IMarker.LINE_NUMBER, -1) >= 4, "line " + marker.getAttribute(IMarker.LINE_NUMBER));
		Problems.show("then");
		Screenshot.take("markers");
		editor.setText(CALLBACK);
		Problems.waitForNone(file);
	}

	@Test
	void aFileThatIsNotOpenHasMarkersToo() throws Exception {
		IFile file = Workbench.write(project, "helper.lua", "local x = = 1\n");
		Problems.waitForError(file, "=");
		Workbench.write(project, "helper.lua", "helper = 1\n");
		Problems.waitForNone(file);
	}

	@Test
	void filesOfAProjectAreMarkedTogether() throws Exception {
		IFile filter = usesLimit();
		IMarker marker = Problems.waitForError(filter, "limit");
		assertEquals(IMarker.SEVERITY_WARNING, marker.getAttribute(IMarker.SEVERITY));
		Workbench.write(project, "limits.lua", "limit = 60\n");
		Problems.waitForNone(filter);
	}

	@Test
	void correctingTheProjectFileCorrectsTheScriptsThatAreOpen() throws Exception {
		IFile filter = Workbench.write(project, "filter.lua", CALLBACK);
		Workbench.write(project, "xdplua.json", "{\"name\": \"filter\", \"files\": [\"filter.lua\"], \"function\": \"judge\"}\n");
		Editor.open(filter);
		Problems.waitForError(filter, "judge");
		Workbench.write(project, "xdplua.json", "{\"name\": \"filter\", \"files\": [\"filter.lua\"], \"function\": \"callback\"}\n");
		Problems.waitForNone(filter);
		Workbench.write(project, "xdplua.json", "{\"name\": \"filter\", \"files\": [\"filter.lua\"], \"function\": \"decide\"}\n");
		Problems.waitForError(filter, "decide");
	}

	/** One that no editor shows, as after a pull. */
	@Test
	void aFileThatChangesOnDiskChangesTheMarkersOfOpenScripts() throws Exception {
		IFile filter = usesLimit();
		Editor.open(filter);
		Problems.waitForError(filter, "limit");
		Workbench.write(project, "limits.lua", "limit = 60\n");
		Problems.waitForNone(filter);
		project.getFile("limits.lua").delete(true, null);
		Workbench.write(project, "xdplua.json", "{\"name\": \"together\", \"files\": [\"filter.lua\"], \"function\": \"callback\"}\n");
		Problems.waitForError(filter, "limit");
	}

	@Test
	void whatWasDefinedInAnEditorIsGoneWhenItIsClosedUnsaved() throws Exception {
		IFile filter = usesLimit();
		Editor.open(filter);
		Problems.waitForError(filter, "limit");
		Editor limits = Editor.open(project.getFile("limits.lua"));
		limits.setText("limit = 60\n");
		Problems.waitForNone(filter);
		Ui.run(() -> Workbench.window().getActivePage().closeEditor(limits.part(), false));
		Problems.waitForError(filter, "limit");
	}

	/** @return a script that uses a global which the other one of its project, limits.lua, doesn't define yet */
	private IFile usesLimit() throws Exception {
		Workbench.write(project, "limits.lua", "other = 60\n");
		Workbench.write(project, "xdplua.json", "{\"name\": \"together\", \"files\": [\"limits.lua\", \"filter.lua\"], \"function\": \"callback\"}\n");
		return Workbench.write(project, "filter.lua", "function callback(packet)\n\treturn #packet > limit and xdp.action.drop or xdp.action.pass\nend\n");
	}

	@Test
	void cleaningAProjectLeavesTheMarkersOfOpenScripts() throws Exception {
		IFile filter = Workbench.write(project, "filter.lua", "local x = = 1\n");
		Editor.open(filter);
		IMarker before = Problems.waitForError(filter, "=");
		project.build(IncrementalProjectBuilder.CLEAN_BUILD, null);
		project.build(IncrementalProjectBuilder.FULL_BUILD, null);
		Ui.waitUntil("the marker made anew", () -> Problems.of(filter).stream().anyMatch(marker -> marker.getId() != before.getId()));
	}

	@Test
	void closingWithoutSavingBringsBackTheMarkersOfTheFile() throws Exception {
		IFile file = Workbench.write(project, "filter.lua", CALLBACK);
		Editor editor = Editor.open(file);
		editor.setText("nonsense\n");
		Problems.waitForError(file, "syntax error");
		Ui.run(() -> Workbench.window().getActivePage().closeAllEditors(false));
		Problems.waitForNone(file);
	}

	@Test
	void aMistakeInTheProjectFileIsMarked() throws Exception {
		IFile file = Workbench.write(project, "xdplua.json", "{\"name\": \"filter\"}\n");
		Problems.waitForError(file, "files");
	}

	private static String padded(int bytes) {
		String start = CALLBACK + "-- ";
		return start + "x".repeat(bytes - start.length());
	}
}
