// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.status;

import com.google.gson.JsonParseException;
import java.util.List;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.RemoteException.Kind;
import org.xdplua.remote.session.Session;
import org.xdplua.remote.tool.XdpluaTool;

/** Asks a machine what is attached there. */
public final class StatusClient {

	private StatusClient() {
	}

	/** @throws RemoteException BAD_STATUS, or as {@link XdpluaTool#run} */
	public static MachineStatus status(Session session, Progress progress) throws RemoteException {
		String json = XdpluaTool.run(session, List.of("status", "--json"), new byte[0], progress);
		try {
			return StatusJson.parse(json);
		} catch (JsonParseException | NumberFormatException e) {
			throw new RemoteException(Kind.BAD_STATUS, "the status of xdplua can't be understood (" + e.getMessage() + ")", session.host().where(),
					"use the same version of XDPLua here and there", e);
		}
	}
}
