// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.deploy;

import java.util.List;
import java.util.Optional;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.RemoteException.Kind;
import org.xdplua.remote.session.Session;
import org.xdplua.remote.status.Attachment;
import org.xdplua.remote.status.LoadedFile;
import org.xdplua.remote.status.MachineStatus;
import org.xdplua.remote.status.StatusClient;
import org.xdplua.remote.tool.XdpluaTool;

/** Deploys scripts in one transaction: the machine runs either all of the new or all of the old. */
public final class Deployer {

	private Deployer() {
	}

	/**
	 * Checks, sends, attaches, and reads back what the machine then has.
	 *
	 * @throws RemoteException BAD_REQUEST before anything is sent; REFUSED, and then what was attached before still is; NOT_VERIFIED when the machine took the
	 *     scripts but its status shows something else; CANCELLED, TIMEOUT and CONNECTION_LOST, after which the status tells whether the old or the new runs;
	 *     or as {@link XdpluaTool#run}
	 */
	public static DeployResult deploy(Session session, DeployRequest request, Progress progress) throws RemoteException {
		RequestCheck.check(request);
		progress.step("reading what is attached on " + session.host().alias());
		Optional<Attachment> before = StatusClient.status(session, progress).attachment(request.interfaceName());
		if (progress.cancelled()) {
			throw RemoteException.cancelled("getting ready; nothing was sent", session.host().where());
		}
		progress.step("loading " + request.files().size() + (request.files().size() == 1 ? " script" : " scripts") + " and attaching " + request.function() + " to "
				+ request.interfaceName());
		XdpluaTool.run(session, List.of("--bundle", "-", "-F", request.function(), "-I", request.instance(), "--replace", "--mode", request.mode(), "--",
				request.interfaceName()), Bundle.of(request.files()), progress);
		progress.step("checking what is attached now");
		return verified(session, request, before, StatusClient.status(session, progress));
	}

	private static DeployResult verified(Session session, DeployRequest request, Optional<Attachment> before, MachineStatus status) throws RemoteException {
		Attachment after = status.attachment(request.interfaceName())
				.orElseThrow(() -> unverified(session, "nothing is attached to " + request.interfaceName()));
		if (!after.instance().equals(request.instance()) || !after.function().equals(request.function())) {
			throw unverified(session, request.interfaceName() + " is judged by " + after.function() + " of " + after.instance());
		}
		List<LoadedFile> files = status.files(after);
		List<LoadedFile> sent = request.files().stream().map(file -> new LoadedFile(file.name(), file.bytes().length, file.sha256())).toList();
		if (!files.equals(sent)) {
			throw unverified(session, request.instance() + " holds other scripts than were sent: " + files);
		}
		return new DeployResult(before, after, files);
	}

	private static RemoteException unverified(Session session, String found) {
		return new RemoteException(Kind.NOT_VERIFIED, "the deploy was done, but now " + found, session.host().where(),
				"somebody else may be deploying there; look at the status and deploy again");
	}
}
