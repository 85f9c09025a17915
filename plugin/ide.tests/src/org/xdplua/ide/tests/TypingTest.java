// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xdplua.ide.preferences.Preferences;
import org.xdplua.ide.project.ProjectSettings;
import org.xdplua.ide.project.XdpluaProjects;

/** What the editor does by itself while one types, and formatting. */
class TypingTest {
	private static final String UNDO = "org.eclipse.ui.edit.undo";
	private static final String SAVE = "org.eclipse.ui.file.save";
	private static final String CROOKED = "function callback(pkt)\n      local x=1\n    return xdp.action.pass\n  end\n";
	private static final String STRAIGHT = "function callback(pkt)\n  local x = 1\n  return xdp.action.pass\nend\n";

	/** By then the popup for a word is there, or is gone. */
	private static final int OFFERED_MS = 300;

	private IProject project;

	@BeforeEach
	void project() throws Exception {
		Workbench.reset();
		project = XdpluaProjects.create("filter", new ProjectSettings("filter", List.of("filter.lua"), "callback", Optional.empty()), null);
	}

	private Editor open(String text) throws Exception {
		return Editor.open(Workbench.write(project, "filter.lua", text));
	}

	@Test
	void aFunctionIsTypedWithoutItsClosingParts() throws Exception {
		Editor editor = open("local x = 1\n\n");
		editor.caretBehind("x = 1");
		for (String line : List.of("function callback(pkt)", "if #pkt < 60 then", "return xdp.action[\"drop\"]")) {
			enter(editor);
			editor.type(line);
		}
		assertEquals("""
				local x = 1
				function callback(pkt)
					if #pkt < 60 then
						return xdp.action["drop"]
					end
				end

				""", editor.text());
	}

	/** Faster than any person, Enter would meet what was offered for a word before. */
	private static void enter(Editor editor) {
		Ui.pause(OFFERED_MS);
		Ui.waitUntil("nothing offered", () -> !Editor.isAnythingOffered());
		editor.type("\r");
	}

	@Test
	void elseMovesToTheLeftAsItIsTyped() throws Exception {
		Editor editor = open("if x then\n  y()\n  \nend\n");
		editor.caretBehind("y()\n  ");
		editor.type("else");
		assertEquals("if x then\n  y()\nelse\nend\n", editor.text());
		enter(editor);
		assertEquals("if x then\n  y()\nelse\n  \nend\n", editor.text());
	}

	@Test
	void whoDoesNotWantItSwitchesItOff() throws Exception {
		Preferences.node().putBoolean(Preferences.CLOSE_AND_INDENT, false);
		try {
			Editor editor = open("\n");
			editor.caretAt(0);
			editor.type("f(");
			assertEquals("f(\n", editor.text());
		} finally {
			Preferences.node().remove(Preferences.CLOSE_AND_INDENT);
		}
	}

	@Test
	void linesBecomeCommentsAndBack() throws Exception {
		Editor editor = open("local a = 1\nlocal b = 2\nlocal c = 3\n");
		editor.select("a = 1\nlocal b");
		Ui.command("org.xdplua.ide.toggleComment");
		Ui.waitUntil("two comments", () -> editor.text().equals("-- local a = 1\n-- local b = 2\nlocal c = 3\n"));
		Ui.command("org.xdplua.ide.toggleComment");
		Ui.waitUntil("none", () -> editor.text().equals("local a = 1\nlocal b = 2\nlocal c = 3\n"));
	}

	@Test
	void theKeysAreTheUsualOnes() throws Exception {
		open(CROOKED).caretAt(0);
		Map<String, String> keys = Map.of("M1+/", "toggleComment", "M1+7", "toggleComment", "M1+M2+C", "toggleComment", "M1+M2+F", "format", "M1+O", "quickOutline");
		Map<String, String> found = new HashMap<>();
		for (String key : keys.keySet()) {
			found.put(key, Ui.waitFor("a command for " + key, () -> Optional.ofNullable(PlatformUI.getWorkbench().getService(IBindingService.class)
					.getPerfectMatch(KeySequence.getInstance(key))).map(binding -> binding.getParameterizedCommand().getId().replace("org.xdplua.ide.", ""))));
		}
		assertEquals(keys, found);
	}

	@Test
	void aBracketLeadsToItsPartner() throws Exception {
		Editor editor = open("local t = {\n  f(1),\n}\n");
		editor.caretBehind("{");
		Ui.command("org.eclipse.ui.genericeditor.gotoMatchingBracket");
		Ui.waitUntil("the caret at the closing one", () -> editor.caretLine() == 3);
	}

	@Test
	void aBracketInAStringHasNoPartner() throws Exception {
		Editor editor = open("f(\n\")\"\n, {})\n");
		editor.caretBehind("f(");
		Ui.command("org.eclipse.ui.genericeditor.gotoMatchingBracket");
		Ui.waitUntil("the caret at the closing one", () -> editor.caretLine() == 3);
	}

	@Test
	void backspaceTakesAnEmptyPairAway() throws Exception {
		Editor editor = open("\n");
		editor.caretAt(0);
		editor.type("f(");
		assertEquals("f()\n", editor.text());
		editor.type("\b");
		assertEquals("f\n", editor.text());
		editor.type("\b");
		assertEquals("\n", editor.text());
	}

	@Test
	void formattingIsOneChange() throws Exception {
		Editor editor = open(CROOKED);
		Ui.command("org.xdplua.ide.format");
		Ui.waitUntil("the formatted script", () -> editor.text().equals(STRAIGHT));
		Ui.command(UNDO);
		Ui.waitUntil("the script from before", () -> editor.text().equals(CROOKED));
	}

	@Test
	void onlyTheSelectedLinesAreFormatted() throws Exception {
		Editor editor = open("x=1\ny=2\nz=3\n");
		editor.select("y=2");
		Ui.command("org.xdplua.ide.format");
		Ui.waitUntil("one line", () -> editor.text().equals("x=1\ny = 2\nz=3\n"));
	}

	@Test
	void savingFormatsOnlyForThoseWhoWantIt() throws Exception {
		IFile file = Workbench.write(project, "filter.lua", "x=0\n");
		Editor editor = Editor.open(file);
		editor.setText(CROOKED);
		Ui.command(SAVE);
		Ui.waitUntil("saved", () -> file.readString().equals(CROOKED));
		Preferences.node().putBoolean(Preferences.FORMAT_ON_SAVE, true);
		try {
			editor.setText(CROOKED + "\n\n\n");
			Ui.command(SAVE);
			Ui.waitUntil("formatted and saved", () -> file.readString().equals(STRAIGHT));
			assertEquals(STRAIGHT, editor.text());
			editor.setText("x = = 1\n");
			Ui.command(SAVE);
			Ui.waitUntil("what is broken is saved as it is", () -> file.readString().equals("x = = 1\n"));
		} finally {
			Preferences.node().remove(Preferences.FORMAT_ON_SAVE);
		}
	}
}
