// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.tests;

import java.util.Arrays;
import java.util.Optional;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Shell;

/** What pops up over the window and shows text. */
final class Popups {
	private Popups() {
	}

	/** UI thread. */
	static Optional<StyledText> find(String words) {
		return Arrays.stream(Ui.display().getShells()).filter(shell -> shell.isVisible() && shell != Workbench.window().getShell())
				.flatMap(shell -> Ui.find(shell, StyledText.class, text -> text.isVisible() && text.getText().contains(words)).stream()).findFirst();
	}

	/** The text in a popup that has this in it. */
	static StyledText waitFor(String words) {
		return Ui.waitFor("a popup that says '" + words + "'", () -> find(words));
	}
}
