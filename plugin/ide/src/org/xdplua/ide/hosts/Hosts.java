// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.hosts;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.hosts.HostResolver;
import org.xdplua.remote.session.Machines;
import org.xdplua.remote.session.Sessions;

/** The machines that this workbench knows, and its one session to each. Everything here reads files or the network: not for the UI thread. */
public final class Hosts {
	/** An ssh_config file whose hosts stand beside those of the user's own. */
	public static final String EXTRA_CONFIG_PROPERTY = "xdplua.sshConfig";

	private static final Machines MACHINES = new Machines(new HostResolver(AddedHosts.config()), new DialogPrompt());

	private Hosts() {
	}

	public static Machines machines() {
		return MACHINES;
	}

	/** Names of the configured hosts, for people to choose from. */
	public static List<String> aliases() {
		return MACHINES.resolver().aliases();
	}

	/** Runs work over the session of a host. @throws RemoteException as resolving, connecting and the work itself */
	public static <T> T with(String alias, Progress progress, Sessions.Work<T> work) throws RemoteException {
		return MACHINES.with(alias, progress, work);
	}

	/** The extra ssh_config file that this workbench was started with. */
	static Optional<Path> givenConfig() {
		return Optional.ofNullable(System.getProperty(EXTRA_CONFIG_PROPERTY)).map(Path::of);
	}
}
