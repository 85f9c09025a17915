// SPDX-License-Identifier: EPL-2.0
package org.xdplua.cli.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** Stands between us and the machine's SSH server, and cuts, holds up or refuses connections where told. */
final class CutProxy implements AutoCloseable {

	private static final long NEVER = Long.MAX_VALUE;
	private static final int BUFFER = 256; // small, to cut within what one write sends

	private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
	private final List<Socket> open = new CopyOnWriteArrayList<>();
	private volatile int target;
	private volatile boolean refuses;
	private volatile boolean holds;
	private volatile Thread later;
	private boolean holdsThen;
	/** Bytes that may still pass before everything is cut, or held up. */
	private long up = NEVER;
	private long down = NEVER;

	CutProxy(int target) throws IOException {
		this.target = target;
		Thread.ofPlatform().daemon().name("proxy").start(this::accept);
	}

	int port() {
		return listener.getLocalPort();
	}

	/** Where new connections lead: a machine that was started anew has another port. */
	void leadTo(int port) {
		target = port;
	}

	/** Back to a connection that works. */
	synchronized void mend() {
		if (later != null) {
			later.interrupt();
			later = null;
		}
		refuses = false;
		up = NEVER;
		down = NEVER;
		holdsThen = false;
		release();
	}

	private synchronized void release() {
		holds = false;
		notifyAll();
	}

	void cut() {
		open.forEach(CutProxy::close);
		open.clear();
	}

	/** Cuts, and refuses new connections for a while. */
	void cutFor(long ms) {
		refuses = true;
		cut();
		after(ms, () -> refuses = false);
	}

	/** Lets nothing through for a while, as a script that drops everything does; what was under way is then delivered. */
	void holdFor(long ms) {
		holds = true;
		after(ms, this::release);
	}

	private void after(long ms, Runnable what) {
		later = Thread.ofPlatform().daemon().start(() -> {
			try {
				TimeUnit.MILLISECONDS.sleep(ms);
				what.run();
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		});
	}

	/** Cuts once as many more bytes have gone to the machine. */
	synchronized void cutAfterUp(long bytes) {
		up = bytes;
	}

	/** Lets nothing through any more when as many more bytes have gone to the machine, until it is mended. */
	synchronized void holdAfterUp(long bytes) {
		up = bytes;
		holdsThen = true;
	}

	/** Cuts once as many more bytes have come from the machine. */
	synchronized void cutAfterDown(long bytes) {
		down = bytes;
	}

	private void accept() {
		while (!listener.isClosed()) {
			try {
				Socket client = listener.accept();
				if (refuses) {
					close(client);
					continue;
				}
				Socket server = new Socket();
				server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
				open.addAll(List.of(client, server));
				Thread.ofPlatform().daemon().start(() -> copy(client, server, true));
				Thread.ofPlatform().daemon().start(() -> copy(server, client, false));
			} catch (IOException e) {
				// the next one may work
			}
		}
	}

	private void copy(Socket from, Socket to, boolean upwards) {
		byte[] buffer = new byte[BUFFER];
		try (InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
			for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
				int allowed = admit(length, upwards);
				out.write(buffer, 0, allowed);
				if (allowed < length && !holdsThen) {
					cut();
				} else if (allowed < length) {
					holds = true;
					admit(0, upwards);
					out.write(buffer, allowed, length - allowed);
				}
			}
		} catch (IOException | InterruptedException e) {
			// one side is gone
		}
		close(from);
		close(to);
	}

	private synchronized int admit(int length, boolean upwards) throws InterruptedException {
		while (holds) {
			wait();
		}
		long left = upwards ? up : down;
		if (left == NEVER) {
			return length;
		}
		int allowed = (int) Math.min(left, length);
		// a limit counts once: what comes after the cut passes
		if (allowed < length) {
			up = NEVER;
			down = NEVER;
		} else if (upwards) {
			up = left - allowed;
		} else {
			down = left - allowed;
		}
		return allowed;
	}

	private static void close(Socket socket) {
		try {
			socket.close();
		} catch (IOException e) {
			// it is closed all the same
		}
	}

	@Override
	public void close() throws IOException {
		listener.close();
		cut();
	}
}
