// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.deploy;

import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.handlers.HandlerUtil;
import org.xdplua.ide.status.StatusRow;
import org.xdplua.ide.ui.Report;
import org.xdplua.lang.project.Project;
import org.xdplua.lang.project.ProjectException;
import org.xdplua.lang.project.Target;

/** Detach: the row that is selected in Attach Status, else the target of the project. */
public final class DetachHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection && selection.getFirstElement() instanceof StatusRow row
				&& row.attachment().isPresent()) {
			MachineJob.detach(row.host(), row.attachment().get().interfaceName()).schedule();
			return null;
		}
		Optional<IProject> project = Selected.project(event);
		if (project.isPresent()) {
			Job.createSystem("Read " + Project.FILE_NAME, (ICoreRunnable) monitor -> detach(project.get())).schedule();
		} else {
			MessageDialog.openInformation(HandlerUtil.getActiveShell(event), "Detach", "Select a row in Attach Status, or an XDPLua project, and try again.");
		}
		return null;
	}

	private static void detach(IProject project) {
		try {
			Optional<Target> target = Project.load(project.getLocation().toPath()).target();
			if (target.isPresent()) {
				MachineJob.detach(target.get().host(), target.get().interfaceName()).schedule();
			} else {
				Report.problem("Nothing was detached", project.getName(), "its " + Project.FILE_NAME + " names no target",
						"select a row in Attach Status and detach that");
			}
		} catch (ProjectException e) {
			Report.problem("Nothing was detached", project.getName(), e.getMessage(), "");
		}
	}
}
