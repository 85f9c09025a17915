// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.session;

import com.jcraft.jsch.ChannelExec;
import com.jcraft.jsch.JSchException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.RemoteException.Kind;
import org.xdplua.remote.hosts.Host;

/** One command on one channel. */
final class Exec {

	static final Duration LIMIT = Duration.ofSeconds(30);
	/** How long an orderly goodbye may take before the connection is cut. */
	static final Duration CLOSE_LIMIT = Duration.ofMillis(500);
	/** Of each of the two streams. A status of hundreds of attachments is far below. */
	static final int OUTPUT_LIMIT = 4 << 20;
	/** Between two looks at the channel: below what anybody notices, above what costs anything. */
	private static final long POLL_MS = 2;
	/** The same for a command that runs for hours. */
	private static final long FOLLOW_MS = 100;
	private static final int SHOWN_MAX = 80;

	private final Host host;
	private final com.jcraft.jsch.Session ssh;
	private final CutSocket socket;
	private final AtomicInteger started;

	Exec(Host host, com.jcraft.jsch.Session ssh, CutSocket socket, AtomicInteger started) {
		this.host = host;
		this.ssh = ssh;
		this.socket = socket;
		this.started = started;
	}

	/** Runs a command that prints lines until it is cancelled or ends by itself. @param line called on the caller's thread */
	ExecResult follow(List<String> argv, byte[] stdin, Consumer<String> line, Progress progress) throws RemoteException {
		Lines out = new Lines();
		BoundedBytes err = new BoundedBytes(OUTPUT_LIMIT);
		ChannelExec channel = open(argv);
		channel.setInputStream(new ByteArrayInputStream(stdin));
		channel.setOutputStream(out);
		channel.setErrStream(err);
		String command = shown(argv);
		try {
			Helper.await("exec " + host.alias(), () -> {
				start(channel);
				return null;
			}, LIMIT, progress, ssh::isConnected);
			boolean more = true;
			while (more) {
				more = !channel.isClosed() && ssh.isConnected() && !err.full();
				out.take(more ? FOLLOW_MS : 0, line);
				if (progress.cancelled()) {
					throw new Helper.Cancelled();
				}
			}
			if (channel.getExitStatus() < 0) {
				throw lost(command, null);
			}
			return new ExecResult(channel.getExitStatus(), out.last(), err.text());
		} catch (Helper.Cancelled | InterruptedException e) {
			throw RemoteException.cancelled("'" + command + "' ran", host.where());
		} catch (RemoteException e) {
			throw e;
		} catch (Exception e) {
			throw lost(command, e);
		} finally {
			release(channel);
		}
	}

	ExecResult run(List<String> argv, byte[] stdin, Duration limit, Progress progress) throws RemoteException {
		BoundedBytes out = new BoundedBytes(OUTPUT_LIMIT);
		BoundedBytes err = new BoundedBytes(OUTPUT_LIMIT);
		ChannelExec channel = open(argv);
		channel.setInputStream(new ByteArrayInputStream(stdin));
		channel.setOutputStream(out);
		channel.setErrStream(err);
		return outcome(channel, shown(argv), out, err, limit, progress, () -> {
			start(channel);
			return ended(channel, out, err);
		});
	}

	private ExecResult outcome(ChannelExec channel, String command, BoundedBytes out, BoundedBytes err, Duration limit, Progress progress, Callable<Integer> work)
			throws RemoteException {
		try {
			int exit = Helper.await("exec " + host.alias(), work, limit, progress, ssh::isConnected);
			if (out.full() || err.full()) {
				throw new RemoteException(Kind.OUTPUT_TOO_LARGE, "'" + command + "' printed more than " + (OUTPUT_LIMIT >> 20) + " MB", host.where(),
						"run it on the machine to see what it prints");
			}
			if (exit < 0) {
				throw lost(command, null);
			}
			return new ExecResult(exit, out.text(), err.text());
		} catch (Helper.Cancelled e) {
			throw RemoteException.cancelled("'" + command + "' ran", host.where());
		} catch (TimeoutException e) {
			socket.cut();
			throw new RemoteException(Kind.TIMEOUT, "'" + command + "' didn't end within " + limit.toSeconds() + " s", host.where(),
					"look at the machine, then try again", e);
		} catch (RemoteException e) {
			throw e;
		} catch (Exception e) {
			throw lost(command, e);
		} finally {
			release(channel);
		}
	}

	/** Starts a command that will read its standard input later. @throws RemoteException CONNECTION_LOST */
	Waiting prepare(List<String> argv) throws RemoteException {
		ChannelExec channel = open(argv);
		Waiting waiting = new Waiting(channel, shown(argv));
		channel.setInputStream(waiting.stdin());
		channel.setOutputStream(waiting.out());
		channel.setErrStream(waiting.err());
		try {
			Helper.await("exec " + host.alias(), () -> {
				channel.connect();
				return null;
			}, LIMIT, Progress.NONE, ssh::isConnected);
			return waiting;
		} catch (Exception e) {
			release(channel);
			throw lost(shown(argv), e);
		}
	}

	/** A command that has begun and waits for its standard input. */
	record Waiting(ChannelExec channel, String command, LateInput stdin, BoundedBytes out, BoundedBytes err) {

		Waiting(ChannelExec channel, String command) {
			this(channel, command, new LateInput(), new BoundedBytes(OUTPUT_LIMIT), new BoundedBytes(OUTPUT_LIMIT));
		}

		boolean waits() {
			return channel.isConnected() && !channel.isClosed();
		}
	}

	/** Gives it what it reads, and waits for its end. @throws RemoteException as {@link #run} */
	ExecResult finish(Waiting waiting, byte[] stdin, Progress progress) throws RemoteException {
		started.incrementAndGet();
		return outcome(waiting.channel(), waiting.command(), waiting.out(), waiting.err(), LIMIT, progress, () -> {
			waiting.stdin().give(stdin);
			return ended(waiting.channel(), waiting.out(), waiting.err());
		});
	}

	private ChannelExec open(List<String> argv) throws RemoteException {
		try {
			ChannelExec channel = (ChannelExec) ssh.openChannel("exec");
			if (channel == null) { // so JSch says that the connection went while it made one
				throw lost(shown(argv), null);
			}
			channel.setCommand(ShellWords.quote(argv).getBytes(StandardCharsets.UTF_8));
			return channel;
		} catch (JSchException e) {
			throw lost(shown(argv), e);
		}
	}

	/** @return exit status, negative when the channel closed without one */
	private int ended(ChannelExec channel, BoundedBytes out, BoundedBytes err) throws InterruptedException {
		while (!channel.isClosed() && ssh.isConnected() && !out.full() && !err.full()) {
			Thread.sleep(POLL_MS);
		}
		return channel.getExitStatus();
	}

	/** Without a time limit of JSch's JSch doesn't ask for a reply, which saves a round trip; {@link Helper} has the limit. */
	private void start(ChannelExec channel) throws JSchException {
		try {
			channel.connect();
			started.incrementAndGet();
		} catch (JSchException e) {
			// JSch opens the channel, then asks to start the command; only the second failure bears this name
			if ("ChannelExec".equals(e.getMessage())) {
				started.incrementAndGet();
			}
			throw e;
		}
	}

	/** Says goodbye to the channel; if even that hangs, the connection is dead and is cut, which frees JSch's threads too. */
	void release(ChannelExec channel) {
		try {
			Helper.await("close " + host.alias(), () -> {
				channel.disconnect();
				return null;
			}, CLOSE_LIMIT, Progress.NONE);
		} catch (Exception e) {
			socket.cut();
		}
	}

	/** The command line, as far as a message has room for it. */
	private static String shown(List<String> argv) {
		String line = ShellWords.quote(argv);
		return line.length() <= SHOWN_MAX ? line : line.substring(0, SHOWN_MAX) + "...";
	}

	private RemoteException lost(String command, Exception cause) {
		return new RemoteException(Kind.CONNECTION_LOST, "the connection broke while '" + command + "' ran" + (cause == null ? "" : " (" + cause.getMessage() + ")"),
				host.where(), "look at the status to see whether it was done, then try again", cause);
	}
}
