// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.console;

import java.io.IOException;
import java.util.Arrays;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.console.ConsolePlugin;
import org.eclipse.ui.console.IConsole;
import org.eclipse.ui.console.IConsoleManager;
import org.eclipse.ui.console.IOConsole;
import org.eclipse.ui.console.IOConsoleOutputStream;
import org.xdplua.ide.status.Watches;
import org.xdplua.ide.ui.Icons;
import org.xdplua.remote.watch.Message;

/**
 * What the scripts of all watched hosts print, their errors, and what is changed there, while a Console view has it. Begins anew at the top when it has
 * {@value #MAX_CHARACTERS} characters.
 */
final class ScriptConsole extends IOConsole implements Watches.Listener {
	static final String TYPE = "org.xdplua.ide.console";
	private static final String NAME = "XDPLua";
	private static final int MAX_CHARACTERS = 200_000;
	private static final int KEPT_CHARACTERS = 150_000;
	private static final String ERROR_COLOR = "org.xdplua.ide.color.error";
	private static final String QUIET_COLOR = "org.xdplua.ide.color.comment";

	private IOConsoleOutputStream printed;
	private IOConsoleOutputStream errors;
	private IOConsoleOutputStream changes;
	private int pages;

	private ScriptConsole() {
		super(NAME, TYPE, Icons.descriptor("xdplua"));
		setWaterMarks(KEPT_CHARACTERS, MAX_CHARACTERS);
	}

	/** Shows it, and makes it first if need be. UI thread. */
	static void show() {
		IConsoleManager manager = ConsolePlugin.getDefault().getConsoleManager();
		ScriptConsole console = Arrays.stream(manager.getConsoles()).filter(ScriptConsole.class::isInstance).map(ScriptConsole.class::cast).findFirst()
				.orElseGet(() -> add(manager));
		// before its view hides another one that looks: with nobody left, the hosts would fall silent for a moment
		Watches.ALL.join(console);
		manager.showConsoleView(console);
	}

	private static ScriptConsole add(IConsoleManager manager) {
		ScriptConsole made = new ScriptConsole();
		manager.addConsoles(new IConsole[] { made });
		return made;
	}

	@Override
	protected void init() {
		super.init();
		ColorRegistry colors = PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
		printed = newOutputStream();
		errors = newOutputStream();
		errors.setColor(colors.get(ERROR_COLOR));
		changes = newOutputStream();
		changes.setColor(colors.get(QUIET_COLOR));
	}

	/** One more view has it. UI thread. */
	void pageOpened() {
		pages++;
		Watches.ALL.join(this);
	}

	/** A view has it no more, because one of the two is closed. UI thread. */
	void pageClosed() {
		if (--pages == 0) {
			Watches.ALL.leave(this);
		}
	}

	@Override
	public void told(String host, Message message) {
		switch (message) {
			case Message.Printed line -> write(printed, Lines.of(host, line));
			case Message.ScriptError error -> write(errors, Lines.of(host, error));
			case Message.Change change -> write(changes, Lines.of(host, change));
			case Message.Lost lost -> write(changes, Lines.of(host, lost));
			case Message.Counters counters -> {
				// Attach Status has them
			}
		}
	}

	private static void write(IOConsoleOutputStream stream, String lines) {
		try {
			stream.write(lines);
		} catch (IOException e) {
			ILog.of(ScriptConsole.class).info("The console was closed meanwhile: " + e.getMessage());
		}
	}
}
