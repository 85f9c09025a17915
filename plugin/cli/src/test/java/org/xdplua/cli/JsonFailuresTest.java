// SPDX-License-Identifier: EPL-2.0
package org.xdplua.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** With --json a program gets an object on standard output when a command fails, too. */
class JsonFailuresTest extends OnPlayedMachine {

	private JsonObject failed(Object... args) {
		return JsonParser.parseString(run(args).exits(1).out()).getAsJsonObject();
	}

	private static String error(JsonObject object) {
		JsonObject error = object.getAsJsonObject("error");
		assertTrue(error.keySet().containsAll(List.of("what", "where", "advice")), error.toString());
		return error.get("kind").getAsString();
	}

	@Test
	void rollback() {
		JsonObject entry = failed("rollback", "--json", "--host", "nobody", "--interface", "xdp0").getAsJsonArray("deployed").get(0).getAsJsonObject();
		assertEquals("nobody xdp0 CONNECTION_REFUSED", entry.get("host").getAsString() + " " + entry.get("interface").getAsString() + " " + error(entry));
	}

	@Test
	void diff() {
		assertEquals("CONNECTION_REFUSED", error(failed("diff", "--json", folder, "--host", "nobody")));
		assertEquals("REFUSED", error(failed("diff", "--json", folder)));
	}

	@Test
	void whatIsRefusedBeforeAnyConnection() throws IOException {
		assertEquals("BAD_REQUEST", error(failed("detach", "--json", "--host", "lab", "--interface", "a b")));
		assertEquals("BAD_REQUEST", error(failed("deploy", "--json", folder, "--mode", "skb")));
		Files.writeString(folder.resolve("xdplua.json"), "{}");
		assertEquals("BAD_PROJECT", error(failed("deploy", "--json", folder)));
	}

	@Test
	void scriptsWithErrors() throws IOException {
		Files.writeString(folder.resolve("web.lua"), "x =");
		JsonObject object = failed("deploy", "--json", folder);
		assertEquals(0, object.getAsJsonArray("deployed").size());
		assertEquals("error", object.getAsJsonArray("problems").get(0).getAsJsonObject().get("severity").getAsString());
	}

	@Test
	void nothingWithoutJson() {
		assertEquals("", run("diff", folder).exits(1).out());
	}
}
