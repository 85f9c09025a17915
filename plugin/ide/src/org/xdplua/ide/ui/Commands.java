// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.ui;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.handlers.IHandlerService;

/** Runs commands as their keys would. UI thread. */
public final class Commands {

	private Commands() {
	}

	/** Does nothing if the command isn't enabled now. */
	public static void run(IHandlerService handlers, String command) {
		try {
			handlers.executeCommand(command, null);
		} catch (CommandException e) {
			ILog.of(Commands.class).info(command + " can't be run now: " + e.getMessage());
		}
	}
}
