// SPDX-License-Identifier: EPL-2.0
package org.xdplua.cli.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.xdplua.cli.console.ErrorJson;
import org.xdplua.cli.console.Json;
import org.xdplua.cli.console.Plain;
import org.xdplua.cli.console.Table;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.deploy.DeployResult;
import org.xdplua.remote.history.EntryJson;
import org.xdplua.remote.status.LoadedFile;
import org.xdplua.remote.status.Running;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;

/** What deploys changed, for people and for programs. */
final class DeployView {

	/** What became of one interface: either a result or a failure. */
	record Deployed(Place place, Optional<DeployResult> result, Optional<RemoteException> failure) {
	}

	private DeployView() {
	}

	/** @return the exit status: 1 when one of them failed */
	static int tell(CommandLine command, boolean json, List<Deployed> all) {
		if (json) {
			Json.print(command.getOut(), json(all));
		} else {
			print(command.getOut(), all);
		}
		complain(command.getErr(), all);
		return all.stream().allMatch(one -> one.result().isPresent()) ? ExitCode.OK : ExitCode.SOFTWARE;
	}

	private static void print(PrintWriter out, List<Deployed> all) {
		Table table = new Table("HOST", "INTERFACE", "MODE", "INSTANCE", "FUNCTION", "SCRIPT", "BYTES", "SHA256", "BEFORE");
		for (Deployed one : all) {
			one.result().ifPresent(result -> result.files().forEach(file -> table.add(one.place().host(), result.after().interfaceName(), result.after().mode(),
					result.after().instance(), result.after().function(), file.name(), file.size(), file.shortHash(), before(file, result.before()))));
		}
		if (all.stream().anyMatch(one -> one.result().isPresent())) {
			table.print(out);
		}
	}

	private static String before(LoadedFile file, Optional<Running> before) {
		if (before.isEmpty()) {
			return "nothing was attached";
		}
		Optional<LoadedFile> old = before.get().files().stream().filter(one -> one.name().equals(file.name())).findFirst();
		return old.map(one -> one.equals(file) ? "the same" : one.size() + " bytes, " + one.shortHash()).orElse(before.get().shown());
	}

	/** What went wrong, and what the person should know of what went well. */
	private static void complain(PrintWriter err, List<Deployed> all) {
		for (Deployed one : all) {
			String place = one.place().interfaceName() + " on " + one.place().host();
			one.failure().ifPresent(failure -> err.println("xdpluactl: " + (all.size() > 1 ? Plain.line(place) + ": " : "") + Plain.text(failure.getMessage())));
			one.result().ifPresent(result -> {
				String now = result.after().function() + " of " + result.after().instance() + " judges the packets of " + place;
				err.println("==> " + Plain.line(now + " (before: " + result.before().map(before -> before.function() + " of " + before.instance()).orElse("nothing was attached") + ")"));
				if (!result.alsoJudged().isEmpty()) {
					err.println("note: the same instance judges " + Plain.line(String.join(", ", result.alsoJudged())) + ", which has the new scripts, too");
				}
				result.notRecorded().ifPresent(why -> err.println("note: " + Plain.line(why)));
			});
		}
	}

	private static JsonObject json(List<Deployed> all) {
		JsonArray list = new JsonArray();
		for (Deployed one : all) {
			JsonObject entry = new JsonObject();
			entry.addProperty("host", one.place().host());
			entry.addProperty("interface", one.place().interfaceName());
			one.result().ifPresent(result -> add(entry, result));
			one.failure().ifPresent(failure -> entry.add("error", ErrorJson.of(failure)));
			list.add(entry);
		}
		JsonObject object = new JsonObject();
		object.add("deployed", list);
		return object;
	}

	private static void add(JsonObject entry, DeployResult result) {
		entry.add("before", result.before().<JsonElement>map(EntryJson::toJson).orElse(JsonNull.INSTANCE));
		entry.add("now", EntryJson.toJson(result.now()));
		entry.addProperty("same_scripts", result.sameScripts());
		JsonArray others = new JsonArray();
		result.alsoJudged().forEach(others::add);
		entry.add("also_judged", others);
		entry.addProperty("not_recorded", result.notRecorded().orElse(null));
	}
}
