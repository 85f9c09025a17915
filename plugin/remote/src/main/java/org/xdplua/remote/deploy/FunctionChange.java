// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.deploy;

import java.io.IOException;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.RemoteException.Kind;
import org.xdplua.remote.history.History;
import org.xdplua.remote.session.Session;
import org.xdplua.remote.status.Running;
import org.xdplua.remote.status.StatusClient;

/**
 * Lets another function of the scripts that run there judge packets. It may cut us off as a new script may, so it is a deploy of the same scripts, under the
 * same timer; their texts have to be known here.
 */
public final class FunctionChange {

	private FunctionChange() {
	}

	/** @throws RemoteException REFUSED when nothing is attached or the scripts have no such function; NO_HISTORY; or as {@link Deployer#deploy} */
	public static DeployResult change(Session session, String interfaceName, String function, int confirmSeconds, History history, Progress progress)
			throws RemoteException {
		RequestCheck.checkInterface(interfaceName);
		progress.step("reading what is attached to " + interfaceName);
		String where = interfaceName + " on " + session.host().where();
		Running now = StatusClient.status(session, progress).running(interfaceName)
				.orElseThrow(() -> new RemoteException(Kind.REFUSED, "nothing is attached", where, "deploy scripts there first"));
		try {
			Running wanted = new Running(now.instance(), function, now.mode(), now.onError(), now.files());
			return Deployer.deploy(session, Rollback.request(wanted, interfaceName, confirmSeconds, history, where), history, progress);
		} catch (IOException e) {
			throw new RemoteException(Kind.NO_HISTORY, "the history can't be read: " + e.getMessage(), where, "nothing was changed", e);
		}
	}
}
