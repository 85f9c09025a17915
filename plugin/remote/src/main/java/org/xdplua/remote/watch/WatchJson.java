// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.watch;

import com.google.gson.JsonParseException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.xdplua.remote.json.JsonObjectReader;
import org.xdplua.remote.status.StatusJson;
import org.xdplua.remote.watch.Message.Change;
import org.xdplua.remote.watch.Message.Counters;
import org.xdplua.remote.watch.Message.Lost;
import org.xdplua.remote.watch.Message.Printed;
import org.xdplua.remote.watch.Message.ScriptError;

/** Reads one line of {@code xdplua watch --json}. */
final class WatchJson {

	private static final long NANOS = 1_000_000_000;

	private WatchJson() {
	}

	/** @return empty for a type that a later version has. @throws JsonParseException with what is wrong and where */
	static Optional<Message> parse(String line) {
		JsonObjectReader json = JsonObjectReader.parse(line, "the line");
		Optional<String> type = json.optionalText("type");
		if (type.isEmpty()) {
			return Optional.empty(); // an error, which the command's end tells, too
		}
		long ns = json.number("time_ns");
		Instant time = Instant.ofEpochSecond(ns / NANOS, ns % NANOS);
		return switch (type.get()) {
			case "status" -> Optional.of(new Counters(time, StatusJson.read(json), List.of()));
			case "event" -> Optional.of(json.text("event").equals("error") ? error(time, json) : change(time, json));
			case "log" -> Optional.of(new Printed(time, json.optionalText("interface"), json.optionalText("instance"), (int) json.number("cpu"), json.text("line"),
					json.number("lost")));
			case "lost" -> Optional.of(new Lost(time));
			default -> Optional.empty();
		};
	}

	private static ScriptError error(Instant time, JsonObjectReader json) {
		return new ScriptError(time, json.optionalText("interface").orElse("?"), (int) json.number("cpu"), json.text("error"), json.optionalText("traceback"),
				json.number("errors"), json.number("lost"));
	}

	private static Change change(Instant time, JsonObjectReader json) {
		OptionalLong within = json.optionalNumber("confirm_within");
		return new Change(time, json.text("event"), json.optionalText("interface"), json.text("instance"), json.optionalText("function"), json.optionalText("mode"),
				json.optionalText("on_error"), json.has("replaced") && json.flag("replaced"), json.has("files") ? json.list("files", StatusJson::file) : List.of(),
				within.isPresent() ? OptionalInt.of((int) within.getAsLong()) : OptionalInt.empty());
	}
}
