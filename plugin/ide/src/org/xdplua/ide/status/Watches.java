// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.status;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.xdplua.ide.hosts.Hosts;
import org.xdplua.lang.project.Project;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.history.LineMaps;
import org.xdplua.remote.status.MachineStatus;
import org.xdplua.remote.watch.HostWatch;
import org.xdplua.remote.watch.Message;

/**
 * Follows all hosts that somebody here cares for, while anybody looks. Each host has a thread of its own, so that a silent one holds up no other. A host whose
 * watch waits for a person is asked again when its project is made anew or changed, when something is deployed there, and on Refresh. Any thread.
 */
public final class Watches {
	public static final Watches ALL = new Watches();
	private static final int INTERVAL_SECONDS = 1;

	/** Whoever looks. Called on the watches' threads. */
	public interface Listener {
		/** {@link #rows} has others. */
		default void changed() {
		}

		default void told(String host, Message message) {
		}
	}

	private final CopyOnWriteArrayList<Listener> listeners = new CopyOnWriteArrayList<>();
	private final Map<String, Watch> watches = new HashMap<>();
	private final Map<String, HostState> states = new TreeMap<>();
	private final Set<String> deployed = new HashSet<>();
	private final Set<String> disconnected = new HashSet<>();
	private Map<String, String> named = Map.of();
	private boolean askAll;
	private final Job hosts = Job.createSystem("Find hosts to watch", (ICoreRunnable) monitor -> findHosts());
	private final IResourceChangeListener projects = this::projectsChanged;

	private Watches() {
	}

	/** Does nothing for one that has joined already. */
	public synchronized void join(Listener listener) {
		boolean first = listeners.isEmpty();
		if (!listeners.addIfAbsent(listener)) {
			return;
		}
		if (first) {
			ResourcesPlugin.getWorkspace().addResourceChangeListener(projects, IResourceChangeEvent.POST_CHANGE);
			hosts.schedule();
		}
		listener.changed();
	}

	public synchronized void leave(Listener listener) {
		if (listeners.remove(listener) && listeners.isEmpty()) {
			ResourcesPlugin.getWorkspace().removeResourceChangeListener(projects);
			watches.values().forEach(Watch::stop);
			watches.clear();
		}
	}

	/** All rows, by host. */
	public synchronized List<StatusRow> rows() {
		List<StatusRow> all = new ArrayList<>();
		states.values().forEach(state -> all.addAll(state.rows()));
		return all;
	}

	/** The latest status of a host that tells. */
	public Optional<MachineStatus> status(String host) {
		HostState state;
		synchronized (this) {
			state = states.get(host);
		}
		return state == null ? Optional.empty() : state.status();
	}

	/** Asks all that are silent now. */
	public void refresh() {
		synchronized (this) {
			disconnected.clear();
			askAll = true;
		}
		hosts.schedule();
	}

	/** Something was done there: watches this host from now on. */
	public void watch(String host) {
		synchronized (this) {
			disconnected.remove(host);
			deployed.add(host);
			if (!listeners.isEmpty()) {
				follow(host, true);
			}
		}
	}

	/** Asks it no more until somebody wants something of it. */
	public void disconnect(String host) {
		synchronized (this) {
			disconnected.add(host);
			Optional.ofNullable(watches.remove(host)).ifPresent(Watch::stop);
			Optional.ofNullable(states.get(host)).ifPresent(state -> state.disconnected());
		}
		changed();
	}

	/** Shows it no more, unless a project names it or something is deployed there. */
	public void forget(String host) {
		synchronized (this) {
			deployed.remove(host);
			disconnected.remove(host);
		}
		hosts.schedule();
	}

	private void projectsChanged(IResourceChangeEvent event) {
		for (IResourceDelta project : event.getDelta().getAffectedChildren()) {
			boolean itself = project.getKind() != IResourceDelta.CHANGED || (project.getFlags() & (IResourceDelta.OPEN | IResourceDelta.DESCRIPTION | IResourceDelta.REPLACED)) != 0;
			if (itself || project.findMember(org.eclipse.core.runtime.IPath.fromPortableString(Project.FILE_NAME)) != null) {
				hosts.schedule();
				return;
			}
		}
	}

	private void findHosts() {
		Map<String, String> now = WatchedHosts.read();
		synchronized (this) {
			if (listeners.isEmpty()) {
				return;
			}
			Map<String, String> before = named;
			boolean all = askAll;
			named = now;
			askAll = false;
			Set<String> wanted = new HashSet<>(now.keySet());
			wanted.addAll(deployed);
			watches.entrySet().removeIf(entry -> {
				boolean gone = !wanted.contains(entry.getKey());
				if (gone) {
					entry.getValue().stop();
				}
				return gone;
			});
			states.keySet().retainAll(wanted);
			wanted.removeAll(disconnected);
			// whoever waits for a person is asked again when the project that names it is another one
			wanted.forEach(host -> follow(host, all || !Objects.equals(before.get(host), now.get(host))));
		}
		changed();
	}

	/** @param again also if its watch waits */
	private void follow(String host, boolean again) {
		Watch watch = watches.get(host);
		if (watch != null && (watch.tells() || !again)) {
			return;
		}
		if (watch != null) {
			watch.stop();
		}
		states.computeIfAbsent(host, HostState::new);
		Watch made = new Watch(host);
		watches.put(host, made);
		made.start(new HostWatch(Hosts.machines(), host, Optional.empty(), INTERVAL_SECONDS, LineMaps.ofUser(), new Current(made), made));
	}

	/** @param current whether it is still the host's watch that tells it */
	private void told(String host, Message message, BooleanSupplier current) {
		HostState state;
		synchronized (this) {
			state = states.get(host);
		}
		if (state != null && message instanceof Message.Counters counters) {
			state.told(counters, current);
			changed();
		}
		listeners.forEach(listener -> listener.told(host, message));
	}

	private void stale(String host, RemoteException reason, Optional<Duration> retry) {
		synchronized (this) {
			Optional.ofNullable(states.get(host)).ifPresent(state -> state.silent(reason, retry));
		}
		changed();
	}

	private void changed() {
		listeners.forEach(Listener::changed);
	}

	/** Lets only the watch of now speak: one that was stopped may still have something to say. */
	private final class Current implements HostWatch.Listener {
		private final Watch watch;

		Current(Watch watch) {
			this.watch = watch;
		}

		@Override
		public void told(String host, Message message) {
			if (!watch.cancelled()) {
				watch.heard();
				Watches.this.told(host, message, () -> !watch.cancelled());
			}
		}

		@Override
		public void stale(String host, RemoteException reason, Optional<Duration> retry) {
			if (!watch.cancelled()) {
				watch.silent();
				Watches.this.stale(host, reason, retry);
			}
		}
	}
}
