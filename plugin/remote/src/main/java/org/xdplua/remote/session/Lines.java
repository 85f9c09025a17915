// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.session;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Takes a stream apart into lines. JSch's thread writes and must never wait, for it serves the whole session; another thread takes the lines. When that one is
 * slow for long, or a line has no end, something is lost, which the reader of JSON notices and the machine's own counters make up for.
 */
final class Lines extends OutputStream {

	private static final int QUEUE_MAX = 10_000;
	/** A status of hundreds of attachments is far below. */
	private static final int LINE_MAX = 4 << 20;

	private final BlockingQueue<String> lines = new LinkedBlockingQueue<>(QUEUE_MAX);
	private final ByteArrayOutputStream unfinished = new ByteArrayOutputStream();
	private volatile String last = "";

	@Override
	public void write(int value) {
		write(new byte[] { (byte) value }, 0, 1);
	}

	@Override
	public synchronized void write(byte[] data, int offset, int length) {
		int begin = offset;
		for (int i = offset; i < offset + length; i++) {
			if (data[i] == '\n') {
				add(data, begin, i - begin);
				lines.offer(unfinished.toString(StandardCharsets.UTF_8));
				unfinished.reset();
				begin = i + 1;
			}
		}
		add(data, begin, offset + length - begin);
	}

	private void add(byte[] data, int offset, int length) {
		unfinished.write(data, offset, Math.min(length, LINE_MAX - unfinished.size()));
	}

	/** Hands over all lines that have come, after waiting for a first one. */
	void take(long waitMs, Consumer<String> line) throws InterruptedException {
		String next = lines.poll(waitMs, TimeUnit.MILLISECONDS);
		while (next != null) {
			last = next;
			line.accept(next);
			next = lines.poll();
		}
	}

	/** The latest line that was handed over: a command that fails says why in it. */
	String last() {
		return last;
	}
}
