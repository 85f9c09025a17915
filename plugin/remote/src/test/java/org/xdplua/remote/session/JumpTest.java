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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.RemoteException.Kind;
import org.xdplua.remote.fake.Expect;
import org.xdplua.remote.fake.FakeMachine;
import org.xdplua.remote.fake.Keys;
import org.xdplua.remote.fake.TestServer;
import org.xdplua.remote.hosts.Host;
import org.xdplua.remote.hosts.StrictHostKeys;

/** Through two machines to a third: three SSH servers, each with keys of its own. */
class JumpTest {

	@TempDir
	Path folder;
	private final List<TestServer> servers = new ArrayList<>();
	private final FakeMachine machine = new FakeMachine();

	@BeforeEach
	void start() throws IOException {
		for (String name : List.of("gate", "inner", "lab")) {
			servers.add(new TestServer(Files.createDirectory(folder.resolve(name)), name.equals("lab") ? machine : new FakeMachine()));
		}
	}

	@AfterEach
	void stop() throws IOException {
		for (TestServer server : servers) {
			server.close();
		}
	}

	private static Host at(String alias, TestServer server, int port, Duration timeout, List<Host> jumps) {
		return new Host(alias, "127.0.0.1", port, "tester", List.of(server.clientKey), true, Optional.empty(), List.of(server.knownHosts), List.of(), Optional.empty(), Optional.empty(),
				StrictHostKeys.YES, timeout, jumps);
	}

	private static Host at(String alias, TestServer server) {
		return at(alias, server, server.port(), Duration.ofSeconds(10), List.of());
	}

	private Host lab() {
		return lab(at("gate", servers.get(0)), at("inner", servers.get(1)));
	}

	private Host lab(Host... way) {
		return at("lab", servers.get(2), servers.get(2).port(), Duration.ofSeconds(10), List.of(way));
	}

	private static Session connect(Host host) throws RemoteException {
		return Session.connect(host, UserPrompt.NOBODY, Progress.NONE);
	}

	@Test
	void commandsRunOnTheLastMachine() throws RemoteException {
		try (Session session = connect(lab())) {
			assertEquals("0\n", session.exec(List.of("id", "-u"), new byte[0], Progress.NONE).out());
			assertEquals(List.of(1, 1, 1), servers.stream().map(TestServer::connections).toList());
			try (Session second = session.again(Duration.ofSeconds(10), Progress.NONE)) {
				assertTrue(second.isConnected());
				assertEquals(List.of(2, 2, 2), servers.stream().map(server -> server.logins.get()).toList());
			}
		}
		assertEquals(2, machine.calls.size() + 1);
	}

	@Test
	void aCutOnTheWayEndsTheSession() throws Exception {
		try (Session session = connect(lab())) {
			servers.get(0).cutAll();
			Expect.failure(Kind.CONNECTION_LOST, () -> session.exec(List.of("id", "-u"), new byte[0], Progress.NONE), "lab");
			assertFalse(session.isConnected());
		}
	}

	@Test
	void errorsSayWhichHopItWas() throws Exception {
		int free;
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			free = socket.getLocalPort();
		}
		Host gone = at("inner", servers.get(1), free, Duration.ofSeconds(10), List.of());
		Expect.failure(Kind.UNREACHABLE, () -> connect(lab(at("gate", servers.get(0)), gone)), "the machine before it can't reach 127.0.0.1:" + free,
				"inner (tester@127.0.0.1:" + free + "), hop 2 of 2 on the way to lab");
		Expect.failure(Kind.CONNECTION_REFUSED, () -> connect(lab(gone)), "hop 1 of 1 on the way to lab");
		Expect.failure(Kind.UNREACHABLE, () -> connect(at("lab", servers.get(2), free, Duration.ofSeconds(10), lab().jumps())), "lab (tester@127.0.0.1:" + free + ")");
	}

	@Test
	void eachHostKeyIsChecked() throws Exception {
		TestServer inner = servers.get(1);
		Files.writeString(inner.knownHosts, inner.entry(Keys.ed25519(folder.resolve("other"))));
		Expect.failure(Kind.HOST_KEY_CHANGED, () -> connect(lab()), inner.knownHosts + ":1", "hop 2 of 2 on the way to lab");
		assertEquals(0, servers.get(2).logins.get());
	}

	@Test
	void aLoginThatIsRefusedOnTheWay() throws Exception {
		Files.writeString(servers.get(0).folder.resolve("authorized_keys"), "");
		Expect.failure(Kind.AUTH_FAILED, () -> connect(lab()), "hop 1 of 2 on the way to lab");
	}

	private void waitForConnections(int server, int wanted) throws InterruptedException {
		for (int i = 0; i < 500 && servers.get(server).connections() != wanted; i++) {
			Thread.sleep(10);
		}
		assertEquals(wanted, servers.get(server).connections());
	}

	@Test
	void aSessionThatIsOpenedAnewLeavesNoLoginBehind() throws Exception {
		try (Sessions sessions = new Sessions(UserPrompt.NOBODY)) {
			sessions.with(lab(), Progress.NONE, Session::isConnected);
			servers.get(2).cutAll();
			for (int i = 0; i < 500 && sessions.isOpen(lab()); i++) {
				Thread.sleep(10);
			}
			assertTrue(sessions.with(lab(), Progress.NONE, Session::isConnected));
			waitForConnections(0, 1);
			waitForConnections(1, 1);
		}
	}

	@Test
	void aLoginThatEndsOnTheWayLeavesNoneBehind() throws Exception {
		Files.delete(servers.get(1).knownHosts);
		Files.createDirectory(servers.get(1).knownHosts);
		Expect.failure(Kind.HOST_KEY_FILE, () -> connect(lab()), "hop 2 of 2 on the way to lab");
		waitForConnections(0, 0);
	}

	@Test
	void aMachineBehindAHopThatSaysNothing() throws Exception {
		try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			Host lab = at("lab", servers.get(2), mute.getLocalPort(), Duration.ofSeconds(1), List.of(at("gate", servers.get(0))));
			Expect.failure(Kind.TIMEOUT, () -> connect(lab), "lab (");
		}
	}
}
