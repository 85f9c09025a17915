// SPDX-License-Identifier: EPL-2.0
package org.xdplua.cli.console;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import java.io.PrintWriter;

/** Output for programs: one JSON object. */
public final class Json {

	private static final Gson GSON = new GsonBuilder().setPrettyPrinting().serializeNulls().disableHtmlEscaping().create();

	private Json() {
	}

	public static void print(PrintWriter out, JsonElement value) {
		out.println(GSON.toJson(value));
	}
}
