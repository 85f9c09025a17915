// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.console;

import org.eclipse.ui.console.IConsole;
import org.eclipse.ui.console.IConsoleConstants;
import org.eclipse.ui.console.IConsolePageParticipant;
import org.eclipse.ui.console.actions.CloseConsoleAction;
import org.eclipse.ui.part.IPageBookViewPage;

/** The console in one Console view: a button that closes it; and the hosts are followed as long as it is in any, in front or not, so that no line is missed. */
public final class ConsolePage implements IConsolePageParticipant {
	private ScriptConsole console;

	@Override
	public void init(IPageBookViewPage page, IConsole shown) {
		console = (ScriptConsole) shown; // plugin.xml names its type
		page.getSite().getActionBars().getToolBarManager().appendToGroup(IConsoleConstants.LAUNCH_GROUP, new CloseConsoleAction(console));
		console.pageOpened();
	}

	@Override
	public void dispose() {
		console.pageClosed();
	}

	@Override
	public <T> T getAdapter(Class<T> type) {
		return null;
	}

	@Override
	public void activated() {
		// the focus changes nothing
	}

	@Override
	public void deactivated() {
		// see above
	}
}
