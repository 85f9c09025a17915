// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.watch;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.RemoteException.Kind;
import org.xdplua.remote.history.LineMaps;
import org.xdplua.remote.session.Machines;

/**
 * Follows a host for as long as anybody wants: connects again after a failure, later each time, and stops at one that only a person can mend. One for each
 * host, each on a thread of its own, so that a silent one holds up no other.
 */
public final class HostWatch implements Runnable {

	/** Called on the watch's thread. */
	public interface Listener {
		void told(String host, Message message);

		/**
		 * Nothing is known of the host any more: what was shown of it is stale.
		 *
		 * @param retry when it is tried again; empty when somebody has to do something first, and then run the watch again
		 */
		void stale(String host, RemoteException reason, Optional<Duration> retry);
	}

	private static final Duration FIRST = Duration.ofSeconds(2);
	private static final Duration LONGEST = Duration.ofMinutes(1);
	private static final int DOUBLINGS = 5;
	private static final long POLL_MS = 50;
	private static final Set<Kind> FOR_A_PERSON = EnumSet.of(Kind.HOST_KEY_UNKNOWN, Kind.HOST_KEY_CHANGED, Kind.HOST_KEY_REVOKED, Kind.HOST_KEY_FILE,
			Kind.AUTH_FAILED, Kind.BAD_HOST_CONFIG, Kind.NO_SSH_PROGRAM, Kind.UNSUPPORTED_CONFIG, Kind.NOT_PERMITTED, Kind.COMMAND_MISSING, Kind.BAD_REQUEST);

	private final Machines machines;
	private final String host;
	private final Optional<String> interfaceName;
	private final int seconds;
	private final LineMaps maps;
	private final Listener listener;
	private final Progress progress;
	private int failures;

	/** @param interfaceName and {@code seconds} as for {@link WatchClient#watch}. @param progress ends the watch when it is cancelled */
	public HostWatch(Machines machines, String host, Optional<String> interfaceName, int seconds, LineMaps maps, Listener listener, Progress progress) {
		this.machines = machines;
		this.host = host;
		this.interfaceName = interfaceName;
		this.seconds = seconds;
		this.maps = maps;
		this.listener = listener;
		this.progress = progress;
	}

	/** Returns when it is cancelled, or when somebody has to do something first. */
	@Override
	public void run() {
		while (!progress.cancelled()) {
			try {
				machines.with(host, progress, session -> {
					WatchClient.watch(session, interfaceName, seconds, maps, this::told, progress);
					return null;
				});
			} catch (RemoteException e) {
				if (e.kind() == Kind.CANCELLED) {
					return;
				}
				if (FOR_A_PERSON.contains(e.kind())) {
					listener.stale(host, e, Optional.empty());
					return;
				}
				Duration wait = pause();
				listener.stale(host, e, Optional.of(wait));
				sleep(wait);
			}
		}
	}

	private void told(Message message) {
		failures = 0;
		listener.told(host, message);
	}

	private Duration pause() {
		Duration wait = FIRST.multipliedBy(1L << Math.min(failures++, DOUBLINGS));
		return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
	}

	private void sleep(Duration wait) {
		long end = System.nanoTime() + wait.toNanos();
		try {
			while (!progress.cancelled() && System.nanoTime() - end < 0) {
				Thread.sleep(POLL_MS);
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
