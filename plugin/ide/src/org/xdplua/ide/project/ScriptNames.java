// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.project;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IStatus;
import org.xdplua.lang.Budget;

/** Names that script files may have. */
final class ScriptNames {
	private static final String ENDING = ".lua";

	private ScriptNames() {
	}

	/** @return what is wrong with a name; null if nothing is */
	static String problem(String name) {
		IStatus status = ResourcesPlugin.getWorkspace().validateName(name, IResource.FILE);
		if (!status.isOK()) {
			return status.getMessage();
		}
		if (!name.endsWith(ENDING)) {
			return "The script's name must end in " + ENDING;
		}
		return Budget.bytes(name) > Budget.MAX_NAME_BYTES ? "The kernel takes names of " + Budget.MAX_NAME_BYTES + " bytes at most" : null;
	}
}
