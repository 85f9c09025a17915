// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.console;

import org.eclipse.ui.console.IConsoleFactory;

/** XDPLua in the menu Open Console. */
public final class ConsoleFactory implements IConsoleFactory {
	@Override
	public void openConsole() {
		ScriptConsole.show();
	}
}
