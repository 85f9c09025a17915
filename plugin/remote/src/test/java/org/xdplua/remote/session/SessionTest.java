// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.RemoteException.Kind;
import org.xdplua.remote.fake.Answers;
import org.xdplua.remote.fake.Expect;
import org.xdplua.remote.fake.FakeMachine;
import org.xdplua.remote.fake.Keys;
import org.xdplua.remote.fake.TestServer;
import org.xdplua.remote.hosts.Host;
import org.xdplua.remote.hosts.StrictHostKeys;

/** Logging in: keys, host keys, and everything that can be wrong with a machine. */
class SessionTest {

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

	private static void works(Host host, UserPrompt prompt) throws RemoteException {
		try (Session session = Session.connect(host, prompt, Progress.NONE)) {
			assertTrue(session.isRoot(Progress.NONE));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "-t ed25519", "-t rsa -b 2048", "-t rsa -b 2048 -m PEM", "-t ecdsa -b 256", "-t ecdsa -b 521", "-t ecdsa -b 256 -m PEM" })
	void keysOfEveryKind(String kind) throws Exception {
		Path key = Keys.make(folder.resolve("key"), "", kind.split(" "));
		server.letIn(key);
		works(server.host(StrictHostKeys.YES, key), UserPrompt.NOBODY);
	}

	@ParameterizedTest
	@ValueSource(strings = { "-t ed25519", "-t rsa -b 2048 -m PEM" })
	void encryptedKeyAsksForItsPassphraseUntilItIsRight(String kind) throws Exception {
		Path key = Keys.make(folder.resolve("key"), "open sesame", kind.split(" "));
		server.letIn(key);
		Answers user = new Answers(false, "wrong", "open sesame");
		works(server.host(StrictHostKeys.YES, key), user);
		assertEquals(List.of(key, key), user.passphrases);
	}

	@Test
	void keyWithoutItsPassphraseIsLeftOut() throws Exception {
		Path locked = Keys.make(folder.resolve("locked"), "secret", "-t", "ed25519");
		server.letIn(locked);
		works(server.host(StrictHostKeys.YES, locked, server.clientKey), UserPrompt.NOBODY);
	}

	@Test
	void wrongKeyNamesWhatWasTried() throws Exception {
		Path stranger = Keys.ed25519(folder.resolve("stranger"));
		Path locked = Keys.make(folder.resolve("locked"), "secret", "-t", "ed25519");
		server.letIn(locked);
		Path broken = Files.writeString(folder.resolve("broken"), "no key at all");
		Expect.failure(Kind.AUTH_FAILED, () -> works(server.host(StrictHostKeys.YES, stranger, locked, broken, folder.resolve("none")), new Answers(false)),
				"tester", stranger.toString(), locked + " (no passphrase given)", broken + " (can't be read", "authorized_keys", server.host().where());
	}

	@Test
	void noKeysAtAll() {
		Expect.failure(Kind.AUTH_FAILED, () -> works(server.host(StrictHostKeys.YES), UserPrompt.NOBODY), "tried: none");
	}

	@Test
	void changedHostKeyIsRefusedWithFileLineAndFingerprints() throws Exception {
		Path old = Keys.ed25519(folder.resolve("old"));
		Files.writeString(server.knownHosts, "# a comment\n\n" + server.entry(old));
		Answers user = new Answers(true);
		Expect.failure(Kind.HOST_KEY_CHANGED, () -> works(server.host(), user), server.knownHosts + ":3", Keys.fingerprint(old), Keys.fingerprint(server.hostKey),
				"delete line 3 of " + server.knownHosts);
		assertTrue(user.hostKeys.isEmpty(), "nobody may be asked about a changed key");
	}

	@Test
	void unknownHostKeyIsAskedForAndKept() throws Exception {
		Files.writeString(server.knownHosts, "other.example.org ssh-ed25519 " + Keys.blob(server.hostKey)); // no line break at the end
		Answers user = new Answers(true);
		works(server.host(), user);
		assertEquals(Keys.fingerprint(server.hostKey), user.hostKeys.getFirst().fingerprint());
		assertEquals("ssh-ed25519", user.hostKeys.getFirst().keyType());
		assertTrue(Files.readString(server.knownHosts).endsWith("\n" + server.entry(server.hostKey)), Files.readString(server.knownHosts));
		works(server.host(StrictHostKeys.YES, server.clientKey), user);
		assertEquals(1, user.hostKeys.size());
	}

	@Test
	void unknownHostKeyNotAccepted() throws Exception {
		Files.delete(server.knownHosts);
		Expect.failure(Kind.HOST_KEY_UNKNOWN, () -> works(server.host(), new Answers(false)), Keys.fingerprint(server.hostKey));
		assertFalse(Files.exists(server.knownHosts));
	}

	@Test
	void strictCheckingNeverAsks() throws Exception {
		Files.delete(server.knownHosts);
		Answers user = new Answers(true);
		Expect.failure(Kind.HOST_KEY_UNKNOWN, () -> works(server.host(StrictHostKeys.YES, server.clientKey), user), "StrictHostKeyChecking");
		assertTrue(user.hostKeys.isEmpty());
	}

	@Test
	void acceptNewKeepsWithoutAsking() throws Exception {
		Files.delete(server.knownHosts);
		works(server.host(StrictHostKeys.ACCEPT_NEW, server.clientKey), UserPrompt.NOBODY);
		assertEquals(server.entry(server.hostKey), Files.readString(server.knownHosts));
	}

	@Test
	void revokedHostKey() throws Exception {
		Files.writeString(server.knownHosts, server.entry(server.hostKey) + "@revoked * ssh-ed25519 " + Keys.blob(server.hostKey) + "\n");
		Expect.failure(Kind.HOST_KEY_REVOKED, () -> works(server.host(), new Answers(true)), server.knownHosts + ":2");
	}

	@Test
	void aKeyThatIsRevokedForTheBareNameIsRevokedOnAnyPort() throws Exception {
		Files.writeString(server.knownHosts, server.entry(server.hostKey) + "@revoked 127.0.0.1 ssh-ed25519 " + Keys.blob(server.hostKey) + "\n");
		Expect.failure(Kind.HOST_KEY_REVOKED, () -> works(server.host(), new Answers(true)), server.knownHosts + ":2");
		Files.writeString(server.knownHosts, server.entry(server.hostKey) + "@revoked 127.0.0.1 ssh-ed25519 " + Keys.blob(server.clientKey) + "\n");
		works(server.host(), UserPrompt.NOBODY);
	}

	@Test
	void hashedHostKey() throws Exception {
		Keys.run(List.of("ssh-keygen", "-H", "-f", server.knownHosts.toString()));
		assertTrue(Files.readString(server.knownHosts).contains("|1|"), "ssh-keygen hashed nothing");
		works(server.host(StrictHostKeys.YES, server.clientKey), UserPrompt.NOBODY);
	}

	@Test
	void revokedKeysUnderHashedNamesAndPatterns() throws Exception {
		Files.writeString(server.knownHosts, server.entry(server.hostKey));
		Keys.run(List.of("ssh-keygen", "-H", "-f", server.knownHosts.toString()));
		String hashed = Files.readString(server.knownHosts).strip();
		Files.writeString(server.knownHosts, hashed + "\n@revoked " + hashed + "\n");
		Expect.failure(Kind.HOST_KEY_REVOKED, () -> works(server.host(), new Answers(true)), server.knownHosts + ":2");
		Files.writeString(server.knownHosts, "[127.0.0.?]:* ssh-ed25519 " + Keys.blob(server.hostKey) + "\n");
		works(server.host(StrictHostKeys.YES, server.clientKey), UserPrompt.NOBODY);
	}

	@Test
	void bareNameCountsOnAnotherPortWhenTheKeyIsTheSame() throws Exception {
		Files.writeString(server.knownHosts, "127.0.0.1 ssh-ed25519 " + Keys.blob(server.hostKey) + "\n");
		works(server.host(StrictHostKeys.YES, server.clientKey), UserPrompt.NOBODY);
	}

	@Test
	void anotherTypeOfKeyIsAskedForWithAWarning() throws Exception {
		Path rsa = Keys.make(folder.resolve("rsa"), "", "-t", "rsa", "-b", "2048");
		Files.writeString(server.knownHosts, "[127.0.0.1]:" + server.port() + " ssh-rsa " + Keys.blob(rsa) + "\n");
		Answers user = new Answers(false);
		Expect.failure(Kind.HOST_KEY_UNKNOWN, () -> works(server.host(StrictHostKeys.ACCEPT_NEW, server.clientKey), user));
		assertTrue(user.hostKeys.getFirst().note().contains("ssh-rsa"), user.hostKeys.toString());
	}

	@Test
	void serverWithSeveralKeysIsAskedForTheKnownOne() throws Exception {
		Path rsa = Keys.make(folder.resolve("rsa"), "", "-t", "rsa", "-b", "2048");
		try (TestServer several = new TestServer(Files.createDirectory(folder.resolve("several")), machine, rsa)) {
			Files.writeString(several.knownHosts, "[127.0.0.1]:" + several.port() + " ssh-rsa " + Keys.blob(rsa) + "\n");
			works(several.host(StrictHostKeys.YES, several.clientKey), UserPrompt.NOBODY);
		}
	}

	@Test
	void connectionRefused() throws Exception {
		int free;
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			free = socket.getLocalPort();
		}
		Expect.failure(Kind.CONNECTION_REFUSED, () -> works(at("127.0.0.1", free), UserPrompt.NOBODY), "lab (tester@127.0.0.1:" + free + ")");
	}

	@Test
	void nameWithoutAddress() {
		Expect.failure(Kind.NAME_NOT_RESOLVED, () -> works(at("no-such-machine.invalid", 22), UserPrompt.NOBODY), "no-such-machine.invalid");
	}

	@Test
	void serverThatAcceptsAndSaysNothing() throws Exception {
		try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			Expect.failure(Kind.TIMEOUT, () -> works(at("127.0.0.1", mute.getLocalPort()), UserPrompt.NOBODY), "1 s");
		}
	}

	@Test
	void loginCanBeCancelled() throws Exception {
		try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			Host host = server.host();
			Host slow = new Host("lab", "127.0.0.1", mute.getLocalPort(), "tester", host.identityFiles(), true, Optional.empty(), host.knownHostsFiles(), List.of(),
					Optional.empty(), Optional.empty(), StrictHostKeys.YES, Duration.ofMinutes(10));
			Expect.failure(Kind.CANCELLED, () -> Session.connect(slow, UserPrompt.NOBODY, new CancelAfter(3)), "connecting");
		}
	}

	private Host at(String name, int port) {
		return new Host("lab", name, port, "tester", List.of(server.clientKey), true, Optional.empty(), List.of(server.knownHosts), List.of(), Optional.empty(), Optional.empty(),
				StrictHostKeys.YES, Duration.ofSeconds(1));
	}
}
