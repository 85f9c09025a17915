// SPDX-License-Identifier: EPL-2.0
package org.xdplua.cli.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xdplua.cli.console.ErrorJson;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.history.EntryJson;
import org.xdplua.remote.status.LoadedFile;
import org.xdplua.remote.watch.Message;
import org.xdplua.remote.watch.Message.Change;
import org.xdplua.remote.watch.Message.Counters;
import org.xdplua.remote.watch.Message.Lost;
import org.xdplua.remote.watch.Message.Printed;
import org.xdplua.remote.watch.Message.ScriptError;
import org.xdplua.remote.watch.Rate;

/** What a machine told, as lines for people and as an object for programs; the keys are those of {@code xdplua watch --json}, with host and rates added. */
final class MessageView {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.systemDefault());
	private static final long NANOS = 1_000_000_000;

	private MessageView() {
	}

	static List<String> lines(String host, Message message) {
		String begin = TIME.format(message.time()) + " " + host + " ";
		return switch (message) {
			case Counters counters -> counters.rates().stream().filter(rate -> rate.packets() > 0).map(rate -> begin + rate.interfaceName() + ": " + shown(rate)).toList();
			case Change change -> List.of(begin + shown(change));
			case Printed printed -> withLost(begin + printed.interfaceName().or(printed::instance).orElse("?") + " on CPU " + printed.cpu() + "> " + printed.line(), printed.lost(),
					printed.cpu());
			case ScriptError error -> withLost(begin + error.interfaceName() + ": error " + error.errors() + " on CPU " + error.cpu() + ": " + error.error()
					+ error.traceback().map(text -> "\n    " + text.replace("\n", "\n    ")).orElse(""), error.lost(), error.cpu());
			case Lost lost -> List.of(begin + "some messages were lost: they came faster than they could be told");
		};
	}

	private static List<String> withLost(String line, long lost, int cpu) {
		List<String> lines = new ArrayList<>(List.of(line));
		if (lost > 0) {
			lines.add("    (" + lost + " bytes after this were lost on CPU " + cpu + ")");
		}
		return lines;
	}

	private static String shown(Rate rate) {
		return String.format(Locale.ROOT, "%.0f packets/s: pass %.0f, drop %.0f, tx %.0f, redirect %.0f, aborted %.0f; errors %.0f/s", rate.packets(), rate.pass(), rate.drop(),
				rate.tx(), rate.redirect(), rate.aborted(), rate.errors());
	}

	private static String shown(Change change) {
		String files = change.files().stream().map(LoadedFile::shown).collect(Collectors.joining("; "));
		String instance = "instance " + change.instance();
		return change.interfaceName().map(name -> name + ": ").orElse("") + change.event() + ": " + change.mode().map(mode -> mode + ", ").orElse("") + instance
				+ change.function().map(function -> ", function " + function).orElse("") + change.onError().map(verdict -> ", on error " + verdict).orElse("")
				+ (files.isEmpty() ? "" : (change.replaced() ? ": replaced by " : ": added ") + files)
				+ (change.confirmWithin().isPresent() ? "; undone in " + change.confirmWithin().getAsInt() + " s unless confirmed" : "");
	}

	static JsonObject json(String host, Message message) {
		JsonObject object = begin(host, type(message), message.time());
		switch (message) {
			case Counters counters -> {
				StatusView.json(counters.status()).asMap().forEach(object::add);
				JsonArray rates = new JsonArray();
				counters.rates().forEach(rate -> rates.add(json(rate)));
				object.add("rates", rates);
			}
			case Change change -> add(object, change);
			case Printed printed -> {
				object.addProperty("interface", printed.interfaceName().orElse(null));
				object.addProperty("instance", printed.instance().orElse(null));
				object.addProperty("cpu", printed.cpu());
				object.addProperty("line", printed.line());
				object.addProperty("lost", printed.lost());
			}
			case ScriptError error -> {
				object.addProperty("event", "error");
				object.addProperty("interface", error.interfaceName());
				object.addProperty("cpu", error.cpu());
				object.addProperty("error", error.error());
				object.addProperty("traceback", error.traceback().orElse(null));
				object.addProperty("errors", error.errors());
				object.addProperty("lost", error.lost());
			}
			case Lost lost -> {
				// its type says all
			}
		}
		return object;
	}

	private static String type(Message message) {
		return switch (message) {
			case Counters counters -> "status";
			case Change change -> "event";
			case ScriptError error -> "event";
			case Printed printed -> "log";
			case Lost lost -> "lost";
		};
	}

	private static void add(JsonObject object, Change change) {
		object.addProperty("event", change.event());
		object.addProperty("interface", change.interfaceName().orElse(null));
		object.addProperty("instance", change.instance());
		change.function().ifPresent(function -> object.addProperty("function", function));
		change.mode().ifPresent(mode -> object.addProperty("mode", mode));
		change.onError().ifPresent(verdict -> object.addProperty("on_error", verdict));
		if (!change.files().isEmpty()) {
			object.addProperty("replaced", change.replaced());
			object.add("files", EntryJson.files(change.files()));
		}
		change.confirmWithin().ifPresent(seconds -> object.addProperty("confirm_within", seconds));
	}

	private static JsonObject json(Rate rate) {
		JsonObject object = new JsonObject();
		object.addProperty("interface", rate.interfaceName());
		object.addProperty("packets", rate.packets());
		object.addProperty("aborted", rate.aborted());
		object.addProperty("drop", rate.drop());
		object.addProperty("pass", rate.pass());
		object.addProperty("tx", rate.tx());
		object.addProperty("redirect", rate.redirect());
		object.addProperty("errors", rate.errors());
		return object;
	}

	static JsonObject stale(String host, RemoteException reason, Optional<Duration> retry) {
		JsonObject object = begin(host, "stale", Instant.now());
		object.add("error", ErrorJson.of(reason));
		object.addProperty("retry_seconds", retry.map(Duration::toSeconds).orElse(null));
		return object;
	}

	private static JsonObject begin(String host, String type, Instant time) {
		JsonObject object = new JsonObject();
		object.addProperty("host", host);
		object.addProperty("type", type);
		object.addProperty("time_ns", time.getEpochSecond() * NANOS + time.getNano());
		return object;
	}
}
