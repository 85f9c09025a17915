// SPDX-License-Identifier: EPL-2.0
package org.xdplua.product;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventHandler;
import org.xdplua.ide.project.XdpluaProjects;
import org.xdplua.ide.ui.Report;
import org.xdplua.ide.ui.Reveal;
import org.xdplua.lang.project.Project;
import org.xdplua.lang.project.ProjectException;

/**
 * Opens the project folder given as {@code -xdplua.open DIR} once the workbench stands. Lives in the product's bundle because in the IDE's own
 * it would run in everybody's Eclipse.
 */
public final class OpenOnStartup implements EventHandler {
	private static final String ARGUMENT = "-xdplua.open";

	@Override
	public void handleEvent(Event startupComplete) {
		folder(Platform.getApplicationArgs()).ifPresent(folder -> {
			Job job = Job.create("Open " + folder, (ICoreRunnable) monitor -> open(folder, monitor));
			job.schedule();
		});
	}

	static Optional<Path> folder(String[] arguments) {
		for (int i = 0; i + 1 < arguments.length; i++) {
			if (arguments[i].equals(ARGUMENT)) {
				return Optional.of(Path.of(arguments[i + 1]).toAbsolutePath().normalize());
			}
		}
		return Optional.empty();
	}

	private static void open(Path folder, IProgressMonitor monitor) throws CoreException {
		if (!Files.isDirectory(folder)) {
			Report.problem("No project was opened", folder.toString(), "there is no such folder", "give " + ARGUMENT + " the folder of an XDPLua project");
			return;
		}
		IProject project = XdpluaProjects.open(folder, monitor);
		try {
			Optional<String> first = Project.load(folder).files().stream().findFirst();
			first.ifPresent(file -> PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
				Reveal.statusView();
				Reveal.file(project.getFile(file));
			}));
		} catch (ProjectException e) {
			Report.problem("The project has a mistake", project.getName(), e.getMessage(), "");
		}
	}
}
