// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.deploy;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.RemoteException.Kind;
import org.xdplua.remote.session.Session;
import org.xdplua.remote.status.Attachment;
import org.xdplua.remote.status.MachineStatus;
import org.xdplua.remote.status.Running;
import org.xdplua.remote.status.StatusClient;

/**
 * Something went wrong after the scripts were on their way. The machine is asked, over new logins, until it is settled what runs there: its own timer sees to
 * that. A login that works while a change waits is as good as the first one, and confirms.
 */
final class Aftermath {

	/** After its timer the machine may need a moment, and a script that cut us off may have made our retries wait longer. */
	private static final int GRACE_MIN = 8;
	private static final int GRACE_MAX = 15;
	private static final Duration PAUSE = Duration.ofMillis(250);
	private static final Duration STRAGGLER = Duration.ofSeconds(1);
	private static final Duration LOOK = Duration.ofSeconds(5);
	/** What a person has to mend: asking again won't help. */
	private static final Set<Kind> HOPELESS = EnumSet.of(Kind.HOST_KEY_UNKNOWN, Kind.HOST_KEY_CHANGED, Kind.HOST_KEY_REVOKED, Kind.HOST_KEY_FILE, Kind.AUTH_FAILED,
			Kind.COMMAND_MISSING, Kind.NOT_PERMITTED, Kind.BAD_STATUS);

	private final Session session;
	private final DeployRequest request;
	private final Optional<LoadAnswer> answer;
	private final Progress progress;
	private final long begin = System.nanoTime();
	private boolean confirmSent;
	/** The change was seen waiting on the machine. */
	private boolean seenWaiting;
	/** When the machine was first seen with what ran before; 0 for never. */
	private long firstLook;

	/** @param answer what the machine said to the load; empty when that was lost, or when the load never arrived */
	Aftermath(Session session, DeployRequest request, Optional<LoadAnswer> answer, boolean confirmSent, Progress progress) {
		this.session = session;
		this.request = request;
		this.answer = answer;
		this.confirmSent = confirmSent;
		this.progress = progress;
	}

	/**
	 * @param cause what went wrong
	 * @return when the new scripts run and are confirmed after all
	 * @throws RemoteException that says what runs
	 */
	DeployResult settle(RemoteException cause) throws RemoteException {
		if (cause.kind() == Kind.CANCELLED) {
			throw new RemoteException(Kind.CANCELLED, cause.what(), cause.where(), whatBecomesOfIt(), cause);
		}
		progress.step("asking the machine what runs there now, since " + cause.what());
		long end = begin + Duration.ofSeconds(request.confirmSeconds() + Math.clamp(request.confirmSeconds(), GRACE_MIN, GRACE_MAX)).toNanos();
		RemoteException silence = cause;
		while (System.nanoTime() - end < 0) {
			try (Session fresh = session.again(LOOK, new Quiet(progress))) {
				Optional<DeployResult> settled = look(fresh, cause);
				if (settled.isPresent()) {
					return settled.get();
				}
				silence = cause;
			} catch (RemoteException e) {
				if (e.kind() == Kind.UNDONE || e.kind() == Kind.NOT_VERIFIED) {
					throw e;
				}
				if (e.kind() == Kind.MODULE_MISSING) {
					throw new RemoteException(Kind.UNDONE, cause.what() + "; now the kernel module xdplua is not loaded there any more", cause.where(),
							"nothing is attached there: was the machine started anew? " + e.advice(), cause);
				}
				silence = e;
				if (e.kind() == Kind.CANCELLED || HOPELESS.contains(e.kind())) {
					break;
				}
			}
			if (progress.cancelled()) { // a login that is refused at once has not looked
				silence = RemoteException.cancelled("waiting for the machine", cause.where());
				break;
			}
			pause();
		}
		throw new RemoteException(silence.kind() == Kind.CANCELLED ? Kind.CANCELLED : Kind.NOT_CONFIRMED, cause.what() + (silence == cause ? "" : "; then " + silence.what()),
				cause.where(), whatBecomesOfIt(), cause);
	}

	/** @return empty while it isn't settled */
	private Optional<DeployResult> look(Session fresh, RemoteException cause) throws RemoteException {
		MachineStatus status = StatusClient.status(fresh, progress);
		Optional<Running> runs = status.running(request.interfaceName());
		boolean ours = runs.isPresent() && runs.get().instance().equals(request.instance()) && runs.get().function().equals(request.function())
				&& runs.get().files().equals(request.asLoaded());
		OptionalInt waits = waits(status);
		if (ours && waits.isPresent()) {
			seenWaiting = true;
			if (answer.isPresent()) {
				progress.step("logged in anew at last: confirming");
				confirmSent = true;
				Transaction.confirm(fresh, answer.get().token(), progress);
				return Optional.of(Transaction.result(request, answer.get().before(), status, status.attachment(request.interfaceName()).orElseThrow()));
			}
			progress.step("waiting for the machine to undo it, in " + waits.getAsInt() + " s");
			return Optional.empty();
		}
		if (waits.isPresent()) {
			return Optional.empty(); // another change of this instance, or ours half looked at: it settles, too
		}
		if (ours && (confirmSent || sameAsBefore(runs.get()))) {
			return Optional.of(Transaction.result(request, answer.flatMap(LoadAnswer::before), status, status.attachment(request.interfaceName()).orElseThrow()));
		}
		if (answer.isEmpty() && !seenWaiting && !longLooked()) {
			return Optional.empty(); // a load that was under way when the connection broke may still come
		}
		throw told(cause, runs);
	}

	private boolean longLooked() {
		firstLook = firstLook == 0 ? System.nanoTime() : firstLook;
		return System.nanoTime() - firstLook > STRAGGLER.toNanos();
	}

	private boolean sameAsBefore(Running runs) {
		return answer.flatMap(LoadAnswer::before).filter(runs::sameScripts).isPresent();
	}

	private OptionalInt waits(MachineStatus status) {
		Optional<Attachment> attachment = status.attachment(request.interfaceName());
		if (attachment.isPresent() && attachment.get().confirmSecondsLeft().isPresent()) {
			return attachment.get().confirmSecondsLeft();
		}
		return status.instance(request.instance()).map(instance -> instance.confirmSecondsLeft()).orElse(OptionalInt.empty());
	}

	private RemoteException told(RemoteException cause, Optional<Running> runs) {
		boolean wasThere = answer.isPresent() || seenWaiting;
		if (cause.kind() == Kind.NOT_VERIFIED && wasThere && !answer.flatMap(LoadAnswer::before).equals(runs)) {
			return new RemoteException(Kind.NOT_VERIFIED, cause.what(), cause.where(), "on " + request.interfaceName() + " now: " + Deployer.shown(runs), cause);
		}
		String undone = wasThere ? "; undone by the machine in " + request.confirmSeconds() + " s" : "; nothing was changed";
		String advice = (runs.isPresent() ? "what judges " + request.interfaceName() + " again is " + runs.get().shown() : "nothing is attached to " + request.interfaceName() + ", as before")
				+ (cause.kind() == Kind.TIMEOUT || cause.kind() == Kind.UNREACHABLE ? ": does the new script drop what a login needs?" : "");
		return new RemoteException(Kind.UNDONE, cause.what() + undone, cause.where(), advice, cause);
	}

	private String whatBecomesOfIt() {
		String old = answer.map(known -> known.before().map(Running::shown).orElse("nothing attached, as before")).orElse("what ran before");
		if (confirmSent) {
			return "the confirmation was sent: the machine keeps the new scripts if it arrived, and otherwise goes back to " + old + " within "
					+ request.confirmSeconds() + " s; look at the status";
		}
		return answer.isPresent() || seenWaiting ? "the machine goes back to " + old + " by itself within " + request.confirmSeconds() + " s"
				: "if the scripts arrived at all, the machine goes back to " + old + " by itself within " + request.confirmSeconds() + " s";
	}

	private static void pause() {
		try {
			Thread.sleep(PAUSE);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	/** The same job without a step for each attempt. */
	private record Quiet(Progress progress) implements Progress {
		@Override
		public void step(String what) {
			// one look of many
		}

		@Override
		public boolean cancelled() {
			return progress.cancelled();
		}
	}
}
