// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.session;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.RemoteException.Kind;
import org.xdplua.remote.hosts.Host;

/**
 * A login on a machine, over which commands run. Several threads may use one session. A command that times out takes the session with it;
 * a cancelled one doesn't.
 */
public final class Session implements AutoCloseable {

	/** A person who compares a fingerprint or types a passphrase gets this long before the login is given up. */
	private static final Duration LOGIN_LIMIT = Duration.ofMinutes(2);
	private static final Duration KEEP_ALIVE = Duration.ofSeconds(15);
	private static final int KEEP_ALIVES_UNANSWERED = 2;
	/** JSch's default without the certificate types: a server that has one has a plain key too, and known_hosts is checked for plain keys. */
	private static final String HOST_KEY_TYPES = "ssh-ed25519,ecdsa-sha2-nistp256,ecdsa-sha2-nistp384,ecdsa-sha2-nistp521,rsa-sha2-512,rsa-sha2-256";

	private final Host host;
	private final com.jcraft.jsch.Session ssh;
	private final CutSocket socket;
	private final AtomicInteger commands = new AtomicInteger();
	private Boolean root;

	private Session(Host host, com.jcraft.jsch.Session ssh, CutSocket socket) {
		this.host = host;
		this.ssh = ssh;
		this.socket = socket;
	}

	/**
	 * Logs in with the host's keys and its agent's, after checking the machine's own key.
	 *
	 * @param prompt asked about an unknown host key and for passphrases
	 * @throws RemoteException NAME_NOT_RESOLVED, UNREACHABLE, CONNECTION_REFUSED, TIMEOUT, HOST_KEY_..., AUTH_FAILED, CONNECTION_LOST or CANCELLED
	 */
	public static Session connect(Host host, UserPrompt prompt, Progress progress) throws RemoteException {
		progress.step("connecting to " + host.where());
		HostKeyCheck hostKey = new HostKeyCheck(host, prompt);
		CutSocket socket = new CutSocket(host.connectTimeout());
		Identities identities = new Identities();
		try {
			com.jcraft.jsch.Session ssh = prepare(host, hostKey, identities, socket);
			Helper.await("login " + host.alias(), () -> {
				identities.collect(host, prompt); // here, since an agent may take its time too
				ssh.connect(Math.toIntExact(host.connectTimeout().toMillis()));
				return ssh;
			}, LOGIN_LIMIT, progress);
			return new Session(host, ssh, socket);
		} catch (Exception e) {
			socket.cut();
			throw ConnectFailure.explain(e, host, hostKey, identities);
		}
	}

	private static com.jcraft.jsch.Session prepare(Host host, HostKeyCheck hostKey, Identities identities, CutSocket socket) throws JSchException {
		com.jcraft.jsch.Session ssh = new JSch().getSession(host.user(), host.hostName(), host.port());
		ssh.setHostKeyRepository(hostKey);
		host.hostKeyAlias().ifPresent(ssh::setHostKeyAlias);
		ssh.setIdentityRepository(identities);
		ssh.setSocketFactory(socket);
		ssh.setDaemonThread(true);
		ssh.setConfig("StrictHostKeyChecking", "yes"); // HostKeyCheck alone decides; JSch only obeys
		ssh.setConfig("server_host_key", HOST_KEY_TYPES);
		ssh.setConfig("PreferredAuthentications", "publickey");
		ssh.setServerAliveInterval(Math.toIntExact(KEEP_ALIVE.toMillis()));
		ssh.setServerAliveCountMax(KEEP_ALIVES_UNANSWERED);
		return ssh;
	}

	public Host host() {
		return host;
	}

	/** False once the connection is known to be gone; true says that nobody has noticed yet. */
	public boolean isConnected() {
		return ssh.isConnected();
	}

	/**
	 * Runs one command in the login shell and waits for its end.
	 *
	 * @param argv the command and its arguments, exactly as it gets them
	 * @param stdin all that it may read
	 * @param limit how long it may take
	 * @return whatever its exit status
	 * @throws RemoteException CONNECTION_LOST (no exit status came back), TIMEOUT, OUTPUT_TOO_LARGE or CANCELLED
	 */
	public ExecResult exec(List<String> argv, byte[] stdin, Duration limit, Progress progress) throws RemoteException {
		return new Exec(host, ssh, socket, commands).run(argv, stdin, limit, progress);
	}

	/** With exec's default limit. */
	public ExecResult exec(List<String> argv, byte[] stdin, Progress progress) throws RemoteException {
		return exec(argv, stdin, Exec.LIMIT, progress);
	}

	/** Is the login user root? Asked from the machine once. */
	public synchronized boolean isRoot(Progress progress) throws RemoteException {
		if (root == null) {
			ExecResult id = exec(List.of("id", "-u"), new byte[0], progress);
			if (id.exit() != 0) {
				throw new RemoteException(Kind.NOT_PERMITTED, "'id -u' failed: " + id.err().strip(), host.where(), "the login needs a shell that runs commands");
			}
			root = id.out().strip().equals("0");
		}
		return root;
	}

	/** How many commands have been started: tells whether one that failed can have done anything. */
	int commandsStarted() {
		return commands.get();
	}

	/** Ends the connection; commands that still run get CONNECTION_LOST. Returns at once. */
	@Override
	public void close() {
		try {
			Helper.await("disconnect " + host.alias(), () -> {
				ssh.disconnect();
				return null;
			}, Exec.CLOSE_LIMIT, Progress.NONE);
		} catch (TimeoutException e) {
			// it hangs in a write: the cut below frees it
		} catch (Exception e) {
			// it was gone already
		}
		socket.cut();
	}
}
