// SPDX-License-Identifier: EPL-2.0
package org.xdplua.cli.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.xdplua.cli.console.Json;
import org.xdplua.cli.console.Table;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.RemoteException.Kind;
import org.xdplua.remote.history.EntryJson;
import org.xdplua.remote.history.History;
import org.xdplua.remote.history.HistoryEntry;
import org.xdplua.remote.status.LoadedFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists what was deployed from here. */
@Command(name = "history", description = "Lists what was deployed from here, the latest first. Connects to nothing.")
public final class HistoryCommand implements Callable<Integer> {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

	@Spec
	private CommandSpec spec;

	@Option(names = "--host", paramLabel = "HOST", converter = NotEmpty.class, description = "Only what was deployed to this host; may be given several times.")
	private List<String> hosts;

	@Option(names = "--interface", paramLabel = "NAME", converter = NotEmpty.class,
			description = "Only what was deployed to interfaces of this name; may be given several times.")
	private List<String> interfaces;

	@Option(names = "--json", description = "Print one JSON object.")
	private boolean json;

	@Override
	public Integer call() throws RemoteException {
		List<HistoryEntry> entries = entries();
		if (json) {
			JsonArray list = new JsonArray();
			entries.forEach(entry -> list.add(EntryJson.toJson(entry)));
			JsonObject object = new JsonObject();
			object.add("history", list);
			Json.print(spec.commandLine().getOut(), object);
		} else if (entries.isEmpty()) {
			spec.commandLine().getErr().println("nothing was deployed there from here");
		} else {
			Table table = new Table("ID", "TIME", "HOST", "INTERFACE", "MODE", "INSTANCE", "FUNCTION", "SCRIPTS", "RESTORES");
			entries.forEach(entry -> table.add(entry.id(), TIME.format(entry.time()), entry.host(), entry.interfaceName(), entry.now().mode(), entry.now().instance(),
					entry.now().function(), entry.now().files().stream().map(LoadedFile::shown).collect(Collectors.joining("; ")), entry.restores().orElse("-")));
			table.print(spec.commandLine().getOut());
		}
		return ExitCode.OK;
	}

	private List<HistoryEntry> entries() throws RemoteException {
		History history = History.ofUser();
		try {
			List<HistoryEntry> all = new ArrayList<>();
			for (History.Place place : history.places()) {
				if ((hosts == null || hosts.contains(place.host())) && (interfaces == null || interfaces.contains(place.interfaceName()))) {
					all.addAll(history.entries(place.host(), place.interfaceName()));
				}
			}
			all.sort(Comparator.comparing(HistoryEntry::id).reversed());
			return all;
		} catch (IOException e) {
			throw new RemoteException(Kind.NO_HISTORY, "the history can't be read", e.getMessage(), "check its permissions", e);
		}
	}
}
