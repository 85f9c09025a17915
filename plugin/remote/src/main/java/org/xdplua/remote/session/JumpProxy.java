// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.session;

import com.jcraft.jsch.ChannelDirectTCPIP;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Proxy;
import com.jcraft.jsch.SocketFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/** The way to a machine through one that we are logged in on: a channel of that session, so that no port is opened here that others could use too. */
final class JumpProxy implements Proxy {

	/** Of bytes that have come and wait to be read. */
	private static final int ROOM = 1 << 17;

	private final com.jcraft.jsch.Session via;
	private volatile ChannelDirectTCPIP channel;
	private InputStream in;
	private OutputStream out;

	JumpProxy(com.jcraft.jsch.Session via) {
		this.via = via;
	}

	/** The machine before can't open a connection to the next one. */
	static final class Refused extends IOException {
		private static final long serialVersionUID = 1L;

		Refused(Exception cause) {
			super(cause.getMessage(), cause);
		}
	}

	@Override
	public void connect(SocketFactory unused, String host, int port, int timeout) throws Exception {
		channel = (ChannelDirectTCPIP) via.openChannel("direct-tcpip");
		if (channel == null) { // so JSch says that the connection went while it made one
			throw new Refused(new JSchException("the connection to the machine before it broke"));
		}
		channel.setHost(host);
		channel.setPort(port);
		Pipe pipe = new Pipe(ROOM);
		channel.setOutputStream(pipe.sink());
		in = pipe.source();
		out = channel.getOutputStream();
		try {
			channel.connect(timeout);
		} catch (JSchException e) {
			throw new Refused(e);
		}
	}

	@Override
	public InputStream getInputStream() {
		return in;
	}

	@Override
	public OutputStream getOutputStream() {
		return out;
	}

	@Override
	public Socket getSocket() {
		return null; // JSch asks for it, and knows that there may be none
	}

	@Override
	public void close() {
		ChannelDirectTCPIP open = channel;
		if (open != null) {
			open.disconnect();
		}
	}
}
