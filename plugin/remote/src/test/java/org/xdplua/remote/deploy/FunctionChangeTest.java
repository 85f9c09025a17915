// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.RemoteException.Kind;
import org.xdplua.remote.fake.Expect;
import org.xdplua.remote.history.History;
import org.xdplua.remote.history.StateFolder;
import org.xdplua.remote.status.StatusClient;

/** What is changed of an attachment whose scripts stay, on a machine that is played. */
class FunctionChangeTest extends OnPlayedMachine {

	private static final ScriptFile SCRIPT = ScriptFile.of("web.lua", "function callback() end function learn() end");

	private void deploy(History recorded) throws RemoteException {
		Deployer.deploy(session, new DeployRequest("web", "callback", "xdp0", "native", List.of(SCRIPT)), recorded, Progress.NONE);
	}

	private DeployResult change(String function) throws RemoteException {
		return FunctionChange.change(session, "xdp0", function, 30, history, Progress.NONE);
	}

	@Test
	void theSameScriptsWithAnotherFunction() throws RemoteException {
		deploy(history);
		DeployResult result = change("learn");
		assertEquals("learn", result.now().function());
		assertEquals(result.before().orElseThrow().files(), result.now().files());
		assertEquals("native", result.now().mode());
	}

	@Test
	void whatCannotBeChangedStaysAsItIs() throws Exception {
		Expect.failure(Kind.REFUSED, () -> change("learn"), "nothing is attached");
		deploy(new History(new StateFolder(folder.resolve("elsewhere"))));
		Expect.failure(Kind.NO_HISTORY, () -> change("learn"), "web.lua", "is not known here");
		deploy(history);
		Expect.failure(Kind.REFUSED, () -> change("missing"), "no function missing");
		assertEquals("callback", StatusClient.status(session, Progress.NONE).running("xdp0").orElseThrow().function());
	}

	@Test
	void countersBeginAnew() throws RemoteException {
		deploy(history);
		Resetter.reset(session, "xdp0", Progress.NONE);
		assertEquals(0, StatusClient.status(session, Progress.NONE).attachment("xdp0").orElseThrow().packets());
		Expect.failure(Kind.BAD_REQUEST, () -> Resetter.reset(session, "a b", Progress.NONE));
	}
}
