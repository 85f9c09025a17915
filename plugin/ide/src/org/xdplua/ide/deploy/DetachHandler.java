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
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.xdplua.ide.status.StatusRow;
import org.xdplua.ide.status.StatusView;
import org.xdplua.ide.ui.Ask;
import org.xdplua.ide.ui.Report;
import org.xdplua.lang.project.Project;
import org.xdplua.lang.project.ProjectException;
import org.xdplua.lang.project.Target;

/** Detach: the row that is selected in Attach Status; from elsewhere, the target of the project, which one can't see there, after a question. */
public final class DetachHandler extends AbstractHandler {
	private static final String TITLE = "Detach";

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection && selection.getFirstElement() instanceof StatusRow row
				&& row.attachment().isPresent()) {
			MachineJob.detach(row.host(), row.attachment().get().interfaceName()).schedule();
			return null;
		}
		if (HandlerUtil.getActivePart(event) instanceof StatusView) {
			// what is meant is there, and nothing else
			MessageDialog.openInformation(HandlerUtil.getActiveShell(event), TITLE, "Select the row of a function that judges packets, and try again.");
			return null;
		}
		Optional<IProject> project = Selected.project(event);
		if (project.isPresent()) {
			Job.createSystem("Read " + Project.FILE_NAME, (ICoreRunnable) monitor -> detach(project.get())).schedule();
		} else {
			MessageDialog.openInformation(HandlerUtil.getActiveShell(event), TITLE, "Select a row in Attach Status, or an XDPLua project, and try again.");
		}
		return null;
	}

	private static void detach(Shell shell, Target target) {
		String question = "Let nothing judge the packets of " + target.interfaceName() + " on " + target.host() + " any more?";
		if (MessageDialog.open(MessageDialog.QUESTION, shell, TITLE, question, SWT.NONE, "Detach", "Cancel") == 0) {
			MachineJob.detach(target.host(), target.interfaceName()).schedule();
		}
	}

	private static void detach(IProject project) {
		try {
			Optional<Target> target = Project.load(project.getLocation().toPath()).target();
			if (target.isPresent()) {
				Ask.later(shell -> detach(shell, target.get()));
			} else {
				Report.problem("Nothing was detached", project.getName(), "its " + Project.FILE_NAME + " names no target",
						"select a row in Attach Status and detach that");
			}
		} catch (ProjectException e) {
			Report.problem("Nothing was detached", project.getName(), e.getMessage(), "");
		}
	}
}
