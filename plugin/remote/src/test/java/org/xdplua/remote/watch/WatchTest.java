// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xdplua.lang.minify.LineMap;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.RemoteException.Kind;
import org.xdplua.remote.fake.Expect;
import org.xdplua.remote.fake.FakeMachine;
import org.xdplua.remote.fake.TestServer;
import org.xdplua.remote.history.LineMaps;
import org.xdplua.remote.history.StateFolder;
import org.xdplua.remote.hosts.HostResolver;
import org.xdplua.remote.session.Machines;
import org.xdplua.remote.session.Session;
import org.xdplua.remote.session.UserPrompt;
import org.xdplua.remote.status.LoadedFile;
import org.xdplua.remote.watch.Message.Change;
import org.xdplua.remote.watch.Message.Counters;
import org.xdplua.remote.watch.Message.Lost;
import org.xdplua.remote.watch.Message.Printed;
import org.xdplua.remote.watch.Message.ScriptError;

/** Following a machine that prints what the test says, over a real connection. */
class WatchTest {

	private static final String HASH = "0123456789abcdef".repeat(4);
	private static final String FILE = "{\"name\":\"web.lua\",\"size\":9,\"sha256\":\"" + HASH + "\"}";

	@TempDir
	Path folder;
	private final FakeMachine machine = new FakeMachine();
	private TestServer server;
	private LineMaps maps;

	@BeforeEach
	void start() throws IOException {
		server = new TestServer(Files.createDirectory(folder.resolve("server")), machine);
		maps = new LineMaps(new StateFolder(folder.resolve("state")));
	}

	@AfterEach
	void stop() throws IOException {
		server.close();
	}

	private List<Message> told(String... lines) throws RemoteException {
		machine.xdplua.watched = List.of(lines);
		List<Message> messages = new ArrayList<>();
		try (Session session = Session.connect(server.host(), UserPrompt.NOBODY, Progress.NONE)) {
			Expect.failure(Kind.REFUSED, () -> WatchClient.watch(session, Optional.of("xdp0"), 2, maps, messages::add, Progress.NONE));
		}
		assertEquals(List.of("xdplua", "watch", "--json", "--interval", "2", "--", "xdp0"), machine.argvs().getFirst());
		return messages;
	}

	private static String status(long seconds, long packets) {
		return "{\"type\":\"status\",\"time_ns\":" + seconds + "000000000,\"abi\":1,\"version\":\"helper\",\"module\":\"0.1.0\",\"lua\":\"Lua 5.4.7\",\"instances\":[{\"name\":\"web\","
				+ "\"generation\":1,\"memory\":1,\"files\":[" + FILE + "]}],\"attachments\":[{\"ifname\":\"xdp0\",\"ifindex\":3,\"mode\":\"generic\",\"instance\":\"web\",\"function\":"
				+ "\"callback\",\"attached_seconds\":1,\"packets\":" + packets + ",\"verdicts\":{\"aborted\":0,\"drop\":" + packets + ",\"pass\":0,\"tx\":0,\"redirect\":0},\"errors\":0,"
				+ "\"over_budget\":0,\"nested\":0,\"multi_buffer\":0,\"last_error\":null}]}";
	}

	@Test
	void ratesComeFromTwoLooks() throws RemoteException {
		List<Message> messages = told(status(10, 100), status(14, 300), status(15, 5));
		assertEquals(Optional.empty(), ((Counters) messages.get(0)).rate("xdp0"));
		assertEquals(Optional.of(new Rate("xdp0", 50, 0, 50, 0, 0, 0, 0)), ((Counters) messages.get(1)).rate("xdp0"));
		assertEquals(Optional.empty(), ((Counters) messages.get(2)).rate("xdp0"), "counters that were reset have no rate");
	}

	@Test
	void whatHappensComesAsRecords() throws RemoteException {
		Instant time = Instant.ofEpochSecond(1, 5);
		assertEquals(List.of(
				new Change(time, "load", Optional.empty(), "web", Optional.empty(), Optional.empty(), Optional.empty(), true, List.of(new LoadedFile("web.lua", 9, HASH)),
						OptionalInt.of(2)),
				new Change(time, "attach", Optional.of("xdp0"), "web", Optional.of("callback"), Optional.of("generic"), Optional.of("pass"), false, List.of(), OptionalInt.empty()),
				new Change(time, "undo", Optional.empty(), "web", Optional.empty(), Optional.empty(), Optional.empty(), false, List.of(), OptionalInt.empty()),
				new Printed(time, Optional.of("xdp0"), Optional.empty(), 2, "a\tb", 7), new Lost(time)),
				told("{\"type\":\"event\",\"time_ns\":1000000005,\"event\":\"load\",\"instance\":\"web\",\"generation\":1,\"replaced\":true,\"files\":[" + FILE + "],\"confirm_within\":2}",
						"{\"type\":\"event\",\"time_ns\":1000000005,\"event\":\"attach\",\"interface\":\"xdp0\",\"ifindex\":3,\"mode\":\"generic\",\"instance\":\"web\",\"function\":\"callback\","
								+ "\"on_error\":\"pass\"}",
						"{\"type\":\"event\",\"time_ns\":1000000005,\"event\":\"undo\",\"instance\":\"web\"}",
						"{\"type\":\"log\",\"time_ns\":1000000005,\"interface\":\"xdp0\",\"ifindex\":3,\"instance\":null,\"cpu\":2,\"line\":\"a\\u0009b\",\"lost\":7}",
						"Welcome to this machine", "{\"type\":\"new\",\"time_ns\":1}", "{\"type\":\"log\"}", "{\"type\":\"lost\",\"time_ns\":1000000005}"));
	}

	private static final String ERROR = "{\"type\":\"event\",\"time_ns\":1,\"event\":\"error\",\"interface\":\"xdp0\",\"ifindex\":3,\"cpu\":1,\"error\":\"web.lua:1: oops\","
			+ "\"traceback\":\"web.lua:1: in function <web.lua:1>\",\"errors\":50,\"lost\":0}";

	@Test
	void errorsNameTheLinesOfTheSource() throws Exception {
		maps.keep(HASH, new LineMap(List.of(12)));
		ScriptError error = (ScriptError) told(status(1, 0), ERROR).get(1);
		assertEquals("web.lua:12: oops", error.error());
		assertEquals(Optional.of("web.lua:12: in function <web.lua:12>"), error.traceback());
		assertEquals(50, error.errors());
	}

	@Test
	void errorsOfWhatWasLoadedAfterTheLastStatus() throws Exception {
		maps.keep(HASH, new LineMap(List.of(12)));
		List<Message> messages = told(
				"{\"type\":\"event\",\"time_ns\":1,\"event\":\"load\",\"instance\":\"web\",\"generation\":1,\"replaced\":true,\"files\":[" + FILE + "],\"confirm_within\":null}",
				"{\"type\":\"event\",\"time_ns\":1,\"event\":\"attach\",\"interface\":\"xdp0\",\"ifindex\":3,\"mode\":\"generic\",\"instance\":\"web\",\"function\":\"callback\",\"on_error\":"
						+ "\"pass\"}",
				ERROR);
		assertEquals("web.lua:12: oops", ((ScriptError) messages.get(2)).error());
	}

	private Machines machines() throws IOException {
		Path config = Files.writeString(folder.resolve("config"), server.config("lab"));
		return new Machines(new HostResolver(Optional.of(config)), UserPrompt.NOBODY);
	}

	@Test
	void aWatchComesBackAfterACut() throws Exception {
		machine.xdplua.watched = List.of(status(1, 0));
		List<String> seen = new ArrayList<>();
		AtomicBoolean enough = new AtomicBoolean();
		try (Machines machines = machines()) {
			new HostWatch(machines, "lab", Optional.empty(), 1, maps, new HostWatch.Listener() {
				@Override
				public void told(String host, Message message) {
					seen.add("told");
					enough.set(seen.size() > 2);
				}

				@Override
				public void stale(String host, RemoteException reason, Optional<Duration> retry) {
					seen.add("stale " + reason.kind() + " " + retry.orElseThrow().toSeconds());
					server.cutAll();
				}
			}, cancelledBy(enough)).run();
		}
		assertEquals(List.of("told", "stale REFUSED 2", "told"), seen.subList(0, 3));
	}

	@Test
	void aWatchStopsAtWhatOnlyAPersonCanMend() throws Exception {
		Files.writeString(server.folder.resolve("authorized_keys"), "");
		List<String> seen = new ArrayList<>();
		try (Machines machines = machines()) {
			new HostWatch(machines, "lab", Optional.empty(), 1, maps, new HostWatch.Listener() {
				@Override
				public void told(String host, Message message) {
					seen.add("told");
				}

				@Override
				public void stale(String host, RemoteException reason, Optional<Duration> retry) {
					seen.add(reason.kind() + " " + retry);
				}
			}, Progress.NONE).run();
		}
		assertEquals(List.of("AUTH_FAILED Optional.empty"), seen);
	}

	@Test
	void aWatchCanBeCancelledWhileNothingComes() throws Exception {
		machine.hangs = "xdplua";
		AtomicBoolean enough = new AtomicBoolean();
		try (Session session = Session.connect(server.host(), UserPrompt.NOBODY, Progress.NONE)) {
			Thread cancel = Thread.ofPlatform().start(() -> {
				try {
					machine.hanging.await();
					enough.set(true);
				} catch (InterruptedException e) {
					Thread.currentThread().interrupt();
				}
			});
			Expect.failure(Kind.CANCELLED, () -> WatchClient.watch(session, Optional.empty(), 1, maps, message -> {
			}, cancelledBy(enough)));
			cancel.join();
			assertTrue(session.isConnected());
		}
	}

	private static Progress cancelledBy(AtomicBoolean enough) {
		return new Progress() {
			@Override
			public void step(String what) {
				// not of interest
			}

			@Override
			public boolean cancelled() {
				return enough.get();
			}
		};
	}
}
