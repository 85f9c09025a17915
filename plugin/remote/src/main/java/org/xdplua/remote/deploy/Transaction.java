// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.deploy;

import com.google.gson.JsonParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.RemoteException.Kind;
import org.xdplua.remote.session.Session;
import org.xdplua.remote.status.Attachment;
import org.xdplua.remote.status.MachineStatus;
import org.xdplua.remote.status.Running;
import org.xdplua.remote.status.StatusClient;
import org.xdplua.remote.tool.XdpluaTool;

/** One deploy: load under a timer, look through the front door, confirm. */
final class Transaction {

	/** After these the machine may have done it or not. */
	private static final Set<Kind> IN_DOUBT = EnumSet.of(Kind.CONNECTION_LOST, Kind.TIMEOUT, Kind.CANCELLED, Kind.OUTPUT_TOO_LARGE, Kind.BAD_STATUS);

	private static final String OLD_STAYS = "what was attached before still is";
	static final String NOTHING_SENT = "nothing was sent: " + OLD_STAYS;
	/** The kernel's words (confirm.c, EBUSY); the seconds are what its timer has left. */
	private static final Pattern OTHER_WAITS = Pattern.compile("(instance '.*') waits for a change to be confirmed(?:.*\\bwait ([0-9]+) s\\b)?");

	private final Session session;
	private final DeployRequest request;
	private final Progress progress;

	Transaction(Session session, DeployRequest request, Progress progress) {
		this.session = session;
		this.request = request;
		this.progress = progress;
	}

	DeployResult run() throws RemoteException {
		progress.step("loading " + request.files().size() + (request.files().size() == 1 ? " script" : " scripts") + " and attaching " + request.function() + " to "
				+ request.interfaceName());
		if (progress.cancelled()) {
			throw RemoteException.cancelled("getting ready; nothing was sent", session.host().where());
		}
		int before = session.commandsStarted();
		LoadAnswer answer;
		try {
			answer = load();
		} catch (RemoteException e) {
			if (!IN_DOUBT.contains(e.kind()) || session.commandsStarted() == before) {
				throw refused(e, session.commandsStarted() == before);
			}
			return new Aftermath(session, request, Optional.empty(), false, progress).settle(e);
		}
		return confirm(answer);
	}

	private static RemoteException refused(RemoteException refusal, boolean nothingSent) {
		Matcher other = OTHER_WAITS.matcher(refusal.what());
		if (other.find()) {
			// then it is not what was attached before that judges, but what nobody has confirmed
			String when = other.group(2) == null ? "later" : "in " + other.group(2) + " s";
			return new RemoteException(refusal.kind(), "another deploy of " + other.group(1) + " is not confirmed yet", refusal.where(),
					"its scripts judge until it is confirmed or undone, none of these were attached: try again " + when, refusal);
		}
		String unchanged = nothingSent ? NOTHING_SENT : refusal.advice().isEmpty() ? OLD_STAYS : refusal.advice() + "; " + OLD_STAYS;
		return new RemoteException(refusal.kind(), refusal.what(), refusal.where(), unchanged, refusal);
	}

	/** All but the scripts, which come over standard input: the same for each deploy of a project to an interface. */
	private List<String> arguments() {
		List<String> arguments = new ArrayList<>(List.of("--json", "--bundle", "-", "-F", request.function(), "-I", request.instance(), "--replace", "--mode",
				request.mode(), "--confirm-within", Integer.toString(request.confirmSeconds())));
		request.onError().ifPresent(verdict -> arguments.addAll(List.of("--on-error", verdict)));
		arguments.addAll(List.of("--", request.interfaceName()));
		return arguments;
	}

	private LoadAnswer load() throws RemoteException {
		String json = XdpluaTool.runAgain(session, arguments(), Bundle.of(request.files()), progress);
		try {
			return LoadAnswer.parse(json);
		} catch (JsonParseException e) {
			throw new RemoteException(Kind.BAD_STATUS, "the answer of xdplua can't be understood (" + e.getMessage() + ")", session.host().where(),
					"use the same version of XDPLua here and there", e);
		}
	}

	private DeployResult confirm(LoadAnswer answer) throws RemoteException {
		long end = System.nanoTime() + Duration.ofSeconds(request.confirmSeconds()).toNanos();
		boolean sent = false;
		progress.step("logging in anew, to see whether the machine still lets us in");
		try (Session fresh = session.again(left(end), progress)) {
			progress.step("checking what is attached now");
			MachineStatus status = StatusClient.status(fresh, progress);
			Attachment after = verified(request, status, session.host().where());
			progress.step("confirming");
			sent = true;
			confirm(fresh, answer.token(), progress);
			XdpluaTool.startAhead(session, arguments()); // who deploys once will deploy again
			return result(request, answer.before(), status, after);
		} catch (RemoteException e) {
			return new Aftermath(session, request, Optional.of(answer), sent, progress).settle(e);
		}
	}

	/** At least a moment: what comes too late is told by the machine. */
	static Duration left(long end) {
		return Duration.ofNanos(Math.max(Duration.ofMillis(500).toNanos(), end - System.nanoTime()));
	}

	static void confirm(Session fresh, String token, Progress progress) throws RemoteException {
		XdpluaTool.run(fresh, List.of("confirm", "--json", token), new byte[0], progress);
	}

	static DeployResult result(DeployRequest request, Optional<Running> before, MachineStatus status, Attachment after) {
		List<String> others = status.attachments().stream().filter(one -> one.instance().equals(request.instance()) && !one.interfaceName().equals(request.interfaceName()))
				.map(Attachment::interfaceName).toList();
		return new DeployResult(before, status.running(request.interfaceName()).orElseThrow(), after, others, Optional.empty());
	}

	/** @throws RemoteException NOT_VERIFIED when the machine has something else than was sent */
	static Attachment verified(DeployRequest request, MachineStatus status, String where) throws RemoteException {
		Attachment after = status.attachment(request.interfaceName())
				.orElseThrow(() -> unverified("nothing is attached to " + request.interfaceName() + ": was the interface removed, or detached by somebody else?", where));
		if (!after.instance().equals(request.instance()) || !after.function().equals(request.function())) {
			throw unverified(request.interfaceName() + " is judged by " + after.function() + " of " + after.instance(), where);
		}
		if (!status.files(after).equals(request.asLoaded())) {
			throw unverified(request.instance() + " holds other scripts than were sent: " + Deployer.shown(status.running(request.interfaceName())), where);
		}
		return after;
	}

	private static RemoteException unverified(String found, String where) {
		return new RemoteException(Kind.NOT_VERIFIED, "the machine took the scripts, but then " + found, where,
				"somebody else may be deploying there; look at the status and deploy again");
	}
}
