// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;

/**
 * Bytes from one thread to another; a writer waits while it is full. Unlike java.io's piped streams it doesn't mind which threads these are: those call the pipe
 * broken when the thread that read last has ended, as that of a login has before JSch's own reads for the first time.
 */
final class Pipe {

	private final byte[] ring;
	private int begin;
	private int held;
	private boolean closed;

	Pipe(int size) {
		ring = new byte[size];
	}

	/** Closing it is the end for the reader, after what is in the pipe. */
	OutputStream sink() {
		return new OutputStream() {
			@Override
			public void write(int value) throws IOException {
				write(new byte[] { (byte) value }, 0, 1);
			}

			@Override
			public void write(byte[] data, int offset, int length) throws IOException {
				put(data, offset, length);
			}

			@Override
			public void close() {
				end();
			}
		};
	}

	InputStream source() {
		return new InputStream() {
			@Override
			public int read() throws IOException {
				byte[] one = new byte[1];
				return take(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
			}

			@Override
			public int read(byte[] data, int offset, int length) throws IOException {
				return length == 0 ? 0 : take(data, offset, length);
			}

			@Override
			public void close() {
				end();
			}
		};
	}

	private synchronized void put(byte[] data, int offset, int length) throws IOException {
		int done = 0;
		while (done < length) {
			await(ring.length);
			if (closed) {
				throw new IOException("nobody reads any more");
			}
			int at = (begin + held) % ring.length;
			int some = Math.min(length - done, Math.min(ring.length - held, ring.length - at));
			System.arraycopy(data, offset + done, ring, at, some);
			held += some;
			done += some;
			notifyAll();
		}
	}

	/** @return how many; -1 at the end */
	private synchronized int take(byte[] data, int offset, int length) throws IOException {
		await(0);
		if (held == 0) {
			return -1;
		}
		int some = Math.min(length, Math.min(held, ring.length - begin));
		System.arraycopy(ring, begin, data, offset, some);
		begin = (begin + some) % ring.length;
		held -= some;
		notifyAll();
		return some;
	}

	/** Until something else is held than that, or it is closed. */
	private void await(int unwanted) throws IOException {
		try {
			while (held == unwanted && !closed) {
				wait();
			}
		} catch (InterruptedException e) {
			throw new InterruptedIOException();
		}
	}

	private synchronized void end() {
		closed = true;
		notifyAll();
	}
}
