// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import org.xdplua.lang.check.Severities;

/**
 * What the client can configure, in the section {@code xdplua}.
 *
 * @param layoutHints {@code xdplua.inlayHints.layout}: where the bytes of a layout's fields are; shown if nothing is said
 * @param sizeLens    {@code xdplua.codeLens.size}: the bytes of functions; shown if nothing is said
 * @param stubs       {@code xdplua.stubs}: a folder with the files of lua-stdlib-stubs, to which definitions in libraries lead; copies if nothing is said
 * @param severities  {@code xdplua.severities}: for the codes of warnings and hints one of error, warning, hint and ignore; as found if nothing is said
 */
public record Settings(boolean layoutHints, boolean sizeLens, Optional<Path> stubs, Severities severities) {
	public static final Settings DEFAULT = new Settings(true, true, Optional.empty(), Severities.DEFAULT);

	/** Settings that are not there, or make no sense, are the default's. Takes the section itself or an object that holds it. */
	public static Settings of(Object json) {
		if (!(json instanceof JsonElement element) || !element.isJsonObject()) {
			return DEFAULT;
		}
		JsonObject section = object(element.getAsJsonObject(), "xdplua").orElse(element.getAsJsonObject());
		return new Settings(flag(section, "inlayHints", "layout"), flag(section, "codeLens", "size"), path(section), severities(section));
	}

	private static Severities severities(JsonObject section) {
		Map<String, String> words = new HashMap<>();
		object(section, "severities").ifPresent(codes -> codes.asMap().forEach((code, word) -> {
			if (word.isJsonPrimitive()) {
				words.put(code, word.getAsString());
			}
		}));
		return Severities.of(words);
	}

	private static boolean flag(JsonObject section, String group, String name) {
		return object(section, group).map(found -> found.get(name)).filter(JsonElement::isJsonPrimitive).map(JsonElement::getAsBoolean).orElse(true);
	}

	private static Optional<Path> path(JsonObject section) {
		try {
			return Optional.ofNullable(section.get("stubs")).filter(JsonElement::isJsonPrimitive).map(JsonElement::getAsString).filter(text -> !text.isBlank()).map(Path::of);
		} catch (InvalidPathException e) {
			return Optional.empty();
		}
	}

	private static Optional<JsonObject> object(JsonObject in, String name) {
		return Optional.ofNullable(in.get(name)).filter(JsonElement::isJsonObject).map(JsonElement::getAsJsonObject);
	}
}
