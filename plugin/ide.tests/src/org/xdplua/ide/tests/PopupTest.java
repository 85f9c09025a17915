// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xdplua.ide.project.ProjectSettings;
import org.xdplua.ide.project.XdpluaProjects;

/** What pops up while one reads and types: documentation under the mouse, and what the call at the caret takes. */
class PopupTest {
	private static final String SCRIPT = """
			--- Is a packet longer than a limit?
			---@param pkt data.object
			---@param limit integer **bytes**, at least `14`
			local function isLong(pkt, limit)
			  return #pkt > limit
			end

			function callback(pkt)
			  return isLong(pkt, 60) and xdp.action.drop or xdp.action.pass
			end
			""";

	private IFile file;

	@BeforeEach
	void project() throws Exception {
		Workbench.reset();
		IProject project = XdpluaProjects.create("filter", new ProjectSettings("filter", List.of("filter.lua"), "callback", Optional.empty()), null);
		file = Workbench.write(project, "filter.lua", SCRIPT);
	}

	@Test
	void anOpeningBracketShowsTheParametersWithTheActiveOneBold() throws Exception {
		String incomplete = SCRIPT.replace("  return isLong", "  local rest = pkt:segment\n  return isLong");
		Editor editor = Editor.open(Workbench.write(file.getProject(), "filter.lua", incomplete));
		editor.caretBehind("pkt:segment");
		editor.type("(");
		StyledText popup = Popups.waitFor("offset?: integer");
		Ui.waitUntil("the first parameter bold", () -> bold(popup).startsWith("offset"));
		editor.type("14, ");
		Ui.waitUntil("the second parameter bold", () -> bold(popup).startsWith("length"));
		Screenshot.take("signature");
		editor.type("2)");
		Ui.waitUntil("the popup gone behind the call", () -> popup.isDisposed() || !popup.isVisible());
	}

	@Test
	void ctrlShiftSpaceShowsThemInsideACall() {
		Editor editor = Editor.open(file);
		editor.caretBehind("isLong(pkt, 6");
		Ui.command("org.eclipse.ui.edit.text.contentAssist.contextInformation");
		StyledText popup = Popups.waitFor("isLong(pkt");
		Ui.waitUntil("the second parameter bold", () -> bold(popup).startsWith("limit"));
	}

	@Test
	void documentationLeadsToTheDefinition() {
		Editor editor = Editor.open(file);
		editor.caretIn("isLong", 2);
		Ui.command("org.eclipse.ui.edit.text.showInformation"); // F2
		StyledText popup = Popups.waitFor("Open Definition");
		assertTrue(Ui.<String>call(popup::getText).contains("Is a packet longer than a limit?"));
		Screenshot.take("hover");
		Ui.run(() -> {
			Point link = popup.getLocationAtOffset(popup.getText().indexOf("Open Definition") + 3);
			Event click = new Event();
			click.x = link.x;
			click.y = link.y + popup.getLineHeight() / 2;
			click.button = 1;
			popup.notifyListeners(SWT.MouseUp, click);
		});
		Ui.waitUntil("the definition selected", () -> editor.selected().equals("isLong"));
		assertEquals(4, Ui.<Integer>call(() -> editor.document().getLineOfOffset(editor.widget().getSelection().x) + 1));
	}

	/** The bold text of a popup. UI thread. */
	private static String bold(StyledText text) {
		return text.isDisposed() ? ""
				: Arrays.stream(text.getStyleRanges()).filter(style -> style.fontStyle == SWT.BOLD).map(style -> words(text, style)).findFirst().orElse("");
	}

	private static String words(StyledText text, StyleRange style) {
		return text.getTextRange(style.start, style.length);
	}
}
