// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.session;

import com.jcraft.jsch.SocketFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;

/** The TCP connection under a session. Closing it ends whatever JSch waits for, even while JSch holds its own locks. */
final class CutSocket implements SocketFactory {

	private final int timeoutMs;
	private Socket socket;
	private boolean cut;

	CutSocket(Duration timeout) {
		this.timeoutMs = Math.toIntExact(timeout.toMillis());
	}

	/** Tries every address of the name, as ssh does. */
	@Override
	public Socket createSocket(String host, int port) throws IOException, UnknownHostException {
		IOException failure = null;
		for (InetAddress address : InetAddress.getAllByName(host)) {
			Socket candidate = use(new Socket());
			try {
				candidate.connect(new InetSocketAddress(address, port), timeoutMs);
				return candidate;
			} catch (IOException e) {
				candidate.close();
				failure = e;
			}
		}
		throw failure;
	}

	private synchronized Socket use(Socket candidate) throws IOException {
		if (cut) {
			candidate.close();
			throw new IOException("cut");
		}
		socket = candidate;
		return candidate;
	}

	synchronized void cut() {
		cut = true;
		try {
			if (socket != null) {
				socket.close();
			}
		} catch (IOException e) {
			// it is closed all the same
		}
	}

	@Override
	public InputStream getInputStream(Socket connected) throws IOException {
		return connected.getInputStream();
	}

	@Override
	public OutputStream getOutputStream(Socket connected) throws IOException {
		return connected.getOutputStream();
	}
}
