// SPDX-License-Identifier: EPL-2.0
package org.xdplua.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xdplua.cli.Ran.xdpluactl;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xdplua.remote.fake.FakeMachine;
import org.xdplua.remote.fake.TestServer;

/** Names that a shell would act on, everywhere where somebody can put a name. A real shell takes the command lines apart on the other side: each is refused, or arrives as it is. */
class HostileNamesTest {

	private static final List<String> NAMES = List.of("$(touch pwned)", "`touch pwned`", "; touch pwned", "a;touch pwned;", "& touch pwned", "| touch pwned", "it's", "\"quoted\"",
			"a b", "line\nbreak", "a\n; touch pwned", "-oProxyCommand=touch pwned", "--", "-d", "*", "${IFS}touch${IFS}pwned", "'; touch pwned; '", "> pwned", "\\", "a\u001b[2J");

	@TempDir
	Path folder;
	private final FakeMachine machine = new FakeMachine();
	private TestServer server;
	private Path config;

	@BeforeEach
	void start() throws IOException {
		server = new TestServer(Files.createDirectory(folder.resolve("server")), machine);
		config = Files.writeString(folder.resolve("ssh_config"), server.config("lab"));
	}

	@AfterEach
	void stop() throws IOException {
		server.close();
	}

	static Stream<Arguments> everywhere() {
		return Stream.of("interface", "function", "instance", "script", "folder", "host", "configuration", "detach", "rollback").flatMap(where -> NAMES.stream()
				.map(name -> Arguments.of(where, name)));
	}

	/** Where a name is no option's value, ours or picocli's rules may refuse it, as wrong usage. */
	@ParameterizedTest
	@MethodSource("everywhere")
	void noneReachesAShell(String where, String name) throws Exception {
		Ran ran = run(where, name);
		assertFalse(Files.exists(Path.of("pwned")) || Files.exists(folder.resolve("pwned")), ran::toString);
		for (List<String> argv : machine.argvs()) {
			assertEquals("xdplua", argv.getFirst(), argv::toString);
			List<String> rest = argv.stream().filter(word -> !word.matches("[a-zA-Z0-9_-]+")).toList();
			assertTrue(rest.stream().allMatch(name::equals), argv + " after " + ran);
		}
		assertTrue(ran.exit() == 0 || !ran.err().isBlank(), "refused without a word");
		assertFalse((ran.out() + ran.err()).contains("\u001b"), "the terminal was steered");
	}

	private Ran run(String where, String name) throws IOException {
		return switch (where) {
			case "interface" -> deploy(project("web", "web.lua", folder.resolve("p")), "--host=lab", "--interface=" + name);
			case "function" -> deploy(project("web", "web.lua", folder.resolve("p")), "--host=lab", "--interface=xdp0", "--function=" + name);
			case "instance" -> deploy(project(name, "web.lua", folder.resolve("p")), "--host=lab", "--interface=xdp0");
			case "script" -> deploy(project("web", name, folder.resolve("p")), "--host=lab", "--interface=xdp0");
			case "folder" -> deploy(project("web", "web.lua", folder.resolve(name)), "--host=lab", "--interface=xdp0");
			case "host" -> deploy(project("web", "web.lua", folder.resolve("p")), "--host=" + name, "--interface=xdp0");
			case "configuration" -> {
				config = Files.copy(config, folder.resolve(name));
				yield deploy(project("web", "web.lua", folder.resolve("p")), "--host=lab", "--interface=xdp0");
			}
			case "detach" -> xdpluactl("detach", "--host=lab", "--interface=" + name, "--ssh-config=" + config);
			case "rollback" -> xdpluactl("rollback", "--host=lab", "--interface=xdp0", "--to=" + name, "--ssh-config=" + config);
			default -> throw new IllegalArgumentException(where);
		};
	}

	private Ran deploy(Path project, String... options) {
		Object[] all = Stream.concat(Stream.of("deploy", project.toString(), "--ssh-config=" + config), Stream.of(options)).toArray();
		return xdpluactl(all);
	}

	private static Path project(String instance, String script, Path dir) throws IOException {
		Files.createDirectories(dir);
		JsonObject settings = new JsonObject();
		settings.addProperty("name", instance);
		com.google.gson.JsonArray files = new com.google.gson.JsonArray();
		files.add(script);
		settings.add("files", files);
		Files.writeString(dir.resolve("xdplua.json"), settings.toString(), StandardCharsets.UTF_8);
		Files.writeString(dir.resolve(script), "function callback(pkt) return xdp.action.pass end\n");
		return dir;
	}

	@Test
	void whatIsOnlyStrangeWorks() throws Exception {
		for (String name : List.of("it's $(touch pwned)", "a b; touch pwned", "\"quoted\"")) {
			deploy(project(name, name + ".lua", folder.resolve(name)), "--host=lab", "--interface=xdp0").exits(0).prints(name, name + ".lua");
		}
	}
}
