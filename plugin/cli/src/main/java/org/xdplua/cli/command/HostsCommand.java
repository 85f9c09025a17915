// SPDX-License-Identifier: EPL-2.0
package org.xdplua.cli.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.concurrent.Callable;
import org.xdplua.cli.console.Json;
import org.xdplua.cli.console.Table;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.hosts.Host;
import org.xdplua.remote.hosts.HostResolver;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the machines that the ssh configuration names. */
@Command(name = "hosts", description = "Lists the hosts of the ssh configuration as ssh resolves them. Connects to none.")
public final class HostsCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Mixin
	private SshOptions ssh;

	@Option(names = "--json", description = "Print one JSON object.")
	private boolean json;

	@Override
	public Integer call() {
		HostResolver resolver = ssh.resolver();
		List<String> aliases = resolver.aliases();
		JsonArray list = new JsonArray();
		Table table = new Table("HOST", "USER", "ADDRESS", "PORT", "NOTE");
		for (String alias : aliases) {
			JsonObject entry = new JsonObject();
			entry.addProperty("host", alias);
			try {
				Host host = resolver.resolve(alias, Progress.NONE);
				table.add(alias, host.user(), host.hostName(), host.port(), "");
				entry.addProperty("user", host.user());
				entry.addProperty("address", host.hostName());
				entry.addProperty("port", host.port());
			} catch (RemoteException e) {
				table.add(alias, "-", "-", "-", e.what());
				entry.add("error", StatusView.error(e));
			}
			list.add(entry);
		}
		if (json) {
			JsonObject object = new JsonObject();
			object.add("hosts", list);
			Json.print(spec.commandLine().getOut(), object);
		} else if (aliases.isEmpty()) {
			spec.commandLine().getErr().println("no host is named in ~/.ssh/config; any name that ssh takes works as --host too");
		} else {
			table.print(spec.commandLine().getOut());
		}
		return ExitCode.OK;
	}
}
