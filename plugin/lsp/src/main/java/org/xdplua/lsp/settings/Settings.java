// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * What the client can configure, in the section {@code xdplua}.
 *
 * @param layoutHints {@code xdplua.inlayHints.layout}: where the bytes of a layout's fields are; shown if nothing is said
 * @param sizeLens    {@code xdplua.codeLens.size}: the bytes of functions; shown if nothing is said
 * @param stubs       {@code xdplua.stubs}: a folder with the files of lua-stdlib-stubs, to which definitions in libraries lead; copies if nothing is said
 */
public record Settings(boolean layoutHints, boolean sizeLens, Optional<Path> stubs) {
	public static final Settings DEFAULT = new Settings(true, true, Optional.empty());

	/** Settings that are not there, or make no sense, are the default's. Takes the section itself or an object that holds it. */
	public static Settings of(Object json) {
		if (!(json instanceof JsonElement element) || !element.isJsonObject()) {
			return DEFAULT;
		}
		JsonObject section = object(element.getAsJsonObject(), "xdplua").orElse(element.getAsJsonObject());
		return new Settings(flag(section, "inlayHints", "layout"), flag(section, "codeLens", "size"), path(section));
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
