// SPDX-License-Identifier: EPL-2.0
package org.xdplua.cli.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.xdplua.cli.command.DeployView.Deployed;
import org.xdplua.cli.command.Sources.Finding;
import org.xdplua.cli.console.Json;
import org.xdplua.cli.console.Plain;
import org.xdplua.cli.console.Steps;
import org.xdplua.lang.check.Severity;
import org.xdplua.lang.project.Project;
import org.xdplua.lang.project.ProjectException;
import org.xdplua.lang.project.Target;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.deploy.DeployRequest;
import org.xdplua.remote.deploy.Deployments;
import org.xdplua.remote.deploy.Deployments.Job;
import org.xdplua.remote.deploy.Deployments.Outcome;
import org.xdplua.remote.deploy.Minify;
import org.xdplua.remote.deploy.RequestCheck;
import org.xdplua.remote.deploy.ScriptFile;
import org.xdplua.remote.deploy.ScriptFiles;
import org.xdplua.remote.history.History;
import org.xdplua.remote.session.Machines;
import org.xdplua.runtime.KernelCompiler;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks scripts and puts them onto interfaces of hosts. */
@Command(name = "deploy", description = "Checks a project or a script and attaches it to interfaces of hosts. The machine goes back to what ran before unless it lets this command "
		+ "in again and is confirmed: whatever fails, the old scripts judge. Exit status 1 when one of them failed.")
public final class DeployCommand implements Callable<Integer> {

	private static final String DEFAULT_MODE = "generic";

	@Spec
	private CommandSpec spec;

	@Mixin
	private SshOptions ssh;

	@Mixin
	private Where where;

	@Mixin
	private ConfirmOption confirm;

	@Parameters(arity = "0..1", paramLabel = "DIR|FILE", defaultValue = ".", description = "A folder with an xdplua.json, or one script. Default: the current folder.")
	private Path path;

	@Option(names = "--function", paramLabel = "NAME", description = "The global function that judges packets. Default: the project's, or callback.")
	private Optional<String> function;

	@Option(names = "--mode", paramLabel = "generic|native", description = "Default: the project's target, or generic.")
	private Optional<String> mode;

	@Option(names = "--on-error", paramLabel = "pass|drop|aborted", description = "What becomes of packets whose callback fails. Default: as it is there.")
	private Optional<String> onError;

	@Option(names = "--minify", paramLabel = "always|when-needed|never", defaultValue = "when-needed", converter = MinifyConverter.class,
			description = "Send minified scripts: all, or those that are too large as they are. Default: ${DEFAULT-VALUE}.")
	private Minify minify;

	@Option(names = "--json", description = "Print one JSON object.")
	private boolean json;

	@Override
	public Integer call() throws ProjectException, RemoteException {
		Sources sources = Sources.of(path, function);
		Project project = sources.project();
		List<Place> places = where.places(project.target());
		Steps steps = new Steps(spec.commandLine().getErr());
		steps.step("checking " + project.name());
		List<Finding> findings = sources.check().stream().filter(this::matters).toList();
		findings.forEach(finding -> spec.commandLine().getErr().println(Plain.line(finding.toString())));
		if (findings.stream().anyMatch(Finding::isError)) {
			return refused(findings);
		}
		List<ScriptFile> files = ScriptFiles.read(project, minify, KernelCompiler.proof(), steps, note -> spec.commandLine().getErr().println("note: " + note));
		List<Job> jobs = places.stream().map(place -> new Job(place.host(), new DeployRequest(project.name(), project.function(), place.interfaceName(),
				mode.or(() -> project.target().flatMap(Target::mode)).orElse(DEFAULT_MODE), files, onError, confirm.seconds()))).toList();
		for (Job job : jobs) {
			RequestCheck.check(job.request()); // one that can't be right: nothing is begun anywhere
		}
		try (Machines machines = ssh.machines()) {
			List<Outcome> outcomes = Deployments.deploy(machines, jobs, History.ofUser(), steps);
			return DeployView.tell(spec.commandLine(), json, outcomes.stream().map(DeployCommand::deployed).toList());
		}
	}

	private static Deployed deployed(Outcome outcome) {
		return new Deployed(new Place(outcome.job().host(), outcome.job().request().interfaceName()), outcome.result(), outcome.failure());
	}

	private boolean matters(Finding finding) {
		return finding.problem().severity() != Severity.HINT && (minify == Minify.NEVER || !finding.problem().code().equals("script-fits-minified"));
	}

	private int refused(List<Finding> findings) {
		spec.commandLine().getErr().println("xdpluactl: nothing was deployed: correct the errors above");
		if (json) {
			JsonObject object = CheckCommand.toJson(findings);
			object.add("deployed", new JsonArray());
			Json.print(spec.commandLine().getOut(), object);
		}
		return ExitCode.SOFTWARE;
	}
}
