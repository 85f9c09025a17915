// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.tests;

import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.ui.PlatformUI;

/** The light and the dark theme of the workbench. */
final class Themes {
	private static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
	private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";

	private Themes() {
	}

	/** Takes the picture NAME.png in the light theme, and NAME-dark.png in the dark one. */
	static void screenshots(String name) {
		Screenshot.take(name);
		set(DARK);
		Screenshot.take(name + "-dark");
		set(LIGHT);
	}

	private static void set(String id) {
		Ui.run(() -> {
			IThemeEngine engine = PlatformUI.getWorkbench().getService(IThemeEngine.class);
			ITheme theme = engine.getThemes().stream().filter(known -> known.getId().equals(id)).findFirst().orElseThrow();
			engine.setTheme(theme, false);
		});
		// the style sheets are applied to all widgets, which takes its time
		Ui.run(() -> {
			while (Ui.display().readAndDispatch()) {
				// until nothing is left to do
			}
		});
	}
}
