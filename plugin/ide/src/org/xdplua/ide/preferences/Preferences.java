// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.preferences;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.xdplua.ide.Ids;
import org.xdplua.remote.deploy.Minify;

/** What a person can switch: keys of the workspace's preferences of this bundle. Their defaults are in {@link PreferenceDefaults}. */
public final class Preferences {
	/** The size in bytes above each function. */
	public static final String SIZES = "codeMinings.sizes";
	/** Offset and width behind each field of a layout. */
	public static final String LAYOUT_HINTS = "codeMinings.layoutHints";
	/** The other places where the name at the caret stands for the same. */
	public static final String MARK_OCCURRENCES = "markOccurrences";
	/** Colours that tell parameters from globals, and libraries from fields. */
	public static final String SEMANTIC_HIGHLIGHTING = "semanticHighlighting";
	/** Formats a script each time it is saved. */
	public static final String FORMAT_ON_SAVE = "formatOnSave";

	/** The outline in the order of names. */
	public static final String OUTLINE_SORTED = "outline.sorted";
	/** The outline selects what the caret is in. */
	public static final String OUTLINE_LINKED = "outline.linked";
	/** Closes brackets, quotes and blocks, and indents, while one types. */
	public static final String CLOSE_AND_INDENT = "closeAndIndent";
	/** Which scripts a deploy sends minified: a word of {@link Minify}. */
	public static final String MINIFY = "deploy.minify";

	/** Deploys a project to its target each time one of its scripts is saved. */
	public static final String DEPLOY_ON_SAVE = "deploy.onSave";
	/** Hosts that were added in the IDE, as JSON; without secrets. */
	public static final String HOSTS = "hosts";

	private Preferences() {
	}

	/** Is something switched on? Any thread. */
	public static boolean isOn(String key) {
		return Platform.getPreferencesService().getBoolean(Ids.BUNDLE, key, false, null);
	}

	/** Which scripts a deploy sends minified. Any thread. */
	public static Minify minify() {
		return Minify.of(Platform.getPreferencesService().getString(Ids.BUNDLE, MINIFY, "", null)).orElse(Minify.WHEN_NEEDED);
	}

	/** Where the workspace keeps them; listeners go here. */
	public static IEclipsePreferences node() {
		return InstanceScope.INSTANCE.getNode(Ids.BUNDLE);
	}
}
