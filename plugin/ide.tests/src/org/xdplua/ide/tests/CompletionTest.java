// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xdplua.ide.project.ProjectSettings;
import org.xdplua.ide.project.XdpluaProjects;

/** Completion through the editor's own popup. */
class CompletionTest {
	private IProject project;

	@BeforeEach
	void project() throws Exception {
		Workbench.reset();
		project = XdpluaProjects.create("filter", new ProjectSettings("filter", List.of("filter.lua"), "callback", Optional.empty()), null);
	}

	@Test
	void typingXdpActionDotOffersTheVerdicts() throws Exception {
		Editor editor = Editor.open(Workbench.write(project, "filter.lua", """
				-- Drops everything.
				function callback(pkt)
				  return\s
				end
				"""));
		editor.caretBehind("return ");
		editor.type("xdp.action.");
		Editor.Popup popup = editor.popupWith("drop");
		for (String action : List.of("aborted", "drop", "pass", "tx", "redirect")) {
			assertTrue(popup.offers(action), action + " is not among " + popup.proposals());
		}
		Screenshot.take("completion");
		popup.choose("drop");
		Ui.waitUntil("the chosen verdict in the text", () -> editor.text().contains("return xdp.action.drop\n"));
	}

	@Test
	void dataDotOffersItsFunctions() throws Exception {
		Editor editor = Editor.open(Workbench.write(project, "filter.lua", "local ethernet = \nfunction callback(pkt) return 2 end\n"));
		editor.caretBehind("ethernet = ");
		editor.type("data.");
		Editor.Popup popup = editor.popupWith("layout");
		assertTrue(popup.offers("new"), popup.proposals().toString());
		popup.choose("layout");
		Ui.waitUntil("data.layout in the text", () -> editor.text().startsWith("local ethernet = data.layout"));
	}

	@Test
	void aFieldThatIsNoNameInLuaStandsInBrackets() throws Exception {
		Editor editor = Editor.open(Workbench.write(project, "filter.lua", """
				local l = data.layout { ["end"] = { 96, 16 } }
				function callback(pkt)
				  pkt:layout(l)
				  local rest = pkt
				  return 2
				end
				"""));
		editor.caretBehind("local rest = pkt");
		editor.type(".");
		editor.popupWith("end").choose("end");
		Ui.waitUntil("the field in the text", () -> editor.text().contains("local rest = pkt[\"end\"]\n"));
	}

	@Test
	void thePacketParameterOffersDataMethodsAndFields() throws Exception {
		Editor editor = Editor.open(Workbench.write(project, "filter.lua", """
				local ethernet = data.layout { kind = { 96, 16 } }
				function callback(pkt)
				  pkt:layout(ethernet)
				  local rest = pkt
				  return 2
				end
				"""));
		editor.caretBehind("local rest = pkt");
		editor.type(":");
		editor.popupWith("segment").choose("segment");
		Ui.waitUntil("the method in the text", () -> editor.text().contains("local rest = pkt:segment"));
	}
}
