// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.status;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;

/** Keeps the rows of all watched hosts fresh between start and stop. Any thread. */
final class StatusWatch {
	/** New projects and targets are noticed within this time. */
	private static final long HOSTS_INTERVAL_MS = 3000;

	private final Consumer<List<StatusRow>> show;
	private final Map<String, HostPoll> polls = new TreeMap<>();
	private final Map<String, List<StatusRow>> rows = new TreeMap<>();
	private final Set<String> deployed = new HashSet<>();
	private final Job hosts = Job.createSystem("Find hosts to watch", (ICoreRunnable) monitor -> findHosts());
	private boolean running;

	/** @param show gets all rows whenever some have changed, on any thread */
	StatusWatch(Consumer<List<StatusRow>> show) {
		this.show = show;
	}

	synchronized void start() {
		running = true;
		hosts.schedule();
	}

	synchronized void stop() {
		running = false;
		hosts.cancel();
		polls.values().forEach(HostPoll::stop);
		polls.clear();
	}

	/** Asks all hosts now. */
	synchronized void now() {
		polls.values().forEach(HostPoll::now);
		if (running) {
			hosts.schedule();
		}
	}

	/** Asks this host now, and keeps watching it. */
	synchronized void now(String host) {
		deployed.add(host);
		if (running) {
			poll(host).now();
		}
	}

	private void findHosts() {
		Set<String> targets = WatchedHosts.read();
		synchronized (this) {
			if (!running) {
				return;
			}
			targets.addAll(deployed);
			for (String host : targets) {
				if (!polls.containsKey(host)) {
					poll(host).now();
				}
			}
			polls.entrySet().removeIf(entry -> {
				if (targets.contains(entry.getKey())) {
					return false;
				}
				entry.getValue().stop();
				return true;
			});
			rows.keySet().retainAll(targets);
			hosts.schedule(HOSTS_INTERVAL_MS);
		}
		publish();
	}

	private HostPoll poll(String host) {
		rows.computeIfAbsent(host, name -> List.of(StatusRow.remark(name, "asking ...")));
		return polls.computeIfAbsent(host, name -> new HostPoll(name, news -> {
			synchronized (this) {
				rows.put(name, news);
			}
			publish();
		}));
	}

	private void publish() {
		List<StatusRow> all = new ArrayList<>();
		synchronized (this) {
			rows.values().forEach(all::addAll);
		}
		show.accept(all);
	}
}
