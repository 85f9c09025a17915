// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.RemoteException.Kind;
import org.xdplua.remote.fake.Answers;
import org.xdplua.remote.fake.Expect;
import org.xdplua.remote.fake.FakeMachine;
import org.xdplua.remote.fake.TestServer;
import org.xdplua.remote.session.UserPrompt.Purpose;

/** Logins and sudo that want a password. */
class PasswordTest {

	private static final byte[] SCRIPT = "line one\nline two\n".getBytes(StandardCharsets.UTF_8);

	@TempDir
	Path folder;
	private final FakeMachine machine = new FakeMachine();
	private TestServer server;

	@BeforeEach
	void start() throws IOException {
		server = new TestServer(folder, machine);
	}

	@AfterEach
	void stop() throws IOException {
		server.close();
	}

	private void onlyPasswords(Purpose how) throws IOException {
		Files.writeString(folder.resolve("authorized_keys"), "");
		server.acceptPassword("open sesame", how == Purpose.KEYBOARD_INTERACTIVE);
	}

	@ParameterizedTest
	@EnumSource(names = { "PASSWORD", "KEYBOARD_INTERACTIVE" })
	void asksUntilItIsRightAndNotAgainForTheSecondLogin(Purpose how) throws Exception {
		onlyPasswords(how);
		Answers user = new Answers(false, "wrong", "open sesame");
		try (Session session = Session.connect(server.host(), user, Progress.NONE); Session again = session.again(Duration.ofSeconds(10), Progress.NONE)) {
			assertTrue(again.isConnected());
		}
		assertEquals(List.of(how, how), user.secrets.stream().map(question -> question.purpose()).toList());
		assertEquals(List.of(1, 2), user.secrets.stream().map(question -> question.attempt()).toList());
		assertEquals(server.host().where(), user.secrets.getFirst().where());
	}

	@Test
	void withoutAPersonNobodyWaits() throws Exception {
		onlyPasswords(Purpose.PASSWORD);
		Expect.failure(Kind.AUTH_FAILED, () -> Session.connect(server.host(), UserPrompt.NOBODY, Progress.NONE), "asked for a password, and none was given");
	}

	@Test
	void anEncryptedKeyIsUnlockedOnce() throws Exception {
		Path key = org.xdplua.remote.fake.Keys.make(folder.resolve("key"), "open sesame", "-t", "ed25519");
		server.letIn(key);
		Answers user = new Answers(false, "open sesame");
		try (Session session = Session.connect(server.host(org.xdplua.remote.hosts.StrictHostKeys.YES, key), user, Progress.NONE);
				Session again = session.again(Duration.ofSeconds(10), Progress.NONE)) {
			assertTrue(again.isConnected());
		}
		assertEquals(List.of(key), user.passphrases);
	}

	private ExecResult sudo(Answers user, List<String> argv) throws RemoteException {
		machine.xdplua.uid = 1000;
		machine.xdplua.sudoPassword = "tell nobody";
		try (Session session = Session.connect(server.host(), user, Progress.NONE)) {
			session.execAsRoot(argv, SCRIPT, Progress.NONE);
			return session.execAsRoot(argv, SCRIPT, Progress.NONE);
		}
	}

	@Test
	void sudosPasswordGoesOverStandardInputOnly() throws Exception {
		Answers user = new Answers(false, "wrong", "tell nobody");
		assertEquals("xdplua 0.1.0\n", sudo(user, List.of("xdplua", "--version")).out());
		assertEquals(List.of(Purpose.SUDO, Purpose.SUDO), user.secrets.stream().map(question -> question.purpose()).toList());
		assertTrue(machine.calls.stream().flatMap(call -> call.argv().stream()).noneMatch(word -> word.contains("tell nobody") || word.contains("wrong")));
		// a wrong password stands before nothing that sudo could take for the next one
		assertEquals("wrong\n", text(machine.calls.get(2).stdin()));
		assertArrayEquals(("tell nobody\n" + text(SCRIPT)).getBytes(StandardCharsets.UTF_8), machine.calls.getLast().stdin());
		assertEquals(6, machine.calls.size(), "id, sudo -n, two passwords, and then each command at once");
	}

	@Test
	void sudosPasswordThatNobodyGives() throws Exception {
		assertEquals(1, sudo(new Answers(false), List.of("xdplua", "--version")).exit());
	}

	@Test
	void sudosPasswordWrongThreeTimes() {
		Expect.failure(Kind.NOT_PERMITTED, () -> sudo(new Answers(false, "a", "b", "c"), List.of("xdplua", "--version")), "none of the passwords", "tester");
	}

	private static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.UTF_8);
	}
}
