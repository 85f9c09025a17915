// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.tests;

import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.ui.PlatformUI;

/** The theme that all tests of a run use. Changing it back and forth leaves colours of the other one behind, so a run has one. */
final class Themes {
	private static final String DARK_ID = "org.eclipse.e4.ui.css.theme.e4_dark";
	/** {@code -Dxdplua.theme=dark} */
	static final boolean DARK = System.getProperty("xdplua.theme", "light").equals("dark");

	private Themes() {
	}

	/** UI thread. */
	static void use() {
		IThemeEngine engine = PlatformUI.getWorkbench().getService(IThemeEngine.class);
		if (DARK && !engine.getActiveTheme().getId().equals(DARK_ID)) {
			ITheme theme = engine.getThemes().stream().filter(known -> known.getId().equals(DARK_ID)).findFirst().orElseThrow();
			engine.setTheme(theme, false);
		}
	}
}
