// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.deploy;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.xdplua.ide.hosts.Hosts;
import org.xdplua.ide.hosts.MonitorProgress;
import org.xdplua.lang.project.Project;
import org.xdplua.lang.project.ProjectException;
import org.xdplua.lang.project.Target;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.deploy.DeployRequest;
import org.xdplua.remote.deploy.Deployments;
import org.xdplua.remote.deploy.Minify;
import org.xdplua.remote.deploy.ScriptFile;
import org.xdplua.remote.history.History;

/** Sends a project's scripts, as they are on disk or minified, to one or several interfaces, each under a timer, and tells how each went. */
public final class DeployJob extends Job {
	/** Jobs with this family change what runs on a machine. */
	public static final Object FAMILY = DeployJob.class;
	private static final String DEFAULT_MODE = "generic";

	private final IProject project;
	private final Minify minify;
	private final TargetChoice choice;
	private final DeployReport report;

	/** @param minify which scripts are sent in their minified form */
	DeployJob(IProject project, Minify minify, TargetChoice choice, DeployReport report) {
		super("Deploy " + project.getName());
		this.project = project;
		this.minify = minify;
		this.choice = choice;
		this.report = report;
		setUser(true);
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == FAMILY;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		Progress progress = new MonitorProgress(monitor);
		monitor.beginTask(getName(), IProgressMonitor.UNKNOWN);
		try {
			Project settings = Project.load(project.getLocation().toPath());
			List<ScriptFile> files = ReadyScripts.of(settings, minify, progress);
			Optional<TargetChoice.Chosen> chosen = choice.choose(project, settings, progress);
			if (chosen.isEmpty()) {
				return Status.CANCEL_STATUS;
			}
			List<Deployments.Job> jobs = jobs(settings, chosen.get(), files);
			List<Turn.Place> places = jobs.stream().map(job -> new Turn.Place(job.host(), job.request().interfaceName())).toList();
			try (Turn turn = Turn.at(places, progress)) {
				report.ended(project.getName(), Deployments.deploy(Hosts.machines(), jobs, History.ofUser(), progress));
			}
		} catch (ReadyScripts.Refused e) {
			report.refused(project.getName(), e.getMessage(), e.advice());
		} catch (RemoteException e) {
			report.refused(e.where(), e.what(), e.advice());
		} catch (ProjectException | CoreException e) {
			report.refused(project.getName(), e.getMessage(), "");
		}
		return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS; // told already, in our own words
	}

	private static List<Deployments.Job> jobs(Project settings, TargetChoice.Chosen chosen, List<ScriptFile> files) {
		return chosen.targets().stream().map(target -> new Deployments.Job(target.host(), request(settings, chosen.function(), target, files))).toList();
	}

	private static DeployRequest request(Project settings, String function, Target target, List<ScriptFile> files) {
		return new DeployRequest(settings.name(), function, target.interfaceName(), target.mode().orElse(DEFAULT_MODE), files);
	}
}
