// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.session;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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

/** Keys in a real ssh-agent. */
class AgentTest {

	@TempDir
	Path folder;
	private TestServer server;
	private Process agent;
	private Path socket;

	@BeforeEach
	void start() throws Exception {
		server = new TestServer(folder, new FakeMachine());
		socket = folder.resolve("agent");
		agent = new ProcessBuilder("ssh-agent", "-D", "-a", socket.toString()).redirectErrorStream(true)
				.redirectOutput(folder.resolve("agent.log").toFile()).start();
		while (!Files.exists(socket) && agent.isAlive()) {
			Thread.sleep(5);
		}
		assertTrue(agent.isAlive(), "ssh-agent doesn't run");
	}

	@AfterEach
	void stop() throws IOException {
		agent.destroy();
		server.close();
	}

	private void add(Path key) throws Exception {
		ProcessBuilder add = new ProcessBuilder("ssh-add", "-q", key.toString()).redirectErrorStream(true);
		add.environment().put("SSH_AUTH_SOCK", socket.toString());
		assertTrue(add.start().waitFor() == 0, "ssh-add failed");
	}

	private Host host(boolean identitiesOnly, Path... keys) {
		return new Host("lab", "127.0.0.1", server.port(), "tester", List.of(keys), identitiesOnly, Optional.of(socket), List.of(server.knownHosts), List.of(),
				Optional.empty(), Optional.empty(), StrictHostKeys.YES, Duration.ofSeconds(10));
	}

	private static void connect(Host host) throws RemoteException {
		Session.connect(host, UserPrompt.NOBODY, Progress.NONE).close();
	}

	@Test
	void agentAlone() throws Exception {
		add(server.clientKey);
		connect(host(false));
	}

	@Test
	void identitiesOnlyTakesTheAgentsKeyForANamedFile() throws Exception {
		add(server.clientKey);
		Path publicOnly = folder.resolve("elsewhere");
		Files.copy(Path.of(server.clientKey + ".pub"), Path.of(publicOnly + ".pub"));
		connect(host(true, publicOnly));
	}

	@Test
	void identitiesOnlyLeavesTheAgentsOtherKeys() throws Exception {
		add(server.clientKey);
		Expect.failure(Kind.AUTH_FAILED, () -> connect(host(true, Keys.ed25519(folder.resolve("stranger")))), "stranger");
	}

	@Test
	void deadAgentIsNamedAndFilesStillWork() throws Exception {
		agent.destroy();
		agent.waitFor();
		connect(host(false, server.clientKey));
		Expect.failure(Kind.AUTH_FAILED, () -> connect(host(false)), "ssh-agent at " + socket);
	}
}
