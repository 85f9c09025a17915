// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.deploy;

import java.util.List;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.session.Session;
import org.xdplua.remote.tool.XdpluaTool;

/** Starts the counters and the last error of an attachment anew. */
public final class Resetter {

	private Resetter() {
	}

	/** @throws RemoteException BAD_REQUEST, REFUSED when nothing is attached there, or as {@link XdpluaTool#run} */
	public static void reset(Session session, String interfaceName, Progress progress) throws RemoteException {
		RequestCheck.checkInterface(interfaceName);
		progress.step("resetting the counters of " + interfaceName);
		XdpluaTool.run(session, List.of("reset", "--", interfaceName), new byte[0], progress);
	}
}
