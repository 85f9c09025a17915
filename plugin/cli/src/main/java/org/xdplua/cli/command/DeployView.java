// SPDX-License-Identifier: EPL-2.0
package org.xdplua.cli.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.xdplua.cli.console.Plain;
import org.xdplua.cli.console.Table;
import org.xdplua.remote.deploy.DeployResult;
import org.xdplua.remote.deploy.Deployments.Outcome;
import org.xdplua.remote.history.EntryJson;
import org.xdplua.remote.status.LoadedFile;
import org.xdplua.remote.status.Running;

/** What deploys changed, for people and for programs. */
final class DeployView {

	private DeployView() {
	}

	static void print(PrintWriter out, List<Outcome> outcomes) {
		Table table = new Table("HOST", "INTERFACE", "MODE", "INSTANCE", "FUNCTION", "SCRIPT", "BYTES", "SHA256", "BEFORE");
		for (Outcome outcome : outcomes) {
			outcome.result().ifPresent(result -> result.files().forEach(file -> table.add(outcome.job().host(), result.after().interfaceName(), result.after().mode(),
					result.after().instance(), result.after().function(), file.name(), file.size(), file.shortHash(), before(file, result.before()))));
		}
		if (outcomes.stream().anyMatch(Outcome::succeeded)) {
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
	static void complain(PrintWriter err, List<Outcome> outcomes) {
		for (Outcome outcome : outcomes) {
			String place = outcome.job().request().interfaceName() + " on " + outcome.job().host();
			outcome.failure().ifPresent(failure -> err.println("xdpluactl: " + (outcomes.size() > 1 ? Plain.line(place) + ": " : "") + Plain.text(failure.getMessage())));
			outcome.result().ifPresent(result -> {
				String now = result.after().function() + " of " + result.after().instance() + " judges the packets of " + place;
				err.println("==> " + Plain.line(now + " (before: " + result.before().map(before -> before.function() + " of " + before.instance()).orElse("nothing was attached") + ")"));
				if (!result.alsoJudged().isEmpty()) {
					err.println("note: the same instance judges " + Plain.line(String.join(", ", result.alsoJudged())) + ", which has the new scripts, too");
				}
				result.notRecorded().ifPresent(why -> err.println("note: " + Plain.line(why)));
			});
		}
	}

	static JsonObject json(List<Outcome> outcomes) {
		JsonArray list = new JsonArray();
		for (Outcome outcome : outcomes) {
			JsonObject entry = new JsonObject();
			entry.addProperty("host", outcome.job().host());
			entry.addProperty("interface", outcome.job().request().interfaceName());
			outcome.result().ifPresent(result -> add(entry, result));
			outcome.failure().ifPresent(failure -> entry.add("error", StatusView.error(failure)));
			list.add(entry);
		}
		JsonObject object = new JsonObject();
		object.add("deployed", list);
		return object;
	}

	static void add(JsonObject entry, DeployResult result) {
		entry.add("before", result.before().<JsonElement>map(EntryJson::toJson).orElse(JsonNull.INSTANCE));
		entry.add("now", EntryJson.toJson(result.now()));
		entry.addProperty("same_scripts", result.sameScripts());
		JsonArray others = new JsonArray();
		result.alsoJudged().forEach(others::add);
		entry.add("also_judged", others);
		entry.addProperty("not_recorded", result.notRecorded().orElse(null));
	}
}
