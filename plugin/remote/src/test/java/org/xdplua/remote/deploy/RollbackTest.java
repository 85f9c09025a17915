// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.RemoteException.Kind;
import org.xdplua.remote.fake.Expect;
import org.xdplua.remote.history.History;
import org.xdplua.remote.history.HistoryEntry;
import org.xdplua.remote.history.StateFolder;

/** Going back to what was deployed before. */
class RollbackTest extends OnPlayedMachine {

	private static DeployRequest version(int number) {
		return new DeployRequest("web", "callback", "xdp0", "generic", List.of(ScriptFile.of("web.lua", "function callback() return " + number + " end")),
				Optional.of(number == 1 ? "drop" : "pass"), 30);
	}

	private void deploy(int... versions) throws RemoteException {
		for (int number : versions) {
			Deployer.deploy(session, version(number), history, Progress.NONE);
		}
	}

	private String rollback(Optional<String> to) throws RemoteException {
		String hash = Rollback.rollback(session, "xdp0", to, 30, history, Progress.NONE).files().getFirst().sha256();
		for (int number = 1; number < 10; number++) {
			if (version(number).files().getFirst().sha256().equals(hash)) {
				return "version " + number;
			}
		}
		return hash;
	}

	private String rollback() throws RemoteException {
		return rollback(Optional.empty());
	}

	@Test
	void eachGoesBackOneMore() throws Exception {
		deploy(1, 2, 3);
		assertEquals("version 2", rollback());
		assertEquals("version 1", rollback());
		Expect.failure(Kind.NO_HISTORY, this::rollback, "before the first deploy from here nothing was attached", "detach");
		deploy(4);
		assertEquals("version 1", rollback(), "what ran before the last deploy");
	}

	@Test
	void bringsFunctionModeAndPolicyBack() throws Exception {
		deploy(1, 2);
		assertEquals("drop", Rollback.rollback(session, "xdp0", Optional.empty(), 30, history, Progress.NONE).after().onError());
		HistoryEntry latest = history.entries("lab", "xdp0").getFirst();
		assertEquals(Optional.of(history.entries("lab", "xdp0").getLast().id()), latest.restores());
	}

	@Test
	void theSameScriptsAgainAreNoStepBack() throws Exception {
		deploy(1, 2, 2, 2);
		assertEquals("version 1", rollback());
	}

	@Test
	void whatSomebodyElseDeployedIsReplacedByOurs() throws Exception {
		deploy(1, 2);
		Deployer.deploy(session, version(3), new History(new StateFolder(folder.resolve("elsewhere"))), Progress.NONE);
		assertEquals("version 2", rollback());
	}

	@Test
	void whatWasDetachedComesBack() throws Exception {
		deploy(1, 2);
		Detacher.detach(session, "xdp0", Progress.NONE);
		assertEquals("version 2", rollback());
	}

	@Test
	void textsThatAreNotKnownHere() throws Exception {
		Deployer.deploy(session, version(3), new History(new StateFolder(folder.resolve("elsewhere"))), Progress.NONE);
		deploy(1);
		Expect.failure(Kind.NO_HISTORY, this::rollback, "the text of web.lua, 32 bytes", "deployed from elsewhere", "nothing was changed");
	}

	@Test
	void toANamedEntry() throws Exception {
		deploy(1, 2, 3);
		String first = history.entries("lab", "xdp0").getLast().id();
		assertEquals("version 1", rollback(Optional.of(first)));
		Expect.failure(Kind.NO_HISTORY, () -> rollback(Optional.of("2")), "several entries that begin with 2");
		Expect.failure(Kind.NO_HISTORY, () -> rollback(Optional.of("x")), "no entry x");
	}

	@Test
	void withoutAnyHistory() {
		Expect.failure(Kind.NO_HISTORY, this::rollback, "nothing was deployed there from here");
	}
}
