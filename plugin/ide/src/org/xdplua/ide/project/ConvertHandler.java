// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.project;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.window.Window;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.handlers.HandlerUtil;

/** Convert to XDPLua Project, on a project's context menu. */
public final class ConvertHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IStructuredSelection selection = HandlerUtil.getCurrentStructuredSelection(event);
		IProject project = Adapters.adapt(selection.getFirstElement(), IProject.class);
		if (project != null && project.isAccessible()) {
			WizardDialog dialog = new WizardDialog(HandlerUtil.getActiveShell(event), new ConvertWizard(project));
			return dialog.open() == Window.OK;
		}
		return false;
	}
}
