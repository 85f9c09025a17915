// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.project;

import java.util.Optional;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.xdplua.ide.ui.Reveal;

/** New XDPLua Project: a name, a script file or a sample, and optionally where to deploy. The project is made in a job; its script opens afterwards. */
public final class NewProjectWizard extends Wizard implements INewWizard {
	private final NewProjectPage page = new NewProjectPage();

	public NewProjectWizard() {
		setWindowTitle("New XDPLua Project");
		addPage(page);
	}

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selection) {
		// the selection says nothing about a new project
	}

	@Override
	public boolean performFinish() {
		String name = page.projectName();
		ProjectSettings settings = page.settings();
		Optional<Sample> sample = page.sample();
		Job.create("Create XDPLua project " + name, (ICoreRunnable) monitor -> {
			IProject project = sample.isPresent() ? XdpluaProjects.create(sample.get(), settings, monitor) : XdpluaProjects.create(name, settings, monitor);
			PlatformUI.getWorkbench().getDisplay().asyncExec(() -> Reveal.file(project.getFile(settings.files().get(0))));
		}).schedule();
		return true;
	}
}
