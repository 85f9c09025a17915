// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.session;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.RemoteException.Kind;
import org.xdplua.remote.hosts.Host;

/** One warm session for each host: opened when first needed, opened again after a cut, closed when nobody has used it for a while. */
public final class Sessions implements AutoCloseable {

	/** Work over a session. */
	@FunctionalInterface
	public interface Work<T> {
		T run(Session session) throws RemoteException;
	}

	private static final Duration IDLE = Duration.ofMinutes(5);

	private final UserPrompt prompt;
	private final Duration idle;
	private final Map<Host, Slot> slots = new HashMap<>();
	private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
			task -> Thread.ofPlatform().daemon().name("xdplua idle sessions").unstarted(task));
	private boolean closed;

	public Sessions(UserPrompt prompt) {
		this(prompt, IDLE);
	}

	Sessions(UserPrompt prompt, Duration idle) {
		this.prompt = prompt;
		this.idle = idle;
		clock.scheduleWithFixedDelay(this::closeIdle, idle.toMillis(), Math.max(1, idle.toMillis() / 4), TimeUnit.MILLISECONDS);
	}

	/**
	 * Runs {@code work} over the host's session. When a session that was kept turns out to be cut before {@code work} got any command started, it is opened
	 * anew and {@code work} runs once more; otherwise nothing is ever repeated.
	 *
	 * @throws RemoteException as {@link Session#connect} and {@code work}
	 */
	public <T> T with(Host host, Progress progress, Work<T> work) throws RemoteException {
		Slot slot = enter(host);
		try {
			Session kept = slot.kept();
			if (kept != null) {
				int before = kept.commandsStarted();
				try {
					return work.run(kept);
				} catch (RemoteException e) {
					if (e.kind() != Kind.CONNECTION_LOST || kept.commandsStarted() != before) {
						throw e;
					}
					kept.close();
				}
			}
			return work.run(slot.open(host, prompt, progress));
		} finally {
			leave(slot);
		}
	}

	/** Is there a session that nobody has noticed to be gone? */
	public synchronized boolean isOpen(Host host) {
		Slot slot = slots.get(host);
		return slot != null && slot.kept() != null;
	}

	/** Ends the host's session, if there is one; running work gets CONNECTION_LOST. The next work opens another. Waits up to half a second. */
	public void close(Host host) {
		Slot slot;
		synchronized (this) {
			slot = slots.get(host);
		}
		if (slot != null) {
			slot.close();
		}
	}

	private synchronized Slot enter(Host host) {
		if (closed) {
			throw new IllegalStateException("closed");
		}
		Slot slot = slots.computeIfAbsent(host, key -> new Slot());
		slot.users++;
		return slot;
	}

	private synchronized void leave(Slot slot) {
		slot.users--;
		slot.lastUse = System.nanoTime();
	}

	private void closeIdle() {
		take(slot -> slot.users == 0 && System.nanoTime() - slot.lastUse > idle.toNanos()).forEach(Slot::close);
	}

	private synchronized List<Slot> take(Predicate<Slot> wanted) {
		List<Slot> taken = slots.values().stream().filter(wanted).toList();
		slots.values().removeAll(taken);
		return taken;
	}

	/** Closes all; running work gets CONNECTION_LOST. Waits up to half a second for each machine. */
	@Override
	public void close() {
		synchronized (this) {
			closed = true;
		}
		clock.shutdownNow();
		take(slot -> true).forEach(Slot::close);
	}

	/** The place of one host's session. */
	private static final class Slot {
		private static final long POLL_MS = 20;

		private final ReentrantLock opening = new ReentrantLock();
		private int users;
		private long lastUse = System.nanoTime();
		private volatile Session session;

		Session kept() {
			Session current = session;
			return current != null && current.isConnected() ? current : null;
		}

		/** Several callers may want the same host at once: one connects, the others wait and share. */
		Session open(Host host, UserPrompt prompt, Progress progress) throws RemoteException {
			await(host, progress);
			try {
				Session current = kept();
				if (current == null) {
					close(); // one of which only a part is gone: the logins on the way may still be there
					current = Session.connect(host, prompt, progress);
					session = current;
				}
				return current;
			} finally {
				opening.unlock();
			}
		}

		private void await(Host host, Progress progress) throws RemoteException {
			try {
				while (!opening.tryLock(POLL_MS, TimeUnit.MILLISECONDS)) {
					if (progress.cancelled()) {
						throw RemoteException.cancelled("connecting", host.where());
					}
				}
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				throw RemoteException.cancelled("connecting", host.where());
			}
		}

		void close() {
			Session current = session;
			if (current != null) {
				current.close();
			}
		}
	}
}
