// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.deploy;

import java.util.List;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.session.Session;
import org.xdplua.remote.tool.XdpluaTool;

/** Takes the scripts off an interface; its packets then go their way unjudged. */
public final class Detacher {

	private Detacher() {
	}

	/** @throws RemoteException BAD_REQUEST, REFUSED when nothing is attached there, or as {@link XdpluaTool#run} */
	public static void detach(Session session, String interfaceName, Progress progress) throws RemoteException {
		RequestCheck.checkInterface(interfaceName);
		progress.step("detaching from " + interfaceName);
		XdpluaTool.run(session, List.of("-d", "--", interfaceName), new byte[0], progress);
	}
}
