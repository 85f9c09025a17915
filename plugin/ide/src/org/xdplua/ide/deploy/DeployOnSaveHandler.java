// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.deploy;

import java.util.Map;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;
import org.osgi.service.prefs.BackingStoreException;
import org.xdplua.ide.Ids;
import org.xdplua.ide.preferences.Preferences;

/** Deploy on Save: a switch; its check mark is the preference. */
public final class DeployOnSaveHandler extends AbstractHandler implements IElementUpdater {
	@Override
	public Object execute(ExecutionEvent event) {
		Preferences.node().putBoolean(Preferences.DEPLOY_ON_SAVE, !Preferences.isOn(Preferences.DEPLOY_ON_SAVE));
		try {
			Preferences.node().flush();
		} catch (BackingStoreException e) {
			ILog.of(DeployOnSaveHandler.class).error("The preference can't be kept", e);
		}
		PlatformUI.getWorkbench().getService(ICommandService.class).refreshElements(Ids.DEPLOY_ON_SAVE_COMMAND, null);
		return null;
	}

	@Override
	public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
		element.setChecked(Preferences.isOn(Preferences.DEPLOY_ON_SAVE));
	}
}
