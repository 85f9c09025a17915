// SPDX-License-Identifier: EPL-2.0
package org.xdplua.cli.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.RemoteException.Kind;
import org.xdplua.remote.deploy.DeployRequest;
import org.xdplua.remote.deploy.DeployResult;
import org.xdplua.remote.deploy.Deployments;
import org.xdplua.remote.deploy.ScriptFile;
import org.xdplua.remote.history.History;
import org.xdplua.remote.history.StateFolder;
import org.xdplua.remote.hosts.HostResolver;
import org.xdplua.remote.session.Machines;
import org.xdplua.remote.session.UserPrompt;
import org.xdplua.remote.status.Attachment;
import org.xdplua.remote.status.MachineStatus;
import org.xdplua.remote.status.Running;

/**
 * What can go wrong during a deploy, at every step, against the real SSH server and kernel of the test machine: each case ends with the old or the new scripts
 * attached, never none and never half, and the message says which. Run with -Dxdplua.testbed=STATE_FOLDER.
 */
@Tag("testbed")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultTest {

	/** The machine's timer, in seconds, where it is to run out. */
	private static final int SHORT = 2;
	/** Where it must not, however busy the machine is. */
	private static final int LONG = 60;
	private static final ScriptFile OLD = ScriptFile.of("old.lua", "function callback(packet) return xdp.action.pass end");
	private static final ScriptFile NEW = ScriptFile.of("new.lua", "-- " + "long ".repeat(1000) + "\nfunction callback(packet) return xdp.action.pass end");

	private static Testbed testbed;
	private static CutProxy proxy;
	@TempDir
	static Path folder;
	private static Path config;
	private static Machines machines;
	private final List<String> steps = new ArrayList<>();

	@BeforeAll
	static void start() throws Exception {
		testbed = new Testbed();
		proxy = new CutProxy(testbed.port());
		config = testbed.configFor(proxy.port(), folder, "lab");
		machines = new Machines(new HostResolver(Optional.of(config)), UserPrompt.NOBODY);
	}

	@AfterAll
	static void stop() throws Exception {
		machines.close();
		proxy.close();
		testbed.close();
	}

	@BeforeEach
	void attachTheOld() throws Exception {
		proxy.mend();
		testbed.attach("fault", OLD, "xdp0");
		machines.with("lab", Progress.NONE, session -> session.isRoot(Progress.NONE)); // a warm session
	}

	@AfterEach
	void detach() throws Exception {
		proxy.mend();
		settled();
		testbed.run("xdplua", "-d", "xdp0");
		testbed.run("xdplua", "unload", "fault");
	}

	private DeployResult deploy(ScriptFile file, String interfaceName, int seconds, Progress progress) throws RemoteException {
		DeployRequest request = new DeployRequest(interfaceName.equals("eth0") ? "cutting" : "fault", "callback", interfaceName, "generic", List.of(file), Optional.empty(), seconds);
		Deployments.Outcome outcome = Deployments.deploy(machines, new Deployments.Job("lab", request), history(), progress);
		if (outcome.failure().isPresent()) {
			throw outcome.failure().get();
		}
		return outcome.result().orElseThrow();
	}

	private static History history() {
		return new History(new StateFolder(folder.resolve("state")));
	}

	@FunctionalInterface
	private interface Fault {
		void happen() throws Exception;
	}

	/** Makes the fault happen once, when a step begins. */
	private Progress at(String step, Fault fault) {
		return new Progress() {
			private boolean happened;

			@Override
			public void step(String what) {
				steps.add(what);
				if (!happened && what.startsWith(step)) {
					happened = true;
					try {
						fault.happen();
					} catch (Exception e) {
						throw new IllegalStateException(e);
					}
				}
			}

			@Override
			public boolean cancelled() {
				return false;
			}
		};
	}

	/** What runs when nothing waits any more, asked by the side door. */
	private static MachineStatus settled() throws Exception {
		MachineStatus status = testbed.status();
		for (int i = 0; i < 100 && status.instances().stream().anyMatch(instance -> instance.confirmSecondsLeft().isPresent()); i++) {
			Thread.sleep(100);
			status = testbed.status();
		}
		return status;
	}

	private static String runs() throws Exception {
		Running running = settled().running("xdp0").orElseThrow(() -> new AssertionError("nothing is attached"));
		assertEquals("callback of fault", running.function() + " of " + running.instance());
		if (running.files().size() == 1 && running.files().getFirst().sha256().equals(OLD.sha256())) {
			return "old";
		}
		assertEquals(List.of(NEW.sha256()), running.files().stream().map(file -> file.sha256()).toList(), "half of something");
		return "new";
	}

	/** Deploys the new scripts while the fault happens, and checks that what is said is what is. */
	private String deployWith(String step, int seconds, Fault fault) throws Exception {
		try {
			DeployResult result = deploy(NEW, "xdp0", seconds, at(step, fault));
			assertEquals("new", runs(), "success was told: " + steps);
			assertEquals(NEW.sha256(), result.files().getFirst().sha256());
			return "new";
		} catch (RemoteException e) {
			proxy.mend();
			String runs = runs();
			String said = e.getMessage();
			if (e.kind() == Kind.UNDONE) {
				assertTrue(said.contains("again is callback of fault (old.lua, "), said);
				assertTrue(said.contains("undone by the machine in 2 s") || said.contains("nothing was changed"), said);
			} else {
				assertTrue(said.contains("nothing was sent: what was attached before still is") || said.contains("goes back to callback of fault (old.lua, "), e.kind() + ": " + said);
			}
			if (!said.contains("the confirmation was sent")) {
				assertEquals("old", runs, said);
			}
			return runs;
		}
	}

	/** Every step, with all the ways in which a connection can end. "either" where it depends on what was quicker; what is told has to be true all the same. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			loading    | cut             | new
			loading    | gone for 1 s    | either
			loading    | gone for 4 s    | either
			loading    | silent for 1 s  | either
			loading    | server killed   | either
			logging in | cut             | new
			logging in | gone for 0.3 s  | new
			logging in | gone for 4 s    | old
			logging in | silent for 4 s  | old
			logging in | server killed   | new
			checking   | cut             | new
			checking   | gone for 0.3 s  | new
			checking   | gone for 4 s    | old
			checking   | silent for 4 s  | old
			checking   | server killed   | new
			confirming | cut             | new
			confirming | gone for 0.3 s  | new
			confirming | gone for 4 s    | old
			confirming | silent for 4 s  | old
			confirming | server killed   | new
			recording  | cut             | new
			recording  | gone for 4 s    | new
			recording  | silent for 1 s  | new
			recording  | server killed   | new
			""")
	@Order(1)
	void connections(String step, String fault, String ends) throws Exception {
		String ran = deployWith(step, ends.equals("new") ? LONG : SHORT, () -> happen(fault));
		assertTrue(ends.equals("either") || ends.equals(ran), ran + " runs: " + steps);
	}

	private static void happen(String fault) throws Exception {
		long ms = fault.contains(" for ") ? (long) (1000 * Double.parseDouble(fault.split(" ")[2])) : 0;
		switch (fault.split(" ")[0]) {
			case "cut" -> proxy.cut();
			case "gone" -> proxy.cutFor(ms);
			case "silent" -> proxy.holdFor(ms);
			case "server" -> killServers();
			default -> throw new IllegalArgumentException(fault);
		}
	}

	/** All that serve a connection, but not the one that listens nor our own. */
	private static void killServers() throws RemoteException {
		testbed.shell("me=$PPID\nfor p in $(pidof dropbear); do\n  parent=$(sed -n 's/^PPid:\\t//p' /proc/$p/status)\n"
				+ "  [ \"$parent\" = 1 ] || [ \"$p\" = \"$me\" ] || kill -9 \"$p\"\ndone\n");
	}

	/** The wire is cut after so many bytes. The bundle has 5 KB; a login takes some KB each way. */
	@ParameterizedTest
	@CsvSource({ "loading, up, 1", "loading, up, 150", "loading, up, 600", "loading, up, 3000", "loading, up, 5200", "loading, down, 1", "loading, down, 100", "loading, down, 200",
			"logging in, up, 10", "logging in, up, 1500", "logging in, down, 10", "logging in, down, 1000", "checking, up, 50", "checking, down, 100", "confirming, up, 50",
			"confirming, up, 200", "confirming, down, 50", "confirming, down, 150" })
	@Order(2)
	void wires(String step, String way, int bytes) throws Exception {
		String ran = deployWith(step, SHORT, () -> {
			if (way.equals("up")) {
				proxy.cutAfterUp(bytes);
			} else {
				proxy.cutAfterDown(bytes);
			}
		});
		// what was never whole on the machine can't run there
		assertTrue(!step.equals("loading") || ran.equals("old") || !steps.toString().contains("asking"), ran + ": " + steps);
	}

	@ParameterizedTest
	@ValueSource(strings = { "loading", "logging in", "checking", "confirming" })
	@Order(3)
	void ourProcessIsKilled(String step) throws Exception {
		Path script = Files.write(folder.resolve("new.lua"), NEW.bytes());
		Files.writeString(folder.resolve("xdplua.json"), "{\"name\":\"fault\",\"files\":[\"new.lua\"]}");
		ProcessBuilder builder = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp",
				System.getProperty("java.class.path"), "org.xdplua.cli.Main", "deploy", script.getParent().toString(), "--host", "lab", "--interface", "xdp0", "--confirm-within",
				Integer.toString(SHORT), "--minify", "never", "--ssh-config", config.toString());
		builder.environment().put("XDG_STATE_HOME", folder.resolve("killed").toString());
		Process process = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
		try (BufferedReader lines = process.errorReader()) {
			for (String line = lines.readLine(); line != null && !line.startsWith("==> " + step); line = lines.readLine()) {
				steps.add(line);
			}
			process.destroyForcibly();
		}
		assertNotEquals(0, process.waitFor(), steps.toString());
		// the kill may come after the command that the step announces was sent
		String ran = runs();
		assertTrue(ran.equals("old") || step.equals("confirming"), ran + ": " + steps);
	}

	@ParameterizedTest
	@ValueSource(ints = { 800, 2000, 4000 })
	@Order(4)
	void theMachinesCommandIsKilled(int bytes) throws Exception {
		testbed.run("killall", "-9", "xdplua"); // one that was started ahead of time: here the command is to be met at work
		Thread.sleep(500);
		assertEquals("old", deployWith("loading", SHORT, () -> {
			proxy.holdAfterUp(bytes); // in the middle of the bundle: the command waits for the rest
			Thread.ofPlatform().daemon().start(() -> {
				try {
					while (testbed.run("killall", "-9", "xdplua").exit() != 0) {
						Thread.sleep(20);
					}
					proxy.mend();
				} catch (Exception e) {
					throw new IllegalStateException(e);
				}
			});
		}));
	}

	@ParameterizedTest
	@ValueSource(strings = { "loading", "logging in", "checking", "confirming", "recording" })
	@Order(5)
	void theModuleCannotBeUnloadedMeanwhile(String step) throws Exception {
		assertEquals("new", deployWith(step, LONG, () -> assertNotEquals(0, testbed.run("rmmod", "xdplua").exit())));
	}

	@Test
	@Order(6)
	void theModuleIsUnloadedBeforeAnythingIsAttached() throws Exception {
		testbed.must("xdplua", "-d", "xdp0");
		try {
			RemoteException failure = assertThrows(RemoteException.class, () -> deploy(NEW, "xdp0", SHORT, at("loading", () -> {
				for (int i = 0; i < 50 && testbed.run("rmmod", "xdplua").exit() != 0; i++) {
					Thread.sleep(100);
				}
			})));
			assertEquals(Kind.MODULE_MISSING, failure.kind());
			assertTrue(failure.getMessage().contains("modprobe xdplua") && failure.getMessage().contains("what was attached before still is"), failure.getMessage());
		} finally {
			testbed.must("modprobe", "xdplua");
		}
	}

	@ParameterizedTest
	@CsvSource({ "loading, no such interface: gone0", "logging in, nothing is attached to gone0", "checking, nothing is attached to gone0", "confirming, gone0", "recording, ''" })
	@Order(7)
	void theInterfaceIsRemoved(String step, String said) throws Exception {
		testbed.must("ip", "link", "add", "gone0", "type", "veth", "peer", "gone1");
		testbed.must("ip", "link", "set", "gone0", "up");
		testbed.attach("fault", OLD, "gone0");
		try {
			deploy(NEW, "gone0", SHORT, at(step, () -> testbed.must("ip", "link", "del", "gone0")));
			assertTrue(step.equals("recording") || step.equals("confirming"), "success was told: " + steps);
		} catch (RemoteException e) {
			assertTrue(e.getMessage().contains(said), e.getMessage());
		}
		testbed.run("ip", "link", "del", "gone0");
		assertEquals(Optional.empty(), settled().attachment("gone0"));
		runs(); // the other interface of the instance has one of both
	}

	@ParameterizedTest
	@CsvSource({ "logging in, nothing is attached to xdp0", "checking, nothing is attached to xdp0" })
	@Order(8)
	void somebodyElseDetaches(String step, String said) throws Exception {
		RemoteException failure = assertThrows(RemoteException.class,
				() -> deploy(NEW, "xdp0", SHORT, at(step, () -> testbed.must("xdplua", "-d", "xdp0"))));
		assertTrue(failure.getMessage().contains(said), failure.getMessage());
	}

	/** Scripts that cut off whoever deploys them, over the very interface that carries the connection. */
	static Stream<ScriptFile> cuttingOff() {
		return Stream.of(ScriptFile.of("all.lua", "function callback(packet) return xdp.action.drop end"),
				ScriptFile.of("new-connections.lua", """
						local tcp = data.layout { port = { 16, 16 }, flags = { 104, 8 } }
						function callback(packet)
							local segment = packet:segment(34)
							if not segment then return xdp.action.pass end
							segment:layout(tcp)
							if segment.port == 22 and segment.flags == 2 then return xdp.action.drop end
							return xdp.action.pass
						end
						"""));
	}

	@ParameterizedTest
	@MethodSource("cuttingOff")
	@Order(9)
	void aScriptThatCutsUsOffIsUndoneByItself(ScriptFile script) throws Exception {
		RemoteException failure = assertThrows(RemoteException.class, () -> deploy(script, "eth0", SHORT, Progress.NONE));
		assertEquals(Kind.UNDONE, failure.kind(), failure.getMessage());
		assertTrue(failure.getMessage().contains("undone by the machine in 2 s") && failure.getMessage().contains("nothing is attached to eth0, as before"), failure.getMessage());
		assertEquals(Optional.<Attachment>empty(), settled().attachment("eth0"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "loading", "checking" })
	@Order(10)
	void theMachineIsStartedAnew(String step) throws Exception {
		RemoteException failure = assertThrows(RemoteException.class, () -> deploy(NEW, "xdp0", SHORT, at(step, () -> {
			testbed.powerOff();
			proxy.cut();
		})));
		testbed.powerOn();
		proxy.leadTo(testbed.port());
		assertTrue(failure.kind() == Kind.NOT_CONFIRMED || failure.kind() == Kind.CONNECTION_LOST || failure.getMessage().contains("nothing was sent"), failure.getMessage());
		assertEquals(List.of(), testbed.status().attachments(), "a machine that was started anew has nothing attached");
	}
}
