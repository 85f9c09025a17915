// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.RemoteException.Kind;
import org.xdplua.remote.fake.Expect;
import org.xdplua.remote.fake.FakeMachine;
import org.xdplua.remote.fake.FakeMachine.Answer;
import org.xdplua.remote.fake.TestServer;

/** Running commands over a session. */
class ExecTest {

	private static final byte[] NOTHING = new byte[0];

	@TempDir
	Path folder;
	private final FakeMachine machine = new FakeMachine();
	private TestServer server;
	private Session session;

	@BeforeEach
	void start() throws IOException, RemoteException {
		server = new TestServer(folder, machine);
		session = Session.connect(server.host(), UserPrompt.NOBODY, Progress.NONE);
	}

	@AfterEach
	void stop() throws IOException {
		session.close();
		server.close();
	}

	@Test
	void streamsAndExitStatusStayApart() throws RemoteException {
		machine.override = call -> new Answer(42, "to out\n", "to err: ä\n");
		assertEquals(new ExecResult(42, "to out\n", "to err: ä\n"), session.exec(List.of("anything"), NOTHING, Progress.NONE));
	}

	@Test
	void everyByteOfStdinArrives() throws RemoteException {
		byte[] bytes = new byte[3 << 20]; // more than a channel's window
		new Random(1).nextBytes(bytes);
		machine.override = call -> Answer.ok("");
		session.exec(List.of("cat"), bytes, Progress.NONE);
		assertArrayEquals(bytes, machine.calls.getFirst().stdin());
	}

	@Test
	void endlessOutputIsCutOff() throws RemoteException {
		machine.override = call -> Answer.ok("x".repeat(Exec.OUTPUT_LIMIT + 1));
		Expect.failure(Kind.OUTPUT_TOO_LARGE, () -> session.exec(List.of("yes"), NOTHING, Progress.NONE), "'yes'", "4 MB");
		machine.override = call -> Answer.ok("fine");
		assertEquals("fine", session.exec(List.of("next"), NOTHING, Progress.NONE).out());
	}

	@Test
	void hungCommandCanBeCancelledAndTheSessionLives() throws Exception {
		machine.hangs = "sleep";
		Expect.failure(Kind.CANCELLED, () -> session.exec(List.of("sleep"), NOTHING, new CancelAfter(3)), "'sleep'");
		assertTrue(machine.released.await(10, TimeUnit.SECONDS), "the command's channel was not closed");
		machine.override = call -> Answer.ok("fine");
		assertEquals("fine", session.exec(List.of("next"), NOTHING, Progress.NONE).out());
	}

	@Test
	void hungCommandTimesOut() {
		machine.hangs = "sleep";
		Expect.failure(Kind.TIMEOUT, () -> session.exec(List.of("sleep"), NOTHING, Duration.ofMillis(300), Progress.NONE), "'sleep'");
	}

	@Test
	void aCutBeforeTheCommandBeganIsNoticedSoon() throws Exception {
		session.exec(List.of("id", "-u"), NOTHING, Progress.NONE);
		int before = session.commandsStarted();
		server.openNoChannel();
		Thread cutter = Thread.ofPlatform().start(() -> {
			try {
				Thread.sleep(300);
				server.cutAll();
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		});
		long begin = System.nanoTime();
		Expect.failure(Kind.CONNECTION_LOST, () -> session.exec(List.of("id", "-u"), NOTHING, Progress.NONE), server.host().where());
		assertTrue(Duration.ofNanos(System.nanoTime() - begin).compareTo(Exec.LIMIT.dividedBy(2)) < 0, "JSch waited for its own limit");
		assertEquals(before, session.commandsStarted());
		cutter.join();
	}

	@Test
	void cutConnection() throws Exception {
		machine.hangs = "sleep";
		Thread cutter = Thread.ofPlatform().start(() -> {
			try {
				machine.hanging.await();
				server.cutAll();
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		});
		Expect.failure(Kind.CONNECTION_LOST, () -> session.exec(List.of("sleep"), NOTHING, Progress.NONE), server.host().where());
		cutter.join();
	}
}
