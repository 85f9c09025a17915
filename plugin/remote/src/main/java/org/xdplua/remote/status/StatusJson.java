// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.status;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the status object. Keys that it doesn't know are left alone; a key that is missing or has another type is an error that names it. */
final class StatusJson {

	private final JsonObject object;
	private final String path;

	private StatusJson(JsonElement element, String path) {
		if (!element.isJsonObject()) {
			throw new JsonParseException((path.isEmpty() ? "the status" : path) + " is no object");
		}
		this.object = element.getAsJsonObject();
		this.path = path;
	}

	/** @throws JsonParseException with what is wrong and where */
	static MachineStatus parse(String json) {
		StatusJson status = new StatusJson(JsonParser.parseString(json), "");
		long abi = status.number("abi");
		if (abi != MachineStatus.ABI) {
			throw new JsonParseException("the machine has ABI " + abi + ", this program knows ABI " + MachineStatus.ABI);
		}
		return new MachineStatus(status.text("version"), status.text("module"), status.text("lua"), status.list("instances", StatusJson::instance),
				status.list("attachments", StatusJson::attachment));
	}

	private Instance instance() {
		return new Instance(text("name"), number("generation"), number("memory"), list("files", StatusJson::file));
	}

	private LoadedFile file() {
		return new LoadedFile(text("name"), (int) number("size"), text("sha256"));
	}

	private Attachment attachment() {
		return new Attachment(text("ifname"), (int) number("ifindex"), text("mode"), text("instance"), text("function"), number("attached_seconds"),
				number("packets"), new StatusJson(get("verdicts"), name("verdicts")).verdicts(), number("errors"), number("over_budget"), number("nested"),
				number("multi_buffer"), optionalText("last_error"));
	}

	private Verdicts verdicts() {
		return new Verdicts(number("aborted"), number("drop"), number("pass"), number("tx"), number("redirect"));
	}

	private <T> List<T> list(String key, Function<StatusJson, T> read) {
		JsonElement element = get(key);
		if (!element.isJsonArray()) {
			throw new JsonParseException(name(key) + " is no list");
		}
		JsonArray array = element.getAsJsonArray();
		List<T> values = new ArrayList<>();
		for (int i = 0; i < array.size(); i++) {
			values.add(read.apply(new StatusJson(array.get(i), name(key) + "[" + i + "]")));
		}
		return values;
	}

	private long number(String key) {
		JsonElement element = get(key);
		if (!element.isJsonPrimitive() || !element.getAsJsonPrimitive().isNumber()) {
			throw new JsonParseException(name(key) + " is no number");
		}
		return element.getAsLong();
	}

	private String text(String key) {
		return optionalText(key).orElseThrow(() -> new JsonParseException(name(key) + " is no text"));
	}

	private Optional<String> optionalText(String key) {
		JsonElement element = get(key);
		return element.isJsonPrimitive() && element.getAsJsonPrimitive().isString() ? Optional.of(element.getAsString()) : Optional.empty();
	}

	private JsonElement get(String key) {
		JsonElement element = object.get(key);
		if (element == null) {
			throw new JsonParseException(name(key) + " is missing");
		}
		return element;
	}

	private String name(String key) {
		return path.isEmpty() ? key : path + "." + key;
	}
}
