// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.tests;

import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** The looks that people choose in the preferences. */
enum Theme {
	LIGHT("org.eclipse.e4.ui.css.theme.e4_default"), DARK("org.eclipse.e4.ui.css.theme.e4_dark");

	private final String id;

	Theme(String id) {
		this.id = id;
	}

	/** Does so in a new window: widgets keep some of the old look until the workbench starts again, and other tests' pictures would show it. */
	void set() {
		Ui.call(() -> {
			IThemeEngine engine = PlatformUI.getWorkbench().getService(IThemeEngine.class);
			if (engine.getActiveTheme() == null || !engine.getActiveTheme().getId().equals(id)) {
				engine.setTheme(id, false);
				IWorkbenchWindow old = Workbench.window();
				PlatformUI.getWorkbench().openWorkbenchWindow("org.xdplua.ide.perspective", null);
				old.close();
				Workbench.enlarge();
			}
			return null;
		});
	}
}
