// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.project;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.wizard.Wizard;

/** Makes a project an XDPLua project. Its files stay as they are; xdplua.json is written only if there is none. */
public final class ConvertWizard extends Wizard {
	private final IProject project;
	private final ConvertPage page;

	public ConvertWizard(IProject project) {
		this.project = project;
		page = new ConvertPage(project);
		setWindowTitle("Convert to XDPLua Project");
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		ProjectSettings settings = page.settings();
		Job job = Job.create("Convert " + project.getName() + " to an XDPLua project",
				(ICoreRunnable) monitor -> XdpluaProjects.convert(project, settings, monitor));
		job.setRule(project.getWorkspace().getRoot());
		job.schedule();
		return true;
	}
}
