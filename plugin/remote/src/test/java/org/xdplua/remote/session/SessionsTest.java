// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.RemoteException.Kind;
import org.xdplua.remote.fake.Expect;
import org.xdplua.remote.fake.FakeMachine;
import org.xdplua.remote.fake.TestServer;

/** Keeping one session for each host. */
class SessionsTest {

	@TempDir
	Path folder;
	private final FakeMachine machine = new FakeMachine();
	private final Sessions sessions = new Sessions(UserPrompt.NOBODY);
	private TestServer server;

	@BeforeEach
	void start() throws IOException {
		server = new TestServer(folder, machine);
	}

	@AfterEach
	void stop() throws IOException {
		sessions.close();
		server.close();
	}

	private Session use() throws RemoteException {
		return sessions.with(server.host(), Progress.NONE, session -> {
			session.exec(List.of("id", "-u"), new byte[0], Progress.NONE);
			return session;
		});
	}

	@Test
	void theSameSessionAgain() throws RemoteException {
		assertSame(use(), use());
		assertEquals(1, server.connections());
	}

	@Test
	void openedAgainAfterACut() throws RemoteException {
		Session first = use();
		server.cutAll();
		assertNotSame(first, use());
	}

	@Test
	void closedWhenSomebodyWantsThatAndOpenedAgainWhenNeeded() throws RemoteException {
		assertFalse(sessions.isOpen(server.host()));
		sessions.close(server.host());
		Session first = use();
		assertTrue(sessions.isOpen(server.host()));
		sessions.close(server.host());
		assertFalse(sessions.isOpen(server.host()));
		assertNotSame(first, use());
	}

	@Test
	void workThatBeganIsNeverRepeated() throws RemoteException {
		use();
		AtomicInteger runs = new AtomicInteger();
		Expect.failure(Kind.CONNECTION_LOST, () -> sessions.with(server.host(), Progress.NONE, session -> {
			runs.incrementAndGet();
			session.exec(List.of("id", "-u"), new byte[0], Progress.NONE);
			server.cutAll();
			return session.exec(List.of("id", "-u"), new byte[0], Progress.NONE);
		}));
		assertEquals(1, runs.get());
	}

	@Test
	void idleSessionsAreClosed() throws Exception {
		try (Sessions impatient = new Sessions(UserPrompt.NOBODY, Duration.ofMillis(20))) {
			Session session = impatient.with(server.host(), Progress.NONE, one -> one);
			while (session.isConnected()) {
				Thread.sleep(5);
			}
		}
	}

	@Test
	void aSessionInUseIsNotIdle() throws Exception {
		try (Sessions impatient = new Sessions(UserPrompt.NOBODY, Duration.ofMillis(10))) {
			impatient.with(server.host(), Progress.NONE, session -> {
				for (int i = 0; i < 20; i++) {
					session.exec(List.of("id", "-u"), new byte[0], Progress.NONE);
				}
				return null;
			});
		}
	}
}
