// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.history;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xdplua.remote.json.JsonObjectReader;
import org.xdplua.remote.status.LoadedFile;
import org.xdplua.remote.status.Running;
import org.xdplua.remote.status.StatusJson;

/** An entry of the history as JSON: in its file, and for programs. What runs has the keys of the machine's own status. */
public final class EntryJson {

	private static final Gson GSON = new GsonBuilder().serializeNulls().disableHtmlEscaping().setPrettyPrinting().create();

	private EntryJson() {
	}

	static String write(HistoryEntry entry) {
		return GSON.toJson(toJson(entry)) + "\n";
	}

	public static JsonObject toJson(HistoryEntry entry) {
		JsonObject object = new JsonObject();
		object.addProperty("id", entry.id());
		object.addProperty("time", entry.time().toString());
		object.addProperty("host", entry.host());
		object.addProperty("where", entry.where());
		object.addProperty("interface", entry.interfaceName());
		object.add("before", entry.before().<JsonElement>map(EntryJson::toJson).orElse(JsonNull.INSTANCE));
		object.add("now", toJson(entry.now()));
		object.addProperty("restores", entry.restores().orElse(null));
		return object;
	}

	public static JsonObject toJson(Running running) {
		JsonObject object = new JsonObject();
		object.addProperty("instance", running.instance());
		object.addProperty("function", running.function());
		object.addProperty("mode", running.mode());
		object.addProperty("on_error", running.onError());
		object.add("files", files(running.files()));
		return object;
	}

	public static JsonArray files(List<LoadedFile> files) {
		JsonArray list = new JsonArray();
		for (LoadedFile file : files) {
			JsonObject one = new JsonObject();
			one.addProperty("name", file.name());
			one.addProperty("size", file.size());
			one.addProperty("sha256", file.sha256());
			list.add(one);
		}
		return list;
	}

	/** Empty when it is damaged, or of a later version. */
	static Optional<HistoryEntry> read(String json) {
		try {
			JsonObjectReader entry = JsonObjectReader.parse(json, "the entry");
			Optional<Running> before = entry.has("before") ? Optional.of(StatusJson.running(entry.object("before"))) : Optional.empty();
			return Optional.of(new HistoryEntry(entry.text("id"), Instant.parse(entry.text("time")), entry.text("host"), entry.text("where"), entry.text("interface"),
					before, StatusJson.running(entry.object("now")), entry.optionalText("restores")));
		} catch (JsonParseException | DateTimeException | NumberFormatException e) {
			return Optional.empty();
		}
	}
}
