// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.console;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Show Script Output. */
public final class ShowConsoleHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		ScriptConsole.show();
		return null;
	}
}
