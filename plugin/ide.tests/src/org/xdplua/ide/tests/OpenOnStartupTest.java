// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xdplua.product.OpenOnStartup;

/** {@code -xdplua.open FOLDER}, with which this workbench was started; the folder is made by the test. */
class OpenOnStartupTest {
	private static final Path FOLDER = Path.of(Platform.getApplicationArgs()[Arrays.asList(Platform.getApplicationArgs()).indexOf("-xdplua.open") + 1]);

	@BeforeEach
	void reset() throws Exception {
		Workbench.reset();
	}

	@Test
	void theProjectAndItsFirstScriptAreOpened() throws Exception {
		Files.createDirectories(FOLDER);
		Files.writeString(FOLDER.resolve("xdplua.json"), "{\"name\": \"opened\", \"files\": [\"first.lua\"]}\n");
		Files.writeString(FOLDER.resolve("first.lua"), Lab.CALLBACK);
		new OpenOnStartup().handleEvent(null);
		Ui.waitUntil("the editor", () -> Workbench.window().getActivePage().getActiveEditor() != null
				&& Workbench.window().getActivePage().getActiveEditor().getEditorInput().getName().equals("first.lua"));
	}

	@Test
	void aFolderThatIsNotThereIsTold() {
		assertTrue(Files.notExists(FOLDER), "the test before has been cleaned up");
		new OpenOnStartup().handleEvent(null);
		Shell told = Ui.waitForShell("No project was opened");
		assertTrue(Ui.text(told).contains(FOLDER.toString()), Ui.text(told));
	}
}
