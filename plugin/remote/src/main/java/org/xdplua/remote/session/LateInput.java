// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.session;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.CountDownLatch;

/** The standard input of a command that has begun already. Whoever reads waits until it is given; then it ends. */
final class LateInput extends InputStream {

	private final CountDownLatch given = new CountDownLatch(1);
	private volatile ByteArrayInputStream bytes = new ByteArrayInputStream(new byte[0]);

	/** All that there is to read. */
	void give(byte[] all) {
		bytes = new ByteArrayInputStream(all);
		given.countDown();
	}

	@Override
	public int read() throws IOException {
		await();
		return bytes.read();
	}

	@Override
	public int read(byte[] buffer, int offset, int length) throws IOException {
		await();
		return bytes.read(buffer, offset, length);
	}

	private void await() throws IOException {
		try {
			given.await();
		} catch (InterruptedException e) {
			throw new InterruptedIOException();
		}
	}

	/** Ends it for a reader that still waits. */
	@Override
	public void close() {
		given.countDown();
	}
}
