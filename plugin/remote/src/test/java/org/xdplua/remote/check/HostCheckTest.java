// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.fake.Answers;
import org.xdplua.remote.fake.FakeMachine;
import org.xdplua.remote.fake.FakeMachine.Answer;
import org.xdplua.remote.fake.TestServer;
import org.xdplua.remote.hosts.HostResolver;
import org.xdplua.remote.session.Machines;
import org.xdplua.remote.session.UserPrompt;

/** The check list, with machines that lack one thing each. */
class HostCheckTest {

	@TempDir
	Path folder;
	private final FakeMachine machine = new FakeMachine();
	private TestServer server;
	private UserPrompt person = UserPrompt.NOBODY;

	@BeforeEach
	void start() throws IOException {
		server = new TestServer(Files.createDirectory(folder.resolve("server")), machine);
	}

	@AfterEach
	void stop() throws IOException {
		server.close();
	}

	private List<CheckItem> check() throws IOException, RemoteException {
		Path config = Files.writeString(folder.resolve("config"), server.config("lab"));
		try (Machines machines = new Machines(new HostResolver(Optional.of(config)), person)) {
			return HostCheck.check(machines, "lab", Progress.NONE);
		}
	}

	/** A machine that has all, but for one command that answers otherwise. */
	private void machine(String command, int exit, String out) {
		machine.override = call -> {
			String line = String.join(" ", call.argv());
			if (line.startsWith(command) && !command.isEmpty()) {
				return new Answer(exit, out, exit == 0 ? "" : "no\n");
			}
			return switch (line) {
				case "uname -r" -> Answer.ok("6.12.117+deb12-cloud-amd64\n");
				case "test -e /sys/kernel/btf/vmlinux", "test -d /sys/module/xdplua" -> Answer.ok("");
				case "env PATH=/usr/sbin:/sbin:/usr/bin:/bin modinfo -F filename xdplua" -> Answer.ok("/lib/modules/x/xdplua.ko\n");
				default -> null;
			};
		};
	}

	@Test
	void aMachineThatHasAll() throws Exception {
		machine("", 0, "");
		List<CheckItem> items = check();
		assertEquals(List.of("login", "kernel", "BTF", "rights", "command", "module", "versions"), items.stream().map(CheckItem::name).toList());
		assertTrue(items.stream().allMatch(item -> item.result() == CheckItem.Result.OK && item.advice().isEmpty()), items.toString());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			uname -r          | 0 | 5.10.0-23-amd64 | kernel   | 5.10.0-23-amd64                  | 6.12 or newer
			uname -r          | 0 | 7.0-rc1         |          |                                  |
			uname -r          | 0 | Darwin          | kernel   | Darwin                           | 6.12 or newer
			test -e           | 1 | ''              | BTF      | there is no /sys/kernel          | CONFIG_DEBUG_INFO_BTF
			xdplua --version  | 127 | ''            | command  | no command                       | docs/own-machine.md
			test -d           | 1 | ''              | module   | installed, not loaded            | modprobe xdplua
			xdplua --version  | 0 | xdplua 0.0.9    | versions | xdplua 0.0.9, module 0.1.0       | one build
			xdplua status     | 0 | Hello           | versions | can't be understood              | same version
			""")
	void whatIsLackingIsSaid(String command, int exit, String out, String name, String found, String advice) throws Exception {
		machine(command, exit, out + "\n");
		List<CheckItem> lacks = check().stream().filter(item -> item.result() == CheckItem.Result.LACKS).toList();
		assertEquals(name == null ? List.of() : List.of(name), lacks.stream().map(CheckItem::name).toList(), lacks.toString());
		if (name != null) {
			assertTrue(lacks.getFirst().found().contains(found) && lacks.getFirst().advice().contains(advice), lacks.toString());
		}
	}

	private List<String> notOk(List<CheckItem> items) {
		return items.stream().filter(item -> item.result() != CheckItem.Result.OK).map(item -> item.name() + " " + item.result()).toList();
	}

	@Test
	void noRights() throws Exception {
		machine("", 0, "");
		machine.xdplua.uid = 1000;
		machine.xdplua.sudoRefuses = "sudo: a password is required\n";
		List<CheckItem> items = check();
		assertEquals(List.of("rights LACKS", "command UNKNOWN", "versions UNKNOWN"), notOk(items));
		assertTrue(items.get(3).advice().contains("tester ALL=(root) NOPASSWD: /usr/local/sbin/xdplua"), items.toString());
	}

	/** As Debian's sshd gives it to users; sudo and root have another. */
	@Test
	void aLoginWhosePathLacksSbin() throws Exception {
		machine("xdplua", 127, "");
		machine.xdplua.uid = 1000;
		assertEquals(List.of(), notOk(check()));
		machine("test -d", 1, "");
		List<CheckItem> items = check();
		assertEquals(List.of("module LACKS", "versions UNKNOWN"), notOk(items));
		assertEquals("installed, not loaded", items.get(5).found());
	}

	@Test
	void aCommandThatSudoDoesNotFind() throws Exception {
		machine("", 0, "");
		machine.xdplua.uid = 1000;
		machine.xdplua.sudoRefuses = "sudo: xdplua: command not found\n";
		List<CheckItem> items = check();
		assertEquals(List.of("rights UNKNOWN", "command LACKS", "versions UNKNOWN"), notOk(items));
		assertTrue(items.get(4).advice().contains("add its folder to secure_path"), items.toString());
	}

	@Test
	void aWrongPasswordIsAboutTheRights() throws Exception {
		machine("", 0, "");
		machine.xdplua.uid = 1000;
		machine.xdplua.sudoPassword = "secret";
		person = new Answers(false, "a", "b", "c");
		List<CheckItem> items = check();
		assertEquals("rights LACKS", notOk(items).getFirst());
		assertEquals("sudo took none of the passwords", items.get(3).found());
	}

	@Test
	void aMachineThatLetsNobodyIn() throws Exception {
		Files.writeString(server.folder.resolve("authorized_keys"), "");
		List<CheckItem> items = check();
		assertEquals(7, items.size());
		assertTrue(items.getFirst().result() == CheckItem.Result.LACKS && items.getFirst().advice().contains("authorized_keys"), items.toString());
	}
}
