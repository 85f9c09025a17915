// SPDX-License-Identifier: EPL-2.0
package org.xdplua.cli.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.xdplua.cli.console.Json;
import org.xdplua.cli.console.Plain;
import org.xdplua.cli.console.TerminalPrompt;
import org.xdplua.lang.project.Project;
import org.xdplua.lang.project.ProjectException;
import org.xdplua.lang.project.Target;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.hosts.HostResolver;
import org.xdplua.remote.session.Session;
import org.xdplua.remote.session.UserPrompt;
import org.xdplua.remote.status.MachineStatus;
import org.xdplua.remote.status.StatusClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows what is attached. */
@Command(name = "status",
		description = "Shows what is attached on hosts and what became of the packets; exit status 1 when a host didn't answer.")
public final class StatusCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Mixin
	private SshOptions ssh;

	@Option(names = "--host", paramLabel = "HOST", description = "A host of the ssh configuration; may be given several times. Default: the target of ./xdplua.json, else the hosts of --ssh-config.")
	private List<String> hosts;

	@Option(names = "--json", description = "Print one JSON object.")
	private boolean json;

	@Override
	public Integer call() throws ProjectException {
		HostResolver resolver = ssh.resolver();
		List<String> asked = hosts != null ? hosts : defaultHosts(resolver);
		UserPrompt prompt = TerminalPrompt.ifThereIsOne();
		Map<String, MachineStatus> answers = new LinkedHashMap<>();
		JsonArray list = new JsonArray();
		for (String alias : asked) {
			JsonObject entry = new JsonObject();
			entry.addProperty("host", alias);
			try (Session session = Session.connect(resolver.resolve(alias, Progress.NONE), prompt, Progress.NONE)) {
				MachineStatus status = StatusClient.status(session, Progress.NONE);
				answers.put(alias, status);
				entry.add("status", StatusView.json(status));
			} catch (RemoteException e) {
				spec.commandLine().getErr().println("xdpluactl: " + Plain.text(e.getMessage()));
				entry.add("error", StatusView.error(e));
			}
			list.add(entry);
		}
		if (json) {
			JsonObject object = new JsonObject();
			object.add("hosts", list);
			Json.print(spec.commandLine().getOut(), object);
		} else {
			StatusView.print(spec.commandLine().getOut(), answers);
		}
		return answers.size() == asked.stream().distinct().count() ? ExitCode.OK : ExitCode.SOFTWARE;
	}

	/** Never those of ~/.ssh/config: nobody wants to log in everywhere. */
	private List<String> defaultHosts(HostResolver resolver) throws ProjectException {
		Path here = Path.of("");
		Optional<Target> target = Files.exists(here.resolve(Project.FILE_NAME)) ? Project.load(here).target() : Optional.empty();
		List<String> named = target.map(t -> List.of(t.host())).orElseGet(resolver::extraAliases);
		if (named.isEmpty()) {
			throw new ParameterException(spec.commandLine(), "no host: give --host, or a \"target\" in ./" + Project.FILE_NAME);
		}
		return named;
	}
}
