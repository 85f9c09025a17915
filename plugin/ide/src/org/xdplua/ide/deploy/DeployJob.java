// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.xdplua.ide.hosts.Hosts;
import org.xdplua.ide.hosts.MonitorProgress;
import org.xdplua.ide.project.ProjectFile;
import org.xdplua.ide.ui.Ask;
import org.xdplua.ide.ui.Report;
import org.xdplua.lang.check.Problem;
import org.xdplua.lang.check.Script;
import org.xdplua.lang.check.Severity;
import org.xdplua.lang.lint.ProjectChecker;
import org.xdplua.lang.project.Project;
import org.xdplua.lang.project.ProjectException;
import org.xdplua.lang.project.Target;
import org.xdplua.lang.syntax.LineIndex;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.deploy.DeployRequest;
import org.xdplua.remote.deploy.DeployResult;
import org.xdplua.remote.deploy.Deployer;
import org.xdplua.remote.deploy.Minify;
import org.xdplua.remote.deploy.ScriptFile;
import org.xdplua.remote.deploy.ScriptFiles;
import org.xdplua.runtime.KernelCompiler;

/** Sends a project's scripts, as they are on disk or minified, to its target. Refuses scripts with errors: the kernel would too, only later. */
public final class DeployJob extends Job {
	/** Jobs with this family are deploys. */
	public static final Object FAMILY = DeployJob.class;
	private static final String DEFAULT_MODE = "generic";
	/** Problems of scripts that can't be read. */
	private static final Set<String> UNREADABLE = Set.of("missing-file", "encoding");

	private final IProject project;
	private final Minify minify;

	/** @param minify which scripts are sent in their minified form */
	public DeployJob(IProject project, Minify minify) {
		super("Deploy " + project.getName());
		this.project = project;
		this.minify = minify;
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
			progress.step("checking the scripts");
			Project settings = Project.load(project.getLocation().toPath());
			check(settings);
			Optional<TargetDialog.Answer> answer = target(settings, progress);
			if (answer.isEmpty()) {
				return Status.CANCEL_STATUS;
			}
			Target target = answer.get().target();
			List<ScriptFile> files = ScriptFiles.read(settings, minify, KernelCompiler.proof(), progress, ILog.of(DeployJob.class)::info);
			DeployRequest request = new DeployRequest(settings.name(), answer.get().function(), target.interfaceName(), target.mode().orElse(DEFAULT_MODE), files);
			DeployResult result = Hosts.with(target.host(), progress, session -> Deployer.deploy(session, request, progress));
			Report.done(project.getName() + " is deployed", result.after().function() + " of " + project.getName() + " now judges the packets of "
					+ target.interfaceName() + " on " + target.host() + " (" + target.mode().orElse(DEFAULT_MODE) + ").", target.host());
			return Status.OK_STATUS;
		} catch (Refused e) {
			Report.problem("Nothing was deployed", project.getName(), e.getMessage(), e.advice);
		} catch (ProjectException | CoreException e) {
			Report.problem("Nothing was deployed", project.getName(), e.getMessage(), "");
		} catch (IOException e) {
			Report.problem("Nothing was deployed", project.getName(), "a script can't be read: " + e, "");
		} catch (RemoteException e) {
			if (e.kind() == RemoteException.Kind.CANCELLED) {
				return Status.CANCEL_STATUS;
			}
			Report.problem("Deploying " + project.getName() + " failed", e.where(), e.what(), e.advice());
		}
		return Status.OK_STATUS; // told already, in our own words
	}

	/** @throws Refused if a script has an error, or would have to be minified and may not be */
	private void check(Project settings) throws Refused, IOException {
		for (Map.Entry<String, List<Problem>> entry : ProjectChecker.check(settings).entrySet()) {
			String name = entry.getKey();
			// one that can't be read has a problem that says so
			boolean readable = entry.getValue().stream().noneMatch(problem -> UNREADABLE.contains(problem.code()));
			String text = readable ? Files.readString(settings.path(name)) : "";
			for (Problem problem : readable ? KernelCompiler.refine(entry.getValue(), Script.of(name, text)) : entry.getValue()) {
				if (problem.severity() == Severity.ERROR) {
					throw new Refused(name + ":" + line(text, problem) + ": " + problem.message(), "correct the script, then deploy again");
				}
				if (minify == Minify.NEVER && problem.code().equals(DeployMinified.CODE)) {
					throw new Refused(name + ": " + problem.message(),
							"run the command Deploy Minified, or let the preferences (XDPLua) minify scripts when they need it");
				}
			}
		}
	}

	private static int line(String text, Problem problem) {
		return 1 + new LineIndex(text).line(Math.min(problem.start(), text.length()));
	}

	/** The project file's target, else what the user says, which the project file then remembers. */
	private Optional<TargetDialog.Answer> target(Project settings, Progress progress) throws CoreException {
		if (settings.target().isPresent()) {
			return Optional.of(new TargetDialog.Answer(settings.target().get(), settings.function()));
		}
		progress.step("asking where to deploy");
		Optional<TargetDialog.Answer> answer = Ask.person(shell -> TargetDialog.ask(shell, settings), progress::cancelled);
		if (answer.isPresent()) {
			ProjectFile.remember(project, answer.get().function(), answer.get().target());
		}
		return answer;
	}

	/** The project is not fit to be deployed. */
	private static final class Refused extends Exception {
		private static final long serialVersionUID = 1;

		private final String advice;

		Refused(String message, String advice) {
			super(message);
			this.advice = advice;
		}
	}
}
