// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.templates;

import org.eclipse.ui.texteditor.templates.TemplatePreferencePage;

/** The preference page XDPLua > Templates. */
public final class TemplatesPage extends TemplatePreferencePage {
	public TemplatesPage() {
		setPreferenceStore(ScriptTemplates.preferences());
		setTemplateStore(ScriptTemplates.store());
		setContextTypeRegistry(ScriptTemplates.contexts());
	}

	@Override
	protected boolean isShowFormatterSetting() {
		return false; // templates are indented as the script is
	}
}
