// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.session;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Keeps what a command prints, up to a limit. Written by JSch's thread, read by ours. */
final class BoundedBytes extends OutputStream {

	private final int limit;
	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
	private boolean full;

	BoundedBytes(int limit) {
		this.limit = limit;
	}

	@Override
	public synchronized void write(int value) {
		write(new byte[] { (byte) value }, 0, 1);
	}

	@Override
	public synchronized void write(byte[] data, int offset, int length) {
		int room = Math.min(length, limit - bytes.size());
		bytes.write(data, offset, room);
		full |= room < length;
	}

	/** More came than fits; the rest is lost. */
	synchronized boolean full() {
		return full;
	}

	synchronized String text() {
		return bytes.toString(StandardCharsets.UTF_8);
	}
}
