// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** One JSON object of a machine. Keys that nobody asks for are left alone; a key that is missing or has another type is an error that names it. */
public final class JsonObjectReader {

	private final JsonObject object;
	private final String path;

	private JsonObjectReader(JsonElement element, String path, String whole) {
		if (!element.isJsonObject()) {
			throw new JsonParseException((path.isEmpty() ? whole : path) + " is no object");
		}
		this.object = element.getAsJsonObject();
		this.path = path;
	}

	/** @param what the text is, for messages: "the status". @throws JsonParseException if it is no object */
	public static JsonObjectReader parse(String json, String what) {
		return new JsonObjectReader(JsonParser.parseString(json), "", what);
	}

	/** The key is there, and not null. */
	public boolean has(String key) {
		return object.has(key) && !object.get(key).isJsonNull();
	}

	public <T> List<T> list(String key, Function<JsonObjectReader, T> read) {
		JsonElement element = get(key);
		if (!element.isJsonArray()) {
			throw new JsonParseException(name(key) + " is no list");
		}
		JsonArray array = element.getAsJsonArray();
		List<T> values = new ArrayList<>();
		for (int i = 0; i < array.size(); i++) {
			values.add(read.apply(new JsonObjectReader(array.get(i), name(key) + "[" + i + "]", "")));
		}
		return values;
	}

	public JsonObjectReader object(String key) {
		return new JsonObjectReader(get(key), name(key), "");
	}

	public long number(String key) {
		JsonElement element = get(key);
		if (!element.isJsonPrimitive() || !element.getAsJsonPrimitive().isNumber()) {
			throw new JsonParseException(name(key) + " is no number");
		}
		return element.getAsLong();
	}

	public OptionalLong optionalNumber(String key) {
		return has(key) ? OptionalLong.of(number(key)) : OptionalLong.empty();
	}

	public boolean flag(String key) {
		JsonElement element = get(key);
		if (!element.isJsonPrimitive() || !element.getAsJsonPrimitive().isBoolean()) {
			throw new JsonParseException(name(key) + " is neither true nor false");
		}
		return element.getAsBoolean();
	}

	public String text(String key) {
		get(key);
		return optionalText(key).orElseThrow(() -> new JsonParseException(name(key) + " is no text"));
	}

	/** Empty when it is missing, null or no text. */
	public Optional<String> optionalText(String key) {
		JsonElement element = object.get(key);
		return element != null && element.isJsonPrimitive() && element.getAsJsonPrimitive().isString() ? Optional.of(element.getAsString()) : Optional.empty();
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
