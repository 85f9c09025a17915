// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.deploy;

import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.IDE;
import org.xdplua.ide.preferences.Preferences;
import org.xdplua.remote.deploy.Minify;

/** Deploy to Host: saves the project's editors and starts the job. */
public class DeployHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		Shell shell = HandlerUtil.getActiveShell(event);
		Optional<IProject> project = Selected.project(event);
		if (project.isEmpty()) {
			MessageDialog.openInformation(shell, "Deploy to Host", "Open a script of an XDPLua project, or select such a project, and try again.");
			return null;
		}
		start(project.get(), minify(), choice());
		return null;
	}

	/** Which scripts are sent minified. */
	protected Minify minify() {
		return Preferences.minify();
	}

	/** Where the project is to run. */
	TargetChoice choice() {
		return TargetChoice.PROJECT_FILE;
	}

	/** UI thread. */
	static void start(IProject project, Minify minify, TargetChoice choice) {
		boolean saved = DeployOnSave.without(() -> IDE.saveAllEditors(new IResource[] { project }, false));
		if (saved) {
			new DeployJob(project, minify, choice, DeployReport.LOUD).schedule();
		}
	}
}
