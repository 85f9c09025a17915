// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.templates;

import org.eclipse.jface.text.templates.GlobalTemplateVariables;
import org.eclipse.jface.text.templates.TemplateContextType;

/** What templates for scripts may use, beside names of their own. */
public final class ScriptContextType extends TemplateContextType {
	public ScriptContextType() {
		addResolver(new GlobalTemplateVariables.Cursor());
		addResolver(new GlobalTemplateVariables.Date());
		addResolver(new GlobalTemplateVariables.Year());
		addResolver(new GlobalTemplateVariables.User());
		addResolver(new GlobalTemplateVariables.Dollar());
	}
}
