// SPDX-License-Identifier: EPL-2.0
package org.xdplua.cli.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.xdplua.cli.command.Sources.Finding;
import org.xdplua.cli.console.Steps;
import org.xdplua.cli.console.TerminalPrompt;
import org.xdplua.lang.check.Severity;
import org.xdplua.lang.project.Project;
import org.xdplua.lang.project.ProjectException;
import org.xdplua.lang.project.Target;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.deploy.DeployRequest;
import org.xdplua.remote.deploy.DeployResult;
import org.xdplua.remote.deploy.Deployer;
import org.xdplua.remote.deploy.Minify;
import org.xdplua.remote.deploy.RequestCheck;
import org.xdplua.remote.deploy.ScriptFile;
import org.xdplua.remote.deploy.ScriptFiles;
import org.xdplua.remote.session.Session;
import org.xdplua.remote.status.Running;
import org.xdplua.remote.status.StatusClient;
import org.xdplua.runtime.KernelCompiler;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks scripts and puts them onto an interface of a host. */
@Command(name = "deploy",
		description = "Checks a project or a script and attaches it to an interface of a host. Whatever fails, what ran there before stays.")
public final class DeployCommand implements Callable<Integer> {

	private static final String DEFAULT_MODE = "generic";

	@Spec
	private CommandSpec spec;

	@Mixin
	private SshOptions ssh;

	@Parameters(arity = "0..1", paramLabel = "DIR|FILE", defaultValue = ".", description = "A folder with an xdplua.json, or one script. Default: the current folder.")
	private Path path;

	@Option(names = "--host", paramLabel = "HOST", description = "A host of the ssh configuration. Default: the project's target.")
	private Optional<String> host;

	@Option(names = "--interface", paramLabel = "NAME", description = "A network interface there. Default: the project's target.")
	private Optional<String> interfaceName;

	@Option(names = "--function", paramLabel = "NAME", description = "The global function that judges packets. Default: the project's, or callback.")
	private Optional<String> function;

	@Option(names = "--mode", paramLabel = "generic|native", description = "Default: the project's target, or generic.")
	private Optional<String> mode;

	@Option(names = "--minify", paramLabel = "always|when-needed|never", defaultValue = "when-needed",
			description = "Send minified scripts: all, or those that are too large as they are. Default: ${DEFAULT-VALUE}.")
	private String minify;

	@Override
	public Integer call() throws ProjectException, RemoteException {
		Minify shorter = Minify.of(minify)
				.orElseThrow(() -> new ParameterException(spec.commandLine(), "--minify is always, when-needed or never, not " + minify));
		Sources sources = Sources.of(path, function);
		Project project = sources.project();
		Optional<Target> target = project.target();
		String toHost = host.or(() -> target.map(Target::host)).orElseThrow(() -> missing("host"));
		String toInterface = interfaceName.or(() -> target.map(Target::interfaceName)).orElseThrow(() -> missing("interface"));
		Progress steps = new Steps(spec.commandLine().getErr());
		steps.step("checking " + project.name());
		if (!accepted(sources.check(), shorter)) {
			spec.commandLine().getErr().println("xdpluactl: nothing was deployed: correct the errors above");
			return ExitCode.SOFTWARE;
		}
		List<ScriptFile> files = ScriptFiles.read(project, shorter, KernelCompiler.proof(), steps, note -> spec.commandLine().getErr().println("note: " + note));
		DeployRequest request = new DeployRequest(project.name(), project.function(), toInterface,
				mode.or(() -> target.flatMap(Target::mode)).orElse(DEFAULT_MODE), files);
		RequestCheck.check(request);
		try (Session session = Session.connect(ssh.resolver().resolve(toHost, steps), TerminalPrompt.ifThereIsOne(), steps)) {
			DeployResult result = Deployer.deploy(session, request, steps);
			steps.step(summary(result, toHost));
			StatusView.print(spec.commandLine().getOut(), Map.of(toHost, StatusClient.status(session, steps)));
		}
		return ExitCode.OK;
	}

	private ParameterException missing(String what) {
		return new ParameterException(spec.commandLine(), "no " + what + ": give --" + what + ", or a \"target\" in " + Project.FILE_NAME);
	}

	private boolean accepted(List<Finding> findings, Minify shorter) {
		PrintWriter err = spec.commandLine().getErr();
		findings.stream().filter(finding -> finding.problem().severity() != Severity.HINT)
				.filter(finding -> shorter == Minify.NEVER || !finding.problem().code().equals("script-fits-minified")).forEach(err::println);
		return findings.stream().noneMatch(Finding::isError);
	}

	private static String summary(DeployResult result, String host) {
		return result.now().shown() + " judges the packets of " + result.after().interfaceName() + " on " + host + " (before: "
				+ result.before().map(Running::shown).orElse("nothing was attached") + ")";
	}
}
