// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.deploy;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.xdplua.ide.project.ProjectFile;
import org.xdplua.ide.ui.Ask;
import org.xdplua.ide.ui.Report;
import org.xdplua.lang.check.Checker;
import org.xdplua.lang.check.Problem;
import org.xdplua.lang.check.Severity;
import org.xdplua.lang.project.Project;
import org.xdplua.lang.project.ProjectException;
import org.xdplua.lang.project.Target;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.deploy.DeployRequest;
import org.xdplua.remote.deploy.DeployResult;
import org.xdplua.remote.deploy.Deployer;
import org.xdplua.remote.deploy.ScriptFile;

/** Sends a project's scripts, as they are on disk, to its target. Refuses scripts with errors: the kernel would too, only later. */
public final class DeployJob extends Job {
	/** Jobs with this family are deploys. */
	public static final Object FAMILY = DeployJob.class;
	private static final String DEFAULT_MODE = "generic";

	private final IProject project;

	public DeployJob(IProject project) {
		super("Deploy " + project.getName());
		this.project = project;
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
			List<ScriptFile> files = checked(settings);
			Optional<TargetDialog.Answer> answer = target(settings, progress);
			if (answer.isEmpty()) {
				return Status.CANCEL_STATUS;
			}
			Target target = answer.get().target();
			DeployRequest request = new DeployRequest(settings.name(), answer.get().function(), target.interfaceName(), target.mode().orElse(DEFAULT_MODE), files);
			DeployResult result = Hosts.with(target.host(), progress, session -> Deployer.deploy(session, request, progress));
			Report.done(project.getName() + " is deployed", result.after().function() + " of " + project.getName() + " now judges the packets of "
					+ target.interfaceName() + " on " + target.host() + " (" + target.mode().orElse(DEFAULT_MODE) + ").", target.host());
			return Status.OK_STATUS;
		} catch (Refused | ProjectException | CoreException e) {
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

	/** @throws Refused if one of them has an error */
	private List<ScriptFile> checked(Project settings) throws Refused, IOException {
		List<ScriptFile> files = new ArrayList<>();
		for (String name : settings.files()) {
			String text = read(settings.path(name));
			for (Problem problem : Checker.check(name, text)) {
				if (problem.severity() == Severity.ERROR) {
					long line = 1 + text.substring(0, Math.min(problem.start(), text.length())).chars().filter(c -> c == '\n').count();
					throw new Refused(name + ":" + line + ": " + problem.message() + "\n\nCorrect the script, then deploy again.");
				}
			}
			files.add(ScriptFile.of(name, text));
		}
		return files;
	}

	private static String read(Path script) throws Refused, IOException {
		try {
			return Files.readString(script);
		} catch (NoSuchFileException e) {
			throw new Refused(script + " doesn't exist, but " + Project.FILE_NAME + " lists it. Create the script or correct the list.");
		} catch (CharacterCodingException e) {
			throw new Refused(script + " is not UTF-8 text. Save it as UTF-8.");
		}
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

		Refused(String message) {
			super(message);
		}
	}
}
