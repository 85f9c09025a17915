// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.session;

import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.hosts.Host;
import org.xdplua.remote.hosts.HostResolver;

/** Machines by the names that people have for them, and one warm session to each. */
public final class Machines implements AutoCloseable {

	private final HostResolver resolver;
	private final Sessions sessions;

	public Machines(HostResolver resolver, UserPrompt prompt) {
		this.resolver = resolver;
		this.sessions = new Sessions(prompt);
	}

	public HostResolver resolver() {
		return resolver;
	}

	/**
	 * Runs work over the session of a host, as {@link Sessions#with}.
	 *
	 * @throws RemoteException as resolving, connecting and the work itself
	 */
	public <T> T with(String alias, Progress progress, Sessions.Work<T> work) throws RemoteException {
		Host host = resolver.resolve(alias, progress);
		return sessions.with(host, progress, work);
	}

	/** Is there a session to it now? Asks nobody. */
	public boolean isConnected(Host host) {
		return sessions.isOpen(host);
	}

	/** As {@link Sessions#close(Host)}. */
	public void disconnect(Host host) {
		sessions.close(host);
	}

	@Override
	public void close() {
		sessions.close();
	}
}
