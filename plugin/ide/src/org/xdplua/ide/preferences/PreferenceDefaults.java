// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.preferences;

import java.util.List;
import org.eclipse.core.runtime.preferences.AbstractPreferenceInitializer;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.xdplua.ide.Ids;
import org.xdplua.remote.deploy.Minify;

/** All that only shows something or helps while one types is on; what changes a file by itself is off. */
public final class PreferenceDefaults extends AbstractPreferenceInitializer {
	@Override
	public void initializeDefaultPreferences() {
		IEclipsePreferences defaults = DefaultScope.INSTANCE.getNode(Ids.BUNDLE);
		for (String key : List.of(Preferences.SIZES, Preferences.LAYOUT_HINTS, Preferences.MARK_OCCURRENCES, Preferences.SEMANTIC_HIGHLIGHTING,
				Preferences.OUTLINE_LINKED, Preferences.CLOSE_AND_INDENT)) {
			defaults.putBoolean(key, true);
		}
		defaults.putBoolean(Preferences.FORMAT_ON_SAVE, false);
		defaults.putBoolean(Preferences.OUTLINE_SORTED, false);
		defaults.putBoolean(Preferences.DEPLOY_ON_SAVE, false);
		defaults.put(Preferences.MINIFY, Minify.WHEN_NEEDED.word());
	}
}
