// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.deploy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.xdplua.remote.Progress;

/**
 * Changes of one interface of one host come one after another: the machine takes no other before the last one is confirmed. A job can't have a scheduling rule
 * for that, as it learns only while it runs what it changes.
 */
final class Turn implements AutoCloseable {
	/** Sorted, so that two that want several never wait for each other. */
	record Place(String host, String interfaceName) implements Comparable<Place> {
		@Override
		public int compareTo(Place other) {
			int byHost = host.compareTo(other.host);
			return byHost != 0 ? byHost : interfaceName.compareTo(other.interfaceName);
		}
	}

	private static final Map<Place, ReentrantLock> LOCKS = new ConcurrentHashMap<>();
	private static final long POLL_MS = 100;

	private final List<ReentrantLock> taken = new ArrayList<>();

	private Turn() {
	}

	/** Waits for all of them; after a cancellation the turn may have fewer, and whatever is done next sees the cancellation itself. */
	static Turn at(Collection<Place> places, Progress progress) {
		Turn turn = new Turn();
		for (Place place : new TreeSet<>(places)) {
			turn.take(place, progress);
		}
		return turn;
	}

	private void take(Place place, Progress progress) {
		ReentrantLock lock = LOCKS.computeIfAbsent(place, made -> new ReentrantLock(true));
		try {
			while (!progress.cancelled()) {
				if (lock.tryLock(POLL_MS, TimeUnit.MILLISECONDS)) {
					taken.add(lock);
					return;
				}
				progress.step("waiting for another change of " + place.interfaceName() + " on " + place.host());
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	/** On the thread that has taken it. */
	@Override
	public void close() {
		Collections.reverse(taken);
		taken.forEach(ReentrantLock::unlock);
	}
}
