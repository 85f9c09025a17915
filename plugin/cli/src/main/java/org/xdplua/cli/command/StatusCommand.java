// SPDX-License-Identifier: EPL-2.0
package org.xdplua.cli.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.xdplua.cli.console.ErrorJson;
import org.xdplua.cli.console.Json;
import org.xdplua.cli.console.Plain;
import org.xdplua.lang.project.Project;
import org.xdplua.lang.project.ProjectException;
import org.xdplua.lang.project.Target;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.hosts.HostResolver;
import org.xdplua.remote.session.Machines;
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

	private static final int MAX_INTERVAL = 3600;

	@Spec
	private CommandSpec spec;

	@Mixin
	private SshOptions ssh;

	@Option(names = "--host", paramLabel = "HOST", converter = NotEmpty.class,
			description = "A host of the ssh configuration; may be given several times. Default: the target of ./xdplua.json, else the hosts of --ssh-config.")
	private List<String> hosts;

	@Option(names = "--json", description = "Print one JSON object.")
	private boolean json;

	@Option(names = "--watch", description = "Follow the hosts: counters per second, what scripts print, errors and changes, until Ctrl-C. With --json one object a line.")
	private boolean watch;

	@Option(names = "--interval", paramLabel = "SECONDS", defaultValue = "1", description = "Between two counters of --watch. Default: ${DEFAULT-VALUE}.")
	private int interval;

	@Option(names = "--for", paramLabel = "SECONDS", description = "End --watch after so long.")
	private Optional<Integer> seconds;

	@Override
	public Integer call() throws ProjectException {
		if (interval < 1 || interval > MAX_INTERVAL) {
			throw new ParameterException(spec.commandLine(), "--interval is 1 to " + MAX_INTERVAL + " seconds");
		}
		try (Machines machines = ssh.machines()) {
			List<String> asked = (hosts != null ? hosts : defaultHosts(machines.resolver())).stream().distinct().toList();
			return watch ? new StatusWatch(machines, spec.commandLine().getOut(), spec.commandLine().getErr(), json, interval).follow(asked, seconds) : look(machines, asked);
		}
	}

	private int look(Machines machines, List<String> asked) {
		Map<String, MachineStatus> answers = new LinkedHashMap<>();
		JsonArray list = new JsonArray();
		for (String alias : asked) {
			JsonObject entry = new JsonObject();
			entry.addProperty("host", alias);
			try {
				MachineStatus status = machines.with(alias, Progress.NONE, session -> StatusClient.status(session, Progress.NONE));
				answers.put(alias, status);
				entry.add("status", StatusView.json(status));
			} catch (RemoteException e) {
				spec.commandLine().getErr().println("xdpluactl: " + Plain.text(e.getMessage()));
				entry.add("error", ErrorJson.of(e));
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
		return answers.size() == asked.size() ? ExitCode.OK : ExitCode.SOFTWARE;
	}

	/** Never those of ~/.ssh/config: nobody wants to log in everywhere. */
	private List<String> defaultHosts(HostResolver resolver) throws ProjectException {
		Optional<Target> target = Sources.targetHere();
		List<String> named = target.map(t -> List.of(t.host())).orElseGet(resolver::extraAliases);
		if (named.isEmpty()) {
			throw new ParameterException(spec.commandLine(), "no host: give --host, or a \"target\" in ./" + Project.FILE_NAME);
		}
		return named;
	}
}
