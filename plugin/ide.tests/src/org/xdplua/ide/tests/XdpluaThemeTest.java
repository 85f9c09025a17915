// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xdplua.ide.project.ProjectSettings;
import org.xdplua.ide.project.XdpluaProjects;

/** What is coloured has colours for the dark theme, too. Runs last (pom.xml): widgets keep some of it until a restart. */
class XdpluaThemeTest {
	private IFile file;

	@BeforeAll
	static void dark() {
		theme("org.eclipse.e4.ui.css.theme.e4_dark");
	}

	@AfterAll
	static void light() {
		theme("org.eclipse.e4.ui.css.theme.e4_default");
	}

	private static void theme(String id) {
		Ui.run(() -> PlatformUI.getWorkbench().getService(IThemeEngine.class).setTheme(id, false));
	}

	@BeforeEach
	void project() throws Exception {
		Workbench.reset();
		IProject project = XdpluaProjects.create("filter", new ProjectSettings("filter", List.of("filter.lua"), "callback", Optional.empty()), null);
		file = Workbench.write(project, "filter.lua", MeaningTest.SCRIPT);
	}

	@Test
	void allOfItHasColoursForTheDark() {
		Editor editor = Editor.open(file);
		editor.caretIn("seen", 2);
		MeaningTest.waitForOccurrences(editor, "14: seen", "14: seen written", "5: seen written");
		MeaningTest.waitForMinings(editor, " byte 9");
		Ui.waitUntil("the colour of a library", () -> editor.colorOf("data.layout").equals("library"));
		ColorRegistry colors = Ui.call(() -> PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry());
		for (String name : List.of("keyword", "parameter", "function", "library", "field", "global", "label")) {
			RGB color = Ui.call(() -> colors.getRGB("org.xdplua.ide.color." + name));
			assertTrue(color.getHSB()[2] > 0.7, name + " is too dark: " + color);
		}
		Screenshot.take("meanings-dark");
	}

	@Test
	void documentationCanBeReadThere() {
		Editor editor = Editor.open(file);
		editor.caretIn("action.drop", 1);
		Ui.command("org.eclipse.ui.edit.text.showInformation");
		StyledText popup = Popups.waitFor("Open Definition");
		assertTrue(Ui.<Boolean>call(() -> popup.getText().contains("The verdicts")));
		Screenshot.take("hover-dark");
	}
}
