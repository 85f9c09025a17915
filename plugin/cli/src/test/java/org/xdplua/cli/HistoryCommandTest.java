// SPDX-License-Identifier: EPL-2.0
package org.xdplua.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.xdplua.cli.Ran.xdpluactl;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list of what was deployed to several places. The history is kept over runs, so the hosts have new names each time. */
class HistoryCommandTest extends OnPlayedMachine {

	private final String one = "one" + System.nanoTime();
	private final String two = "two" + System.nanoTime();

	@BeforeEach
	void deploy() throws IOException {
		Files.writeString(config, server.config(one + " " + two));
		for (String place : List.of(one + " xdp1", two + " xdp0", one + " xdp0")) {
			run("deploy", folder, "--host", place.split(" ")[0], "--interface", place.split(" ")[1]).exits(0);
		}
	}

	private List<String> places(Object... args) {
		return JsonParser.parseString(xdpluactl(args).exits(0).out()).getAsJsonObject().getAsJsonArray("history").asList().stream().map(entry -> {
			JsonObject object = entry.getAsJsonObject();
			return object.get("host").getAsString() + " " + object.get("interface").getAsString();
		}).toList();
	}

	@Test
	void theLatestIsFirstWhereverItWas() {
		assertEquals(List.of(one + " xdp0", two + " xdp0", one + " xdp1"), places("history", "--json", "--host", one, "--host", two));
		assertEquals(List.of(one + " xdp0", two + " xdp0", one + " xdp1"), places("history", "--json").subList(0, 3));
	}

	@Test
	void ofAHostOrOfAnInterface() {
		assertEquals(List.of(one + " xdp0", one + " xdp1"), places("history", "--json", "--host", one));
		assertEquals(List.of(one + " xdp1"), places("history", "--json", "--interface", "xdp1", "--host", one, "--host", two));
		assertEquals(two + " xdp0", places("history", "--json", "--interface", "xdp0").get(1));
	}
}
