// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.templates;

import java.io.IOException;
import java.util.List;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.text.templates.ContextTypeRegistry;
import org.eclipse.jface.text.templates.Template;
import org.eclipse.jface.text.templates.TemplateContextType;
import org.eclipse.jface.text.templates.persistence.TemplateStore;
import org.eclipse.ui.editors.text.templates.ContributionContextTypeRegistry;
import org.eclipse.ui.editors.text.templates.ContributionTemplateStore;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.xdplua.ide.Ids;

/** The templates for scripts: ours (templates/templates.xml), and what the user has made of them and beside them. */
public final class ScriptTemplates {
	private static final String CONTEXT = "org.xdplua.ide.template.script";
	private static final String KEY = "templates";

	private static final IPreferenceStore PREFERENCES = new ScopedPreferenceStore(InstanceScope.INSTANCE, Ids.BUNDLE);
	private static final ContributionContextTypeRegistry CONTEXTS = new ContributionContextTypeRegistry();
	private static final TemplateStore STORE;

	static {
		CONTEXTS.addContextType(CONTEXT);
		STORE = new ContributionTemplateStore(CONTEXTS, PREFERENCES, KEY);
		try {
			STORE.load();
		} catch (IOException e) {
			ILog.of(ScriptTemplates.class).error("The templates for XDPLua scripts can't be read", e);
		}
		STORE.startListeningForPreferenceChanges();
	}

	private ScriptTemplates() {
	}

	/** Those that are switched on. */
	public static List<Template> all() {
		return List.of(STORE.getTemplates(CONTEXT));
	}

	static TemplateContextType context() {
		return CONTEXTS.getContextType(CONTEXT);
	}

	static TemplateStore store() {
		return STORE;
	}

	static ContextTypeRegistry contexts() {
		return CONTEXTS;
	}

	static IPreferenceStore preferences() {
		return PREFERENCES;
	}
}
