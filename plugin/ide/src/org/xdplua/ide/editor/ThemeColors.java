// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.editor;

import org.eclipse.swt.graphics.Color;
import org.eclipse.ui.PlatformUI;

/** Our colours of the current theme (plugin.xml, css/dark.css), as people may have changed them in the preferences. UI thread. */
public final class ThemeColors {
	private static final String PREFIX = "org.xdplua.ide.color.";

	private ThemeColors() {
	}

	/** @param name without its prefix: {@code budget.fits} */
	public static Color get(String name) {
		return PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry().get(PREFIX + name);
	}
}
