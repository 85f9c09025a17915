// SPDX-License-Identifier: EPL-2.0
package org.xdplua.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xdplua.cli.Ran.xdpluactl;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xdplua.remote.fake.FakeMachine.Answer;
import org.xdplua.remote.fake.Keys;

/** The commands that talk to a machine, with a real SSH connection to one that is played. */
class RemoteCommandsTest extends OnPlayedMachine {

	@Test
	void deployStatusDetach() {
		run("deploy", folder).exits(0).complains("==> checking web", "==> connecting to lab (tester@127.0.0.1:", "before: nothing was attached")
				.prints("lab   xdp0       generic  web       callback  web.lua", " nothing was attached");
		run("deploy", folder).exits(0).complains("(before: callback of web)").prints(" the same");
		run("status", "--host", "lab").exits(0).prints("HOST", "INTERFACE", "PACKETS", "lab   xdp0");
		run("detach", "--host", "lab", "--interface", "xdp0").exits(0);
		run("status", "--host", "lab").exits(0).prints("lab: nothing is attached");
		run("detach", "--host", "lab", "--interface", "xdp0").exits(1).complains("nothing is attached: xdp0");
	}

	@Test
	void deploysMinifiedAndFindsTheLinesOfErrors() throws IOException {
		Files.writeString(folder.resolve("web.lua"), "-- " + "why ".repeat(2500) + "\n\n" + GOOD);
		run("deploy", folder, "--minify", "never").exits(1).complains("[script-fits-minified]", "script has 10057 bytes, 8192 are allowed", "deploy it minified");
		run("deploy", folder).exits(0).complains("minified web.lua: 10057 bytes became 46").prints("web.lua     46");
		machine.xdplua.lastError = "\"web.lua:2: oops\\nweb.lua:2: in function <web.lua:1>\"";
		run("status", "--host", "lab").exits(0).prints("last error: web.lua:4: oops", "web.lua:4: in function <web.lua:3>");
		Files.writeString(folder.resolve("web.lua"), GOOD);
		run("deploy", folder, "--minify", "when-needed").exits(0).prints("web.lua     " + GOOD.length());
		run("status", "--host", "lab").exits(0).prints("last error: web.lua:2: oops");
		run("deploy", folder, "--minify", "always").exits(0).prints("web.lua     46");
		Files.writeString(folder.resolve("web.lua"), GOOD + "x='" + "x".repeat(9000) + "'");
		run("deploy", folder, "--minify", "always").exits(1).complains("minified 9051", "[script-too-large]", "nothing was deployed");
		run("deploy", folder, "--minify", "sometimes").exits(2);
	}

	@Test
	void aScriptAloneNeedsATarget() {
		run("deploy", folder.resolve("web.lua"), "--host", "lab", "--interface", "xdp0").exits(0).prints("xdp0", " web ", "callback");
	}

	@Test
	void statusAsJsonHasTheMachinesKeys() {
		run("deploy", folder).exits(0);
		JsonArray hosts = JsonParser.parseString(run("status", "--json", "--host", "lab", "--host", "nobody").exits(1).out()).getAsJsonObject().getAsJsonArray("hosts");
		JsonObject lab = hosts.get(0).getAsJsonObject();
		assertEquals("lab", lab.get("host").getAsString());
		JsonObject attachment = lab.getAsJsonObject("status").getAsJsonArray("attachments").get(0).getAsJsonObject();
		assertEquals(List.of("ifname", "ifindex", "mode", "instance", "function", "attached_seconds", "packets", "verdicts", "errors", "over_budget", "nested",
				"multi_buffer", "no_room", "last_error", "on_error", "confirm_seconds_left", "ns_per_call", "timed_calls", "traceback", "version"), List.copyOf(attachment.keySet()));
		assertEquals(3, attachment.getAsJsonObject("verdicts").get("drop").getAsInt());
		assertEquals("CONNECTION_REFUSED", hosts.get(1).getAsJsonObject().getAsJsonObject("error").get("kind").getAsString());
	}

	@Test
	void statusWithoutAHostAsksThoseOfTheExtraFile() {
		run("status").exits(1).prints("lab: nothing is attached").complains("nobody (").complains("connection was refused");
	}

	@Test
	void errorsInAScriptStopADeployBeforeAnyConnection() throws IOException {
		Files.writeString(folder.resolve("web.lua"), GOOD + "-".repeat(8193 - GOOD.length()));
		run("deploy", folder, "--minify", "never").exits(1).complains("script has 8193 bytes, 8192 are allowed", "deploy it minified");
		Files.writeString(folder.resolve("web.lua"), "");
		run("deploy", folder).exits(1).complains("[empty-script]");
		Files.writeString(folder.resolve("web.lua"), GOOD);
		run("deploy", folder, "--function", "judge").exits(1).complains("judge", "nothing was deployed");
		run("deploy", folder, "--mode", "skb").exits(1).complains("'skb'", "generic or native");
		run("deploy", folder, "--interface", "a b").exits(1).complains("'a b'");
		assertTrue(machine.calls.isEmpty(), machine.calls.toString());
	}

	@Test
	void whatTheMachineSaysIsPassedOn() {
		run("deploy", folder, "--interface", "xdp9").exits(1).complains("xdpluactl: there is no such interface: xdp9", "lab (tester@127.0.0.1:");
	}

	@Test
	void aMachineCannotSteerTheTerminal() {
		machine.override = call -> call.argv().contains("status") ? new Answer(1, "", "xdplua: \u001b[2J\u009b2Jgone\n  at line 2\n") : null;
		run("status", "--host", "lab").exits(1).complains("xdpluactl: ?[2J?2Jgone\n  at line 2");
	}

	@Test
	void changedHostKey() throws IOException {
		Files.writeString(server.knownHosts, server.entry(Keys.ed25519(folder.resolve("other"))));
		run("status", "--host", "lab").exits(1).complains("the host key has changed: " + server.knownHosts + ":1");
	}

	@Test
	void severalInterfacesEachWithItsResult() {
		Ran ran = run("deploy", folder, "--host", "lab", "--interface", "xdp0", "--interface", "xdp9", "--interface", "xdp1", "--json").exits(1)
				.complains("xdpluactl: xdp9 on lab: there is no such interface: xdp9", "xdp0 on lab (before: nothing was attached)",
						"note: the same instance judges xdp0, which has the new scripts, too");
		JsonArray deployed = JsonParser.parseString(ran.out()).getAsJsonObject().getAsJsonArray("deployed");
		assertEquals(List.of("xdp0", "xdp9", "xdp1"), deployed.asList().stream().map(one -> one.getAsJsonObject().get("interface").getAsString()).toList());
		assertEquals("REFUSED", deployed.get(1).getAsJsonObject().getAsJsonObject("error").get("kind").getAsString());
		assertEquals("web", deployed.get(2).getAsJsonObject().getAsJsonObject("now").get("instance").getAsString());
		run("deploy", folder, "--host", "nobody", "--host", "lab", "--interface", "xdp0").exits(1).complains("xdpluactl: xdp0 on nobody: the connection was refused")
				.prints("lab   xdp0 ");
	}

	@Test
	void rollbackHistoryDiff() throws IOException {
		String host = "lab" + System.nanoTime(); // the history is kept over runs
		Files.writeString(config, server.config(host));
		String[] place = { "--host", host, "--interface", "xdp0" };
		run("diff", folder, place[0], place[1], place[2], place[3]).exits(1).complains("nothing is attached");
		xdpluactl("history", "--host", host, "--interface", "xdp0").exits(0).complains("nothing was deployed there");
		run("deploy", folder, place[0], place[1], place[2], place[3]).exits(0);
		String longer = GOOD.replace("pass", "drop") + "-- " + "why ".repeat(2500) + "\n";
		Files.writeString(folder.resolve("web.lua"), longer);
		run("diff", folder, place[0], place[1], place[2], place[3]).exits(3).prints("--- deployed/web.lua", "+++ here/web.lua", "-  return xdp.action.pass", "+  return xdp.action.drop");
		run("deploy", folder, place[0], place[1], place[2], place[3]).exits(0).complains("minified web.lua");
		assertEquals("", run("diff", folder, place[0], place[1], place[2], place[3]).exits(0).out(), "the source of what was minified");
		run("rollback", place[0], place[1], place[2], place[3]).exits(0).prints("web.lua     " + GOOD.length());
		JsonObject script = JsonParser.parseString(run("diff", "--json", folder, place[0], place[1], place[2], place[3]).exits(3).out()).getAsJsonObject().getAsJsonArray("scripts")
				.get(0).getAsJsonObject();
		assertEquals("changed", script.get("state").getAsString());
		assertEquals(GOOD, script.get("deployed").getAsString());
		JsonArray entries = JsonParser.parseString(xdpluactl("history", "--json", "--host", host, "--interface", "xdp0").exits(0).out()).getAsJsonObject().getAsJsonArray("history");
		assertEquals(3, entries.size());
		assertEquals(entries.get(2).getAsJsonObject().get("id"), entries.get(0).getAsJsonObject().get("restores"));
		xdpluactl("history").exits(0).prints(host, entries.get(0).getAsJsonObject().get("id").getAsString());
		run("rollback", place[0], place[1], place[2], place[3]).exits(1).complains("there is nothing to go back to");
		run("rollback", place[0], place[1], place[2], place[3], "--to", entries.get(1).getAsJsonObject().get("id").getAsString(), "--json").exits(0).prints("\"same_scripts\": false");
	}

	@Test
	void watchPrintsLinesUntilItsTimeIsOver() {
		machine.xdplua.watched = List.of("{\"type\":\"log\",\"time_ns\":1,\"interface\":\"xdp0\",\"instance\":null,\"cpu\":2,\"line\":\"hello\\u001b[2J\",\"lost\":7}");
		run("status", "--watch", "--host", "lab", "--for", "1").exits(1).prints("lab xdp0 on CPU 2> hello?[2J", "(7 bytes after this were lost on CPU 2)")
				.complains("xdplua ended", "trying again in 2 s");
		Ran ran = run("status", "--watch", "--json", "--host", "lab", "--for", "1").exits(1);
		List<JsonObject> lines = ran.out().lines().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
		assertEquals("hello\u001b[2J", lines.get(0).get("line").getAsString());
		assertEquals("stale", lines.get(1).get("type").getAsString());
		run("status", "--watch", "--host", "lab", "--interval", "0").exits(2);
	}

	@Test
	void checkListOfAHost() {
		Ran ran = run("hosts", "--check", "lab").exits(1).prints("lab   login     ok", "lab   versions  unknown  needs the module");
		assertTrue(ran.out().contains("docs/own-machine.md"), ran.out());
		JsonObject first = JsonParser.parseString(run("hosts", "--check", "nobody", "--json").exits(1).out()).getAsJsonObject().getAsJsonArray("hosts").get(0).getAsJsonObject()
				.getAsJsonArray("checks").get(0).getAsJsonObject();
		assertEquals("login lacks", first.get("name").getAsString() + " " + first.get("result").getAsString());
	}

	@Test
	void detachOfSeveral() {
		run("deploy", folder, "--interface", "xdp0", "--interface", "xdp1").exits(0);
		String out = run("detach", "--host", "lab", "--interface", "xdp1", "--interface", "xdp7", "--interface", "xdp0", "--json").exits(1).complains("nothing is attached: xdp7").out();
		assertEquals(List.of(false, true, false), JsonParser.parseString(out).getAsJsonObject().getAsJsonArray("detached").asList().stream()
				.map(one -> one.getAsJsonObject().has("error")).toList());
		run("status", "--host", "lab").exits(0).prints("lab: nothing is attached");
	}
}
