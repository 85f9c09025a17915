// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.RemoteException.Kind;
import org.xdplua.remote.hosts.Host;

/**
 * A login on a machine, over which commands run. Several threads may use one session. A command that times out takes the session with it;
 * a cancelled one doesn't.
 */
public final class Session implements AutoCloseable {

	private final Host host;
	/** The logins on the way, ours last. */
	private final List<com.jcraft.jsch.Session> way;
	private final CutSocket socket;
	private final Secrets secrets;
	private final AtomicInteger commands = new AtomicInteger();
	private final Elevation elevation;
	private final Ahead ahead = new Ahead();
	private Boolean root;

	private Session(Host host, List<com.jcraft.jsch.Session> way, CutSocket socket, Secrets secrets, Elevation elevation) {
		this.host = host;
		this.way = way;
		this.socket = socket;
		this.secrets = secrets;
		this.elevation = elevation;
	}

	/**
	 * Logs in with the host's keys, its agent's, or passwords, after checking the machine's own key; through other machines when the host has jumps.
	 *
	 * @param prompt asked about an unknown host key, for passphrases and for passwords
	 * @throws RemoteException NAME_NOT_RESOLVED, UNREACHABLE, CONNECTION_REFUSED, TIMEOUT, HOST_KEY_..., AUTH_FAILED, CONNECTION_LOST or CANCELLED; where() tells
	 *     which machine of the way it was
	 */
	public static Session connect(Host host, UserPrompt prompt, Progress progress) throws RemoteException {
		return connect(host, new Secrets(prompt), new Elevation(prompt), Login.PATIENCE, progress);
	}

	/**
	 * Logs in once more, over new connections all the way, and without asking a person what was answered for this session.
	 *
	 * @param limit how long it may take in all
	 * @throws RemoteException as {@link #connect}
	 */
	public Session again(Duration limit, Progress progress) throws RemoteException {
		Session session = connect(host, secrets, elevation, limit, progress);
		synchronized (this) {
			session.root = root;
		}
		return session;
	}

	private static Session connect(Host host, Secrets secrets, Elevation elevation, Duration limit, Progress progress) throws RemoteException {
		List<Host> hops = new ArrayList<>(host.jumps());
		hops.add(host);
		CutSocket socket = new CutSocket(min(limit, hops.getFirst().connectTimeout()));
		List<com.jcraft.jsch.Session> way = new ArrayList<>();
		for (Host hop : hops) {
			progress.step("connecting to " + hop.where() + (hop == host ? "" : ", on the way to " + host.alias()));
			try {
				way.add(Login.on(hop, secrets, socket, way.isEmpty() ? null : way.getLast(), limit, progress));
			} catch (RemoteException e) {
				socket.cut(); // and with it the logins before this one
				if (hop == host) {
					throw e;
				}
				String where = hop.where() + ", hop " + (way.size() + 1) + " of " + host.jumps().size() + " on the way to " + host.alias();
				throw new RemoteException(e.kind(), e.what(), where, e.advice(), e);
			}
		}
		return new Session(host, List.copyOf(way), socket, secrets, elevation);
	}

	private static Duration min(Duration one, Duration other) {
		return one.compareTo(other) < 0 ? one : other;
	}

	public Host host() {
		return host;
	}

	/** False once the connection is known to be gone; true says that nobody has noticed yet. */
	public boolean isConnected() {
		return way.stream().allMatch(com.jcraft.jsch.Session::isConnected);
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
		return new Exec(host, way.getLast(), socket, commands).run(argv, stdin, limit, progress);
	}

	/** With exec's default limit. */
	public ExecResult exec(List<String> argv, byte[] stdin, Progress progress) throws RemoteException {
		return exec(argv, stdin, Exec.LIMIT, progress);
	}

	/**
	 * As {@link #exec}, as root: directly, or through sudo, whose password goes over standard input only.
	 *
	 * @throws RemoteException as exec, or NOT_PERMITTED
	 */
	public ExecResult execAsRoot(List<String> argv, byte[] stdin, Progress progress) throws RemoteException {
		return isRoot(progress) ? exec(argv, stdin, progress) : elevation.run(this, argv, stdin, progress);
	}

	/**
	 * As {@link #execAsRoot} for one that reads all its standard input before it does anything, and is likely to come again: it is started ahead of time for the
	 * next time, so that then only the input has to go there. A connection that ends takes it along.
	 */
	public ExecResult execAgainAsRoot(List<String> argv, byte[] stdin, Progress progress) throws RemoteException {
		Optional<Exec.Waiting> waiting = ahead.take(argv);
		if (waiting.isEmpty()) {
			return execAsRoot(argv, stdin, progress);
		}
		return new Exec(host, way.getLast(), socket, commands).finish(waiting.get(), stdin, progress);
	}

	/** Starts a command for the next {@link #execAgainAsRoot}, in the background; one that was started before ends. Only where nobody has to type a password. */
	public void startAheadAsRoot(List<String> argv) {
		Exec exec = new Exec(host, way.getLast(), socket, commands);
		Helper.start("start ahead " + host.alias(), () -> {
			if (isRoot(Progress.NONE)) {
				ahead.put(argv, exec.prepare(argv)).ifPresent(old -> exec.release(old.channel()));
			}
			return null;
		});
	}

	/**
	 * Runs a command as root that prints lines until {@code progress} is cancelled.
	 *
	 * @param line gets each line of standard output, on the caller's thread; while it works, up to 10,000 lines are kept
	 * @return when the command ended by itself; "out" has its last line
	 * @throws RemoteException CONNECTION_LOST, CANCELLED or NOT_PERMITTED
	 */
	public ExecResult followAsRoot(List<String> argv, Consumer<String> line, Progress progress) throws RemoteException {
		Elevation.Call call = isRoot(progress) ? new Elevation.Call(argv, new byte[0]) : elevation.prepared(this, argv, new byte[0], progress);
		return new Exec(host, way.getLast(), socket, commands).follow(call.argv(), call.stdin(), line, progress);
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
	public int commandsStarted() {
		return commands.get();
	}

	/** Ends the connection; commands that still run get CONNECTION_LOST. Returns at once. */
	@Override
	public void close() {
		try {
			Helper.await("disconnect " + host.alias(), () -> {
				way.reversed().forEach(com.jcraft.jsch.Session::disconnect);
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
