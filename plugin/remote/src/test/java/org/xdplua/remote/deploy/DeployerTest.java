// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.deploy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.RemoteException.Kind;
import org.xdplua.remote.fake.Expect;
import org.xdplua.remote.fake.FakeMachine.Answer;
import org.xdplua.remote.session.Session;
import org.xdplua.remote.session.UserPrompt;
import org.xdplua.remote.status.Attachment;
import org.xdplua.remote.status.MachineStatus;
import org.xdplua.remote.status.StatusClient;

/** Deploys over a real SSH connection to a machine that is played. */
class DeployerTest extends OnPlayedMachine {

	private static final ScriptFile SCRIPT = ScriptFile.of("port filter.lua", "function callback(pkt)\n\treturn xdp.action.pass -- ü\nend");

	private static DeployRequest request(ScriptFile... files) {
		return new DeployRequest("port filter", "callback", "xdp0", "generic", List.of(files));
	}

	private DeployResult deploy(DeployRequest request) throws RemoteException {
		return Deployer.deploy(session, request, history, Progress.NONE);
	}

	private MachineStatus status() throws RemoteException {
		return StatusClient.status(session, Progress.NONE);
	}

	@Test
	void oneCommandCarriesTheExactBytes() throws Exception {
		byte[] binary = { 0, 1, (byte) 0xff, '\n', '\'' };
		ScriptFile second = new ScriptFile("second.lua", binary);
		List<String> steps = new ArrayList<>();
		Deployer.deploy(session, request(SCRIPT, second), history, new Progress() {
			@Override
			public void step(String what) {
				steps.add(what);
			}

			@Override
			public boolean cancelled() {
				return false;
			}
		});
		ByteArrayOutputStream bundle = new ByteArrayOutputStream();
		bundle.write(("xdplua-file " + SCRIPT.bytes().length + " port filter.lua\n").getBytes(StandardCharsets.UTF_8));
		bundle.write(SCRIPT.bytes());
		bundle.write("\nxdplua-file 5 second.lua\n".getBytes(StandardCharsets.UTF_8));
		bundle.write(binary);
		bundle.write("\nxdplua-end\n".getBytes(StandardCharsets.UTF_8));
		assertEquals(List.of(
				List.of("xdplua", "--json", "--bundle", "-", "-F", "callback", "-I", "port filter", "--replace", "--mode", "generic", "--confirm-within", "30", "--", "xdp0"),
				List.of("xdplua", "status", "--json"), List.of("xdplua", "confirm", "--json", "0000000000000001")), machine.argvs());
		assertEquals(2, server.logins.get(), "the look afterwards needs a login of its own");
		assertArrayEquals(bundle.toByteArray(), machine.calls.stream().filter(call -> call.argv().contains("--bundle")).findFirst().orElseThrow().stdin());
		assertEquals(List.of("loading 2", "logging in", "connecting", "checking", "confirming", "recording"),
				steps.stream().map(step -> step.substring(0, step.startsWith("lo") && !step.startsWith("logg") ? 9 : step.indexOf(' ') < 0 ? step.length()
						: step.startsWith("logging") ? 10 : step.indexOf(' '))).toList());
	}

	@Test
	void tellsBeforeAndAfter() throws RemoteException {
		DeployResult first = deploy(request(SCRIPT));
		assertEquals(Optional.empty(), first.before());
		assertEquals("callback", first.after().function());
		assertEquals(SCRIPT.sha256(), first.files().getFirst().sha256());
		DeployResult second = deploy(request(SCRIPT));
		assertEquals(Optional.of(first.now()), second.before());
		assertTrue(second.sameScripts());
		ScriptFile other = ScriptFile.of("other.lua", "function callback() end");
		assertFalse(deploy(request(other)).sameScripts());
		DeployResult shared = deploy(new DeployRequest("port filter", "callback", "xdp1", "native", List.of(other)));
		assertEquals(List.of("xdp0"), shared.alsoJudged());
	}

	@Test
	void badSizesNeverReachTheMachine() {
		Expect.failure(Kind.BAD_REQUEST, () -> deploy(request(ScriptFile.of("a.lua", ""))));
		Expect.failure(Kind.BAD_REQUEST, () -> deploy(request(ScriptFile.of("a.lua", "-".repeat(8193)))));
		assertEquals(List.of(), machine.calls);
	}

	@Test
	void whatTheMachineRefusesLeavesTheOld() throws RemoteException {
		deploy(request(SCRIPT));
		MachineStatus before = status();
		Expect.failure(Kind.REFUSED, () -> deploy(request(ScriptFile.of("bad.lua", "syntax error"))), "bad.lua:1: syntax error near 'syntax'", server.host().where());
		Expect.failure(Kind.REFUSED, () -> deploy(new DeployRequest("i", "missing", "xdp0", "generic", List.of(SCRIPT))), "no function missing");
		Expect.failure(Kind.REFUSED, () -> deploy(new DeployRequest("i", "callback", "xdp9", "generic", List.of(SCRIPT))), "no such interface: xdp9");
		assertEquals(before, status());
	}

	@Test
	void whileAnotherDeployIsNotConfirmedItsScriptsJudge() throws RemoteException {
		List<String> load = List.of("xdplua", "--json", "--bundle", "-", "-F", "callback", "-I", "port filter", "--replace", "--mode", "generic", "--confirm-within", "60", "--", "xdp0");
		session.exec(load, Bundle.of(List.of(ScriptFile.of("theirs.lua", "function callback() end"))), Progress.NONE);
		RemoteException failure = Expect.failure(Kind.REFUSED, () -> deploy(request(SCRIPT)), "another deploy of instance 'port filter' is not confirmed yet", "its scripts judge");
		assertTrue(failure.advice().matches(".*: try again in (60|5[0-9]) s"), failure.advice());
		assertFalse(failure.getMessage().contains("what was attached before still is"), failure.getMessage());
		machine.override = call -> call.argv().contains("--bundle") ? new Answer(1, "", "xdplua: instance 'x' waits for a change to be confirmed\n") : null;
		Expect.failure(Kind.REFUSED, () -> deploy(request(SCRIPT)), "another deploy of instance 'x' is not confirmed yet", "try again later");
	}

	@Test
	void theNextDeployFindsItsCommandStarted() throws Exception {
		deploy(request(SCRIPT));
		for (int i = 0; i < 500 && machine.begun.get() < 5; i++) {
			Thread.sleep(10); // id, load, status, confirm; and the load to come
		}
		assertEquals(5, machine.begun.get());
		assertEquals(4, machine.calls.size(), "it waits for its input");
		ScriptFile other = ScriptFile.of("other.lua", "function callback() return 2 end");
		assertEquals(other.sha256(), deploy(request(other)).files().getFirst().sha256());
		assertEquals(machine.argvs().get(0), machine.argvs().get(3));
		session.close();
		session = Session.connect(server.host(), UserPrompt.NOBODY, Progress.NONE);
		assertEquals(other.sha256(), status().running("xdp0").orElseThrow().files().getFirst().sha256(), "one that nobody wanted changes nothing");
	}

	@Test
	void cutInTheMiddleOfTheBundleLeavesTheOld() throws Exception {
		deploy(request(SCRIPT));
		MachineStatus before = status();
		machine.cutAfter = 20;
		Expect.failure(Kind.UNDONE, () -> deploy(request(ScriptFile.of("new.lua", "function callback() end" + " ".repeat(8000)))), "connection broke", "nothing was changed",
				"what judges xdp0 again is callback of port filter (port filter.lua, ");
		machine.cutAfter = -1;
		session = Session.connect(server.host(), UserPrompt.NOBODY, Progress.NONE);
		assertEquals(before, status());
	}

	@Test
	void detach() throws RemoteException {
		deploy(request(SCRIPT));
		Detacher.detach(session, "xdp0", Progress.NONE);
		assertEquals(List.of(), status().attachments());
		Expect.failure(Kind.REFUSED, () -> Detacher.detach(session, "xdp0", Progress.NONE), "nothing is attached");
		Expect.failure(Kind.BAD_REQUEST, () -> Detacher.detach(session, "a b", Progress.NONE));
	}

	@ParameterizedTest
	@ValueSource(strings = { "it's", "$(touch pwned)", "`touch pwned`", "; touch pwned", "a b", "-x", "--", "\"", "*", "~", "!!", "\\", "${IFS}", "日本" })
	void hostileNamesArriveAsTheyAre(String name) throws RemoteException {
		Attachment after = deploy(new DeployRequest(name, "callback", "xdp0", "generic", List.of(ScriptFile.of(name, "function callback() end")))).after();
		assertEquals(name, after.instance());
		assertEquals(name, status().files(after).getFirst().name());
		assertFalse(Files.exists(Path.of("pwned")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			127 | sh: 1: xdplua: not found                                       | COMMAND_MISSING | /usr/local/sbin/xdplua
			127 | bash: line 1: xdplua: command not found                        | COMMAND_MISSING | ssh lab env
			126 | sh: 1: xdplua: Permission denied                               | COMMAND_MISSING | Permission denied
			1   | xdplua: the kernel module xdplua is not loaded on this machine | MODULE_MISSING  | modprobe xdplua
			1   | xdplua: something: here: do that                               | REFUSED         | something: here: do that
			2   | ''                                                             | REFUSED         | exit status 2
			""")
	void failuresOfTheCommand(int exit, String err, Kind kind, String message) {
		machine.override = call -> call.argv().getFirst().equals("xdplua") ? new Answer(exit, "", err + "\n") : null;
		Expect.failure(kind, this::status, message, "lab (tester@127.0.0.1:" + server.port() + ")");
	}

	@Test
	void nonsenseAsStatus() {
		machine.override = call -> call.argv().getFirst().equals("xdplua") ? Answer.ok("Hello\n") : null;
		Expect.failure(Kind.BAD_STATUS, this::status);
	}

	@Test
	void anybodyButRootGoesThroughSudo() throws RemoteException {
		machine.xdplua.uid = 1000;
		deploy(request(SCRIPT));
		assertTrue(machine.argvs().stream().allMatch(argv -> argv.subList(0, 6).equals(List.of("env", "LC_ALL=C", "sudo", "-n", "--", "xdplua"))), machine.argvs().toString());
		assertEquals(1, machine.calls.stream().filter(call -> call.argv().getFirst().equals("id")).count());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			sudo: a password is required                              | NOT_PERMITTED   | tester's password
			tester is not allowed to run sudo on lab. sudo: x         | NOT_PERMITTED   | sudo refused
			Sorry, user tester is not allowed to execute 'xdplua'     | NOT_PERMITTED   | NOPASSWD: /usr/local/sbin/xdplua
			sudo: xdplua: command not found                           | COMMAND_MISSING | secure_path
			""")
	void sudoThatRefuses(String err, Kind kind, String message) {
		machine.xdplua.uid = 1000;
		machine.xdplua.sudoRefuses = err + "\n";
		Expect.failure(kind, this::status, message);
	}

	@Test
	void noSudoAtAll() {
		machine.xdplua.uid = 1000;
		machine.override = call -> call.argv().contains("sudo") ? new Answer(127, "", "env: 'sudo': No such file or directory\n") : null;
		Expect.failure(Kind.NOT_PERMITTED, this::status, "there is no sudo");
	}
}
