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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xdplua.remote.fake.FakeMachine;
import org.xdplua.remote.fake.FakeMachine.Answer;
import org.xdplua.remote.fake.Keys;
import org.xdplua.remote.fake.TestServer;

/** The commands that talk to a machine, with a real SSH connection to one that is played. */
class RemoteCommandsTest {

	private static final String PROJECT = "{\"name\":\"web\",\"files\":[\"web.lua\"],\"target\":{\"host\":\"lab\",\"interface\":\"xdp0\"}}";
	private static final String GOOD = "function callback(pkt)\n  return xdp.action.pass\nend\n";

	@TempDir
	Path folder;
	private final FakeMachine machine = new FakeMachine();
	private TestServer server;
	private Path config;

	@BeforeEach
	void start() throws IOException {
		server = new TestServer(Files.createDirectory(folder.resolve("server")), machine);
		config = Files.writeString(folder.resolve("ssh_config"), server.config("lab") + "Host nobody\n  HostName 127.0.0.1\n  Port 1\n");
		Files.writeString(folder.resolve("xdplua.json"), PROJECT);
		Files.writeString(folder.resolve("web.lua"), GOOD);
	}

	@AfterEach
	void stop() throws IOException {
		server.close();
	}

	private Ran run(Object... args) {
		List<Object> all = new ArrayList<>(List.of(args));
		all.addAll(List.of("--ssh-config", config));
		return xdpluactl(all.toArray());
	}

	@Test
	void deployStatusDetach() {
		run("deploy", folder).exits(0).complains("==> checking web", "==> connecting to lab (tester@127.0.0.1:", "before: nothing was attached")
				.prints("lab   xdp0       generic  web       callback", "web.lua (" + GOOD.length() + " bytes, sha256 ");
		run("deploy", folder).exits(0).complains("(before: callback of web)");
		run("status", "--host", "lab").exits(0).prints("HOST", "INTERFACE", "PACKETS", "lab   xdp0");
		run("detach", "--host", "lab", "--interface", "xdp0").exits(0);
		run("status", "--host", "lab").exits(0).prints("lab: nothing is attached");
		run("detach", "--host", "lab", "--interface", "xdp0").exits(1).complains("nothing is attached: xdp0");
	}

	@Test
	void deploysMinifiedAndFindsTheLinesOfErrors() throws IOException {
		Files.writeString(folder.resolve("web.lua"), "-- " + "why ".repeat(2500) + "\n\n" + GOOD);
		run("deploy", folder, "--minify", "never").exits(1).complains("[script-fits-minified]", "script has 10057 bytes, 8192 are allowed", "deploy it minified");
		run("deploy", folder).exits(0).complains("minified web.lua: 10057 bytes became 46").prints("web.lua (46 bytes");
		machine.xdplua.lastError = "\"web.lua:2: oops\\nweb.lua:2: in function <web.lua:1>\"";
		run("status", "--host", "lab").exits(0).prints("last error: web.lua:4: oops", "web.lua:4: in function <web.lua:3>");
		Files.writeString(folder.resolve("web.lua"), GOOD);
		run("deploy", folder, "--minify", "when-needed").exits(0).prints("web.lua (" + GOOD.length() + " bytes", "last error: web.lua:2: oops");
		run("deploy", folder, "--minify", "always").exits(0).prints("web.lua (46 bytes");
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
				"multi_buffer", "last_error"), List.copyOf(attachment.keySet()));
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
}
