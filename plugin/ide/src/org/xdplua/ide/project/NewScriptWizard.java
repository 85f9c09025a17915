// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.project;

import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.xdplua.ide.ui.Reveal;

/** New XDPLua Script: makes the file in a job, adds it to the project file, and opens it. */
public final class NewScriptWizard extends Wizard implements INewWizard {
	private NewScriptPage page;

	public NewScriptWizard() {
		setWindowTitle("New XDPLua Script");
	}

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selection) {
		page = new NewScriptPage(project(selection.getFirstElement()).or(() -> projectOfEditor(workbench)));
		addPage(page);
	}

	private static Optional<IProject> project(Object selected) {
		return Optional.ofNullable(Adapters.adapt(selected, IResource.class)).map(IResource::getProject).filter(XdpluaProjects::isXdplua);
	}

	private static Optional<IProject> projectOfEditor(IWorkbench workbench) {
		IEditorPart editor = workbench.getActiveWorkbenchWindow() == null || workbench.getActiveWorkbenchWindow().getActivePage() == null ? null
				: workbench.getActiveWorkbenchWindow().getActivePage().getActiveEditor();
		return editor == null ? Optional.empty() : project(editor.getEditorInput());
	}

	@Override
	public boolean performFinish() {
		IProject project = page.project();
		IFile file = project.getFile(page.scriptName());
		int place = page.place();
		boolean callback = page.hasCallback();
		Job job = Job.create("Create " + file.getName(), (ICoreRunnable) monitor -> {
			XdpluaProjects.addScript(file, place, callback);
			PlatformUI.getWorkbench().getDisplay().asyncExec(() -> Reveal.file(file));
		});
		job.setRule(project);
		job.schedule();
		return true;
	}
}
