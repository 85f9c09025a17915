// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.tests;

import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.ui.PlatformUI;

/** The looks that people choose in the preferences. */
enum Theme {
	LIGHT("org.eclipse.e4.ui.css.theme.e4_default"), DARK("org.eclipse.e4.ui.css.theme.e4_dark");

	private final String id;

	Theme(String id) {
		this.id = id;
	}

	void set() {
		Ui.run(() -> {
			IThemeEngine engine = PlatformUI.getWorkbench().getService(IThemeEngine.class);
			if (engine.getActiveTheme() == null || !engine.getActiveTheme().getId().equals(id)) {
				engine.setTheme(id, false);
			}
		});
	}
}
