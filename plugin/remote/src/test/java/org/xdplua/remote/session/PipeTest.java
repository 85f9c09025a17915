// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.xdplua.remote.Progress;

/** Bytes between threads. */
class PipeTest {

	private final Pipe pipe = new Pipe(7);
	private final OutputStream out = pipe.sink();
	private final InputStream in = pipe.source();

	@Test
	void allArrivesInOrderThroughAPipeThatIsSmaller() throws Exception {
		byte[] sent = new byte[10_000];
		new Random(1).nextBytes(sent);
		CompletableFuture<Void> writer = Helper.start("writer", () -> {
			for (int i = 0; i < sent.length; i += 100) {
				out.write(sent, i, 100);
			}
			out.close();
			return null;
		});
		assertArrayEquals(sent, Helper.await("reader", in::readAllBytes, Duration.ofSeconds(30), Progress.NONE));
		writer.get(10, TimeUnit.SECONDS);
		assertEquals(-1, in.read());
	}

	@Test
	void aWriterWaitsWhileItIsFull() throws Exception {
		CompletableFuture<Void> writer = Helper.start("writer", () -> {
			out.write(new byte[8]);
			return null;
		});
		assertThrows(TimeoutException.class, () -> writer.get(100, TimeUnit.MILLISECONDS));
		assertEquals(0, in.read());
		writer.get(10, TimeUnit.SECONDS);
	}

	@Test
	void whatIsInItIsReadAfterItsEnd() throws IOException {
		out.write(0xff);
		out.close();
		assertEquals(0xff, in.read());
		assertEquals(-1, in.read());
	}

	@Test
	void nobodyWritesForAReaderThatIsGone() throws IOException {
		in.close();
		assertThrows(IOException.class, () -> out.write(1));
	}
}
