// SPDX-License-Identifier: EPL-2.0
package org.xdplua.cli.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.deploy.ScriptFile;
import org.xdplua.remote.hosts.Host;
import org.xdplua.remote.hosts.HostResolver;
import org.xdplua.remote.session.ExecResult;
import org.xdplua.remote.session.Session;
import org.xdplua.remote.session.UserPrompt;
import org.xdplua.remote.status.MachineStatus;
import org.xdplua.remote.status.StatusClient;

/** The embedded test machine by the side door: a session of its own, past the proxy. */
final class Testbed implements AutoCloseable {

	static final String ALIAS = "xdplua-testbed";

	private final Path state = Path.of(System.getProperty("xdplua.testbed"));
	private Session session;

	Testbed() throws RemoteException {
		connect();
	}

	private void connect() throws RemoteException {
		session = Session.connect(host(), UserPrompt.NOBODY, Progress.NONE);
	}

	private Host host() throws RemoteException {
		return new HostResolver(Optional.of(state.resolve("ssh_config"))).resolve(ALIAS, Progress.NONE);
	}

	int port() throws RemoteException {
		return host().port();
	}

	/** An ssh_config file whose hosts are the machine, reached through the port. */
	Path configFor(int port, Path folder, String... aliases) throws IOException, RemoteException {
		Host host = host();
		StringBuilder known = new StringBuilder();
		for (String line : Files.readAllLines(host.knownHostsFiles().getFirst())) {
			known.append(line.replaceFirst("^\\S+", "[127.0.0.1]:" + port)).append('\n');
		}
		Path knownHosts = Files.writeString(folder.resolve("known_hosts"), known);
		StringBuilder config = new StringBuilder();
		for (String alias : aliases) {
			config.append("Host " + alias + "\n  HostName 127.0.0.1\n  Port " + port + "\n  User root\n  IdentityFile \"" + host.identityFiles().getFirst()
					+ "\"\n  UserKnownHostsFile \"" + knownHosts + "\"\n  StrictHostKeyChecking yes\n  IdentitiesOnly yes\n  IdentityAgent none\n");
		}
		return Files.writeString(folder.resolve("ssh_config"), config);
	}

	MachineStatus status() throws RemoteException {
		return StatusClient.status(session, Progress.NONE);
	}

	ExecResult run(String... argv) throws RemoteException {
		return session.exec(List.of(argv), new byte[0], Progress.NONE);
	}

	/** Attaches a script at once, for good. */
	void attach(String instance, ScriptFile script, String interfaceName) throws RemoteException {
		ExecResult result = session.exec(List.of("xdplua", "--replace", "-I", instance, "-L", script.name() + "=-", "-F", "callback", interfaceName), script.bytes(), Progress.NONE);
		assertEquals(0, result.exit(), result::toString);
	}

	/** A script of the test's own for the machine's shell. */
	ExecResult shell(String script) throws RemoteException {
		return session.exec(List.of("bash"), script.getBytes(StandardCharsets.UTF_8), Progress.NONE);
	}

	void must(String... argv) throws RemoteException {
		ExecResult result = run(argv);
		assertEquals(0, result.exit(), result::toString);
	}

	/** Ends the machine as a power cut does and starts another with the same keys. */
	void restart() throws RemoteException, IOException, InterruptedException {
		powerOff();
		powerOn();
	}

	void powerOff() throws IOException, InterruptedException {
		session.close();
		testbed("down");
	}

	void powerOn() throws RemoteException, IOException, InterruptedException {
		testbed("up");
		connect();
	}

	private void testbed(String command) throws IOException, InterruptedException {
		Path folder = Path.of("").toAbsolutePath();
		while (!Files.isDirectory(folder.resolve("kernel/testbed"))) {
			folder = folder.getParent();
		}
		ProcessBuilder builder = new ProcessBuilder(folder.resolve("kernel/testbed/testbed").toString(), command);
		builder.environment().put("XDPLUA_TESTBED", state.toString());
		Process process = builder.redirectErrorStream(true).redirectOutput(state.resolve("fault-test.log").toFile()).start();
		assertEquals(0, process.waitFor(), "testbed " + command + ": see " + state.resolve("fault-test.log"));
	}

	@Override
	public void close() {
		session.close();
	}
}
