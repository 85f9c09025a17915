// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.RemoteException.Kind;
import org.xdplua.remote.fake.Expect;
import org.xdplua.remote.fake.FakeMachine.Answer;
import org.xdplua.remote.history.History;
import org.xdplua.remote.history.StateFolder;
import org.xdplua.remote.session.Session;
import org.xdplua.remote.session.UserPrompt;
import org.xdplua.remote.status.Running;
import org.xdplua.remote.status.StatusClient;

/** Deploys that go wrong after the scripts were on their way; the machine is played. What real kernels and servers do is in EndToEndTest and FaultTest. */
class AftermathTest extends OnPlayedMachine {

	private static final ScriptFile OLD = ScriptFile.of("old.lua", "function callback() end");
	private static final ScriptFile NEW = ScriptFile.of("new.lua", "function callback() return 1 end");

	/** Seconds to confirm in, where the timer must not run out. */
	private static final int PATIENT = 60;

	@BeforeEach
	void deployOld() throws RemoteException {
		deploy(OLD, PATIENT, Progress.NONE);
		machine.xdplua.hurry = 10; // a timer of 1 s ends after 0.1 s
	}

	private DeployResult deploy(ScriptFile file, Progress progress) throws RemoteException {
		return deploy(file, 1, progress);
	}

	private DeployResult deploy(ScriptFile file, int seconds, Progress progress) throws RemoteException {
		return Deployer.deploy(session, new DeployRequest("web", "callback", "xdp0", "generic", List.of(file), Optional.empty(), seconds), history, progress);
	}

	/** Does something when a step begins. */
	private static Progress at(String step, Runnable what) {
		return on(text -> {
			if (text.startsWith(step)) {
				what.run();
			}
		});
	}

	private static Progress on(Consumer<String> step) {
		return new Progress() {
			@Override
			public void step(String what) {
				step.accept(what);
			}

			@Override
			public boolean cancelled() {
				return false;
			}
		};
	}

	private Running runs() throws RemoteException {
		try (Session look = Session.connect(server.host(), UserPrompt.NOBODY, Progress.NONE)) {
			return StatusClient.status(look, Progress.NONE).running("xdp0").orElseThrow();
		}
	}

	@Test
	void aMachineThatLetsNobodyInAnyMoreUndoesIt() throws Exception {
		Thread again = Thread.ofPlatform().unstarted(() -> {
			try {
				Thread.sleep(400);
				server.deaf = false;
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		});
		Expect.failure(Kind.UNDONE, () -> deploy(NEW, at("logging in", () -> {
			server.deaf = true;
			again.start();
		})), "undone by the machine in 1 s", "what judges xdp0 again is callback of web (old.lua, ");
		assertEquals(OLD.sha256(), runs().files().getFirst().sha256());
		assertEquals(1, history.entries("lab", "xdp0").size());
	}

	@Test
	void aLoginThatWorksLateConfirmsInTime() throws Exception {
		machine.xdplua.hurry = 1;
		List<String> steps = new ArrayList<>();
		DeployResult result = deploy(NEW, PATIENT, on(step -> {
			steps.add(step);
			server.deaf = step.startsWith("logging in") || server.deaf && !step.startsWith("asking");
		}));
		assertEquals(NEW.sha256(), result.files().getFirst().sha256());
		assertEquals("old.lua", result.before().orElseThrow().files().getFirst().name());
		assertTrue(steps.contains("logged in anew at last: confirming"), steps.toString());
		assertEquals(2, history.entries("lab", "xdp0").size());
	}

	@Test
	void aConfirmationWhoseAnswerIsLostCounts() throws Exception {
		machine.xdplua.hurry = 1;
		machine.afterwards = call -> {
			if (call.argv().contains("confirm")) {
				server.cutAll();
			}
		};
		assertEquals(NEW.sha256(), deploy(NEW, PATIENT, Progress.NONE).files().getFirst().sha256());
		assertEquals(NEW.sha256(), runs().files().getFirst().sha256());
	}

	@Test
	void anAnswerThatIsLostLeavesTheOld() throws Exception {
		machine.xdplua.hurry = 1;
		machine.afterwards = call -> {
			if (call.argv().contains("--bundle")) {
				server.cutAll();
			}
		};
		Expect.failure(Kind.UNDONE, () -> deploy(NEW, Progress.NONE), "the connection broke", "undone by the machine in 1 s", "old.lua");
		assertEquals(OLD.sha256(), runs().files().getFirst().sha256());
	}

	@Test
	void anAnswerThatIsNonsense() throws Exception {
		machine.override = call -> {
			if (!call.argv().contains("--bundle")) {
				return null;
			}
			machine.override = other -> null;
			return Answer.ok("Hello\n");
		};
		Expect.failure(Kind.UNDONE, () -> deploy(NEW, Progress.NONE), "can't be understood", "old.lua");
	}

	@Test
	void aMachineThatIsGoneForGood() throws Exception {
		// 1 s and the grace are waited for in full
		RemoteException failure = Expect.failure(Kind.NOT_CONFIRMED, () -> deploy(NEW, at("logging in", () -> server.deaf = true)),
				"the machine goes back to callback of web (old.lua, ", "by itself within 1 s");
		assertEquals(server.host().where(), failure.where());
	}

	@Test
	void somebodyElseDeploysMeanwhile() {
		machine.override = call -> call.argv().contains("status") ? Answer.ok(STATUS) : null;
		Expect.failure(Kind.NOT_VERIFIED, () -> deploy(NEW, Progress.NONE), "xdp0 is judged by other of web", "now: other of web ()");
	}

	private static final String STATUS = "{\"abi\":1,\"version\":\"helper\",\"module\":\"0.1.0\",\"lua\":\"Lua 5.4.7\",\"instances\":[],\"attachments\":[{\"ifname\":\"xdp0\",\"ifindex\":3,"
			+ "\"mode\":\"generic\",\"instance\":\"web\",\"function\":\"other\",\"attached_seconds\":1,\"packets\":0,\"verdicts\":{\"aborted\":0,\"drop\":0,\"pass\":0,\"tx\":0,"
			+ "\"redirect\":0},\"errors\":0,\"over_budget\":0,\"nested\":0,\"multi_buffer\":0,\"last_error\":null}]}";

	@Test
	void cancelledWhileItWaits() {
		List<String> steps = new ArrayList<>();
		Expect.failure(Kind.CANCELLED, () -> deploy(NEW, new Progress() {
			@Override
			public void step(String what) {
				steps.add(what);
				server.deaf |= what.startsWith("logging in");
			}

			@Override
			public boolean cancelled() {
				return steps.stream().anyMatch(step -> step.startsWith("checking") || step.startsWith("asking"));
			}
		}), "goes back to callback of web (old.lua, ", "by itself within 1 s");
	}

	@Test
	void aHistoryThatCannotBeWrittenIsNoFailure() throws Exception {
		History nowhere = new History(new StateFolder(Path.of("/proc/xdplua")));
		DeployResult result = Deployer.deploy(session, new DeployRequest("web", "callback", "xdp0", "generic", List.of(NEW)), nowhere, Progress.NONE);
		assertTrue(result.notRecorded().orElseThrow().contains("/proc/xdplua"), result.toString());
	}
}
