// SPDX-License-Identifier: EPL-2.0
package org.xdplua.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xdplua.lang.project.Project;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.RemoteException.Kind;
import org.xdplua.remote.deploy.DeployRequest;
import org.xdplua.remote.deploy.DeployResult;
import org.xdplua.remote.deploy.Deployer;
import org.xdplua.remote.deploy.Detacher;
import org.xdplua.remote.deploy.Rollback;
import org.xdplua.remote.deploy.ScriptFile;
import org.xdplua.remote.fake.Expect;
import org.xdplua.remote.history.History;
import org.xdplua.remote.history.LineMaps;
import org.xdplua.remote.hosts.HostResolver;
import org.xdplua.remote.session.ExecResult;
import org.xdplua.remote.session.Session;
import org.xdplua.remote.session.UserPrompt;
import org.xdplua.remote.status.Attachment;
import org.xdplua.remote.status.MachineStatus;
import org.xdplua.remote.status.StatusClient;
import org.xdplua.remote.watch.Message;
import org.xdplua.remote.watch.Message.Change;
import org.xdplua.remote.watch.Message.Counters;
import org.xdplua.remote.watch.Message.Printed;
import org.xdplua.remote.watch.Message.ScriptError;
import org.xdplua.remote.watch.WatchClient;

/** The whole road on the embedded test machine: the sample deployed by the Java code, real packets, exact verdicts. Run with -Dxdplua.testbed=STATE_FOLDER. */
@Tag("testbed")
class EndToEndTest {

	private static final String INTERFACE = "xdp0";
	private static Session session;
	private static DeployRequest sample;

	@BeforeAll
	static void connect() throws Exception {
		Path config = Path.of(System.getProperty("xdplua.testbed"), "ssh_config");
		session = Session.connect(new HostResolver(Optional.of(config)).resolve("xdplua-testbed", Progress.NONE), UserPrompt.NOBODY, Progress.NONE);
		sample = request(Project.load(repository().resolve("kernel/samples/port-filter")));
	}

	@AfterAll
	static void disconnect() {
		if (session != null) {
			session.close();
		}
	}

	@BeforeEach
	void deploySample() throws RemoteException {
		if (attachment().isPresent()) {
			Detacher.detach(session, INTERFACE, Progress.NONE); // counters begin at 0 again
		}
		DeployResult result = Deployer.deploy(session, sample, Progress.NONE);
		assertEquals(Optional.empty(), result.before());
		assertEquals(0, result.after().packets());
	}

	@AfterEach
	void detach() throws RemoteException {
		Detacher.detach(session, INTERFACE, Progress.NONE);
		assertEquals(Optional.empty(), attachment());
	}

	@Test
	void portFilterJudgesRealPackets() throws RemoteException {
		long sent = framesOfThePeer();
		assertEquals("tcp 80 attempts=3 connected=0", traffic("tcp", "80", "3"));
		assertEquals("tcp 443 attempts=2 connected=2", traffic("tcp", "443", "2"));
		assertEquals("icmp attempts=3 answered=3", traffic("icmp", "3"));
		sent = framesOfThePeer() - sent;
		Attachment after = attachment().orElseThrow();
		assertEquals(sent, after.packets());
		assertEquals(3, after.verdicts().drop());
		assertEquals(after.packets(), after.verdicts().pass() + after.verdicts().drop());
		assertEquals(0, after.errors());
		assertEquals(Optional.empty(), after.lastError());
	}

	@Test
	void badInputChangesNothing() throws RemoteException {
		traffic("tcp", "80", "1");
		traffic("icmp", "2");
		unchanged(Kind.REFUSED, with("callback", INTERFACE, "function callback(pkt\n"), "bad.lua:2:");
		unchanged(Kind.REFUSED, with("callback", INTERFACE, "error('at load')"), "at load");
		unchanged(Kind.REFUSED, with("missing", INTERFACE, "function callback(pkt) return xdp.action.pass end"), "function 'missing'");
		unchanged(Kind.REFUSED, with("callback", "xdp9", "function callback(pkt) return xdp.action.pass end"), "no such interface", "xdp9");
		unchanged(Kind.BAD_REQUEST, with("callback", INTERFACE, ""), "0 bytes");
		unchanged(Kind.BAD_REQUEST, with("callback", INTERFACE, "-".repeat(8193)), "8193 bytes");
		assertEquals("tcp 80 attempts=1 connected=0", traffic("tcp", "80", "1"), "the sample still judges");
	}

	@Test
	void bundleWithoutItsEndChangesNothing() throws RemoteException {
		MachineStatus before = StatusClient.status(session, Progress.NONE);
		String text = "function callback(pkt) return xdp.action.drop end";
		ExecResult result = session.exec(List.of("xdplua", "--bundle", "-", "-I", sample.instance(), "--replace", "--", INTERFACE),
				("xdplua-file " + text.length() + " bad.lua\n" + text + "\n").getBytes(StandardCharsets.UTF_8), Progress.NONE);
		assertEquals(1, result.exit(), result::toString);
		assertEquals(before.instances(), StatusClient.status(session, Progress.NONE).instances());
	}

	@Test
	void scriptErrorsAreCountedAndShown() throws RemoteException {
		Deployer.deploy(session, with("callback", INTERFACE, "function callback(pkt)\n  error('oops')\nend\n"), Progress.NONE);
		assertEquals("icmp attempts=2 answered=2", traffic("icmp", "2"));
		Attachment after = attachment().orElseThrow();
		assertEquals(2, after.errors());
		assertTrue(after.lastError().orElseThrow().contains("bad.lua:2: oops"), after.toString());
	}

	@Test
	void whatHappensIsToldAsItDoes() throws Exception {
		List<Message> told = new CopyOnWriteArrayList<>();
		AtomicBoolean enough = new AtomicBoolean();
		CountDownLatch listening = new CountDownLatch(1);
		Thread watch = Thread.ofPlatform().daemon().start(() -> {
			try {
				WatchClient.watch(session, Optional.of(INTERFACE), 1, LineMaps.ofUser(), message -> {
					told.add(message);
					listening.countDown();
				}, new Until(enough));
			} catch (RemoteException e) {
				assertEquals(Kind.CANCELLED, e.kind());
			}
		});
		assertTrue(listening.await(20, TimeUnit.SECONDS), "the watch says nothing");
		Deployer.deploy(session, with("callback", INTERFACE, "function callback(pkt)\n  print('frame of', #pkt)\n  error('oops')\nend\n"), Progress.NONE);
		assertEquals("icmp attempts=2 answered=2", traffic("icmp", "2"));
		for (int i = 0; i < 100 && told.stream().noneMatch(message -> message instanceof Counters counters && counters.rate(INTERFACE).filter(rate -> rate.errors() > 0).isPresent()); i++) {
			Thread.sleep(100);
		}
		enough.set(true);
		watch.join();
		List<String> changes = told.stream().filter(Change.class::isInstance).map(message -> ((Change) message).event()).toList();
		assertEquals(List.of("load", "confirm"), changes, changes.toString());
		assertTrue(told.stream().anyMatch(message -> message instanceof Printed printed && printed.line().startsWith("frame of\t")), told.toString());
		assertTrue(told.stream().anyMatch(message -> message instanceof ScriptError error && error.error().equals("bad.lua:3: oops")
				&& error.traceback().orElse("").contains("bad.lua:3: in function <bad.lua:1>")), told.toString());
		assertTrue(told.stream().anyMatch(message -> message instanceof Counters counters && counters.rate(INTERFACE).filter(rate -> rate.errors() > 0).isPresent()), told.toString());
	}

	private record Until(AtomicBoolean enough) implements Progress {
		@Override
		public void step(String what) {
			// not of interest
		}

		@Override
		public boolean cancelled() {
			return enough.get();
		}
	}

	@Test
	void rollsBackToTheSample() throws Exception {
		DeployResult broken = Deployer.deploy(session, with("callback", INTERFACE, "function callback(pkt) return xdp.action.pass end"), Progress.NONE);
		assertEquals(sample.files().getFirst().sha256(), broken.before().orElseThrow().files().getFirst().sha256());
		DeployResult result = Rollback.rollback(session, INTERFACE, Optional.empty(), DeployRequest.CONFIRM_SECONDS, History.ofUser(), Progress.NONE);
		assertEquals(sample.files().getFirst().sha256(), result.files().getFirst().sha256());
		assertEquals("tcp 80 attempts=1 connected=0", traffic("tcp", "80", "1"), "the sample judges again");
	}

	private static void unchanged(Kind kind, DeployRequest bad, String... message) throws RemoteException {
		Attachment before = attachment().orElseThrow();
		var files = StatusClient.status(session, Progress.NONE).files(before);
		Expect.failure(kind, () -> Deployer.deploy(session, bad, Progress.NONE), message);
		Attachment after = attachment().orElseThrow();
		assertEquals(withoutAge(before), withoutAge(after));
		assertEquals(files, StatusClient.status(session, Progress.NONE).files(after));
	}

	private static Attachment withoutAge(Attachment a) {
		return new Attachment(a.interfaceName(), a.ifindex(), a.mode(), a.instance(), a.function(), 0, a.packets(), a.verdicts(), a.errors(), a.overBudget(),
				a.nested(), a.multiBuffer(), a.noRoom(), a.lastError(), a.traceback(), a.onError(), a.confirmSecondsLeft(), a.nsPerCall(), a.timedCalls(), a.version());
	}

	private static DeployRequest with(String function, String interfaceName, String text) {
		return new DeployRequest(sample.instance(), function, interfaceName, "generic", List.of(ScriptFile.of("bad.lua", text)));
	}

	private static DeployRequest request(Project project) throws IOException {
		List<ScriptFile> files = new ArrayList<>();
		for (String file : project.files()) {
			files.add(new ScriptFile(file, Files.readAllBytes(project.path(file))));
		}
		return new DeployRequest(project.name(), project.function(), INTERFACE, "generic", files);
	}

	private static Optional<Attachment> attachment() throws RemoteException {
		return StatusClient.status(session, Progress.NONE).attachment(INTERFACE);
	}

	private static String traffic(String... what) throws RemoteException {
		List<String> argv = new ArrayList<>(List.of("xdplua-traffic"));
		argv.addAll(List.of(what));
		return run(argv);
	}

	/** Frames that left the peer for our interface: a witness that knows nothing of XDP. */
	private static long framesOfThePeer() throws RemoteException {
		return Long.parseLong(run(List.of("ip", "netns", "exec", "peer", "cat", "/sys/class/net/peer0/statistics/tx_packets")));
	}

	private static String run(List<String> argv) throws RemoteException {
		ExecResult result = session.exec(argv, new byte[0], Progress.NONE);
		assertEquals(0, result.exit(), result::toString);
		return result.out().strip();
	}

	private static Path repository() {
		Path folder = Path.of("").toAbsolutePath();
		while (!Files.isDirectory(folder.resolve("kernel/samples"))) {
			folder = folder.getParent();
		}
		return folder;
	}
}
