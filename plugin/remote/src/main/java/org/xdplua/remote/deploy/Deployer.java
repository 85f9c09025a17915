// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.deploy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.history.History;
import org.xdplua.remote.session.Session;
import org.xdplua.remote.status.Running;

/**
 * Deploys scripts in one transaction that undoes itself: the machine runs either all of the new or all of the old, and keeps the new only after it has let us
 * in over new connections.
 */
public final class Deployer {

	private Deployer() {
	}

	/** With the history of this user. @throws RemoteException as {@link #deploy(Session, DeployRequest, History, Progress)} */
	public static DeployResult deploy(Session session, DeployRequest request, Progress progress) throws RemoteException {
		return deploy(session, request, History.ofUser(), progress);
	}

	/**
	 * Checks, sends and attaches in one command, logs in anew, compares what the machine then has with what was sent, confirms, and records it.
	 *
	 * @throws RemoteException BAD_REQUEST before anything is sent; REFUSED and others that {@link org.xdplua.remote.tool.XdpluaTool#run} has, and then what was
	 *     attached before still is, or another deploy's that is not confirmed; UNDONE when the machine has gone back to it; NOT_CONFIRMED when it will do so by
	 *     itself and could not be asked; NOT_VERIFIED when it has something else than was sent; CANCELLED. The message says what runs.
	 */
	public static DeployResult deploy(Session session, DeployRequest request, History history, Progress progress) throws RemoteException {
		return deploy(session, request, Optional.empty(), history, progress);
	}

	/** @param restores the entry of the history that a roll-back brings back */
	static DeployResult deploy(Session session, DeployRequest request, Optional<String> restores, History history, Progress progress) throws RemoteException {
		RequestCheck.check(request);
		DeployResult result = new Transaction(session, request, progress).run();
		progress.step("recording it");
		try {
			history.record(session.host().alias(), session.host().where(), request.interfaceName(), result.before(), result.now(), stored(request), restores);
			return result;
		} catch (IOException e) {
			return new DeployResult(result.before(), result.now(), result.after(), result.alsoJudged(), Optional.of("the history can't be written: " + e));
		}
	}

	private static List<History.Script> stored(DeployRequest request) {
		List<History.Script> scripts = new ArrayList<>();
		for (ScriptFile file : request.files()) {
			scripts.add(new History.Script(file.name(), file.bytes(), file.source()));
		}
		return scripts;
	}

	/** For people: what judges packets, or that nothing does. */
	static String shown(Optional<Running> running) {
		return running.map(Running::shown).orElse("nothing is attached");
	}
}
