// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.deploy;

import java.util.Optional;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.xdplua.ide.project.XdpluaProjects;

/** The XDPLua project that a command is about. */
final class Selected {
	private Selected() {
	}

	/** The project of what is selected in the active view, else of the file in the active editor. */
	static Optional<IProject> project(ExecutionEvent event) {
		IWorkbenchPart part = HandlerUtil.getActivePart(event);
		if (!(part instanceof IEditorPart) && HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection) {
			Optional<IProject> selected = projectOf(selection.getFirstElement());
			if (selected.isPresent()) {
				return selected;
			}
		}
		return Optional.ofNullable(HandlerUtil.getActiveEditorInput(event)).flatMap(Selected::projectOf);
	}

	private static Optional<IProject> projectOf(Object element) {
		return Optional.ofNullable(Adapters.adapt(element, IResource.class)).map(IResource::getProject).filter(XdpluaProjects::isXdplua);
	}
}
