// SPDX-License-Identifier: EPL-2.0
package org.xdplua.cli.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.xdplua.cli.console.ErrorJson;
import org.xdplua.cli.console.Json;
import org.xdplua.cli.console.Table;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.check.CheckItem;
import org.xdplua.remote.check.HostCheck;
import org.xdplua.remote.hosts.Host;
import org.xdplua.remote.hosts.HostResolver;
import org.xdplua.remote.session.Machines;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the machines that the ssh configuration names. */
@Command(name = "hosts", description = "Lists the hosts of the ssh configuration as ssh resolves them, and connects to none; "
		+ "with --check goes through what one needs to run scripts. Exit status 1 when it lacks something.")
public final class HostsCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Mixin
	private SshOptions ssh;

	@Option(names = "--json", description = "Print one JSON object.")
	private boolean json;

	@Option(names = "--check", paramLabel = "HOST", converter = NotEmpty.class,
			description = "Log in and say what the host has, lacks, and what to do about it; may be given several times.")
	private List<String> checked;

	@Override
	public Integer call() throws RemoteException {
		return checked == null ? list() : check();
	}

	private int check() throws RemoteException {
		Table table = new Table("HOST", "WHAT", "", "FOUND", "TO DO");
		JsonArray list = new JsonArray();
		boolean good = true;
		try (Machines machines = ssh.machines()) {
			for (String host : checked) {
				JsonArray items = new JsonArray();
				for (CheckItem item : HostCheck.check(machines, host, Progress.NONE)) {
					good &= item.result() == CheckItem.Result.OK;
					table.add(host, item.name(), item.result().name().toLowerCase(Locale.ROOT), item.found(), item.advice());
					items.add(json(item));
				}
				JsonObject entry = new JsonObject();
				entry.addProperty("host", host);
				entry.add("checks", items);
				list.add(entry);
			}
		}
		if (json) {
			JsonObject object = new JsonObject();
			object.add("hosts", list);
			Json.print(spec.commandLine().getOut(), object);
		} else {
			table.print(spec.commandLine().getOut());
		}
		return good ? ExitCode.OK : ExitCode.SOFTWARE;
	}

	private static JsonObject json(CheckItem item) {
		JsonObject object = new JsonObject();
		object.addProperty("name", item.name());
		object.addProperty("result", item.result().name().toLowerCase(Locale.ROOT));
		object.addProperty("found", item.found());
		object.addProperty("advice", item.advice());
		return object;
	}

	private int list() {
		HostResolver resolver = ssh.resolver();
		List<String> aliases = resolver.aliases();
		JsonArray list = new JsonArray();
		Table table = new Table("HOST", "USER", "ADDRESS", "PORT", "NOTE");
		for (String alias : aliases) {
			JsonObject entry = new JsonObject();
			entry.addProperty("host", alias);
			try {
				Host host = resolver.resolve(alias, Progress.NONE);
				String way = host.jumps().stream().map(Host::alias).collect(Collectors.joining(", "));
				table.add(alias, host.user(), host.hostName(), host.port(), way.isEmpty() ? "" : "through " + way);
				entry.addProperty("user", host.user());
				entry.addProperty("address", host.hostName());
				entry.addProperty("port", host.port());
				JsonArray jumps = new JsonArray();
				host.jumps().forEach(hop -> jumps.add(hop.where()));
				entry.add("jumps", jumps);
			} catch (RemoteException e) {
				table.add(alias, "-", "-", "-", e.what());
				entry.add("error", ErrorJson.of(e));
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
