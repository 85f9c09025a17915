// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.hosts;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A machine and everything needed to log in to it, with all of ssh's defaults, patterns and tokens already resolved. Two equal hosts may share a session.
 *
 * @param alias the name that people use for it
 * @param hostName name or address to connect to
 * @param port TCP port
 * @param user login name
 * @param identityFiles private keys to try, in order; some may not exist
 * @param identitiesOnly of the agent's keys only those that are in {@code identityFiles} too
 * @param agentSocket the ssh-agent's socket
 * @param knownHostsFiles the user's known_hosts files; new keys go into the first
 * @param globalKnownHostsFiles the machine's known_hosts files, only read
 * @param revokedHostKeys file of the host keys that must not be trusted any more
 * @param hostKeyAlias the name under which the host key is known, instead of name and port
 * @param strictHostKeys what to do with an unknown host key
 * @param connectTimeout for the TCP connection, and for each answer until the login is done
 * @param jumps the machines to go through, the first one first; none have jumps of their own
 */
public record Host(String alias, String hostName, int port, String user, List<Path> identityFiles, boolean identitiesOnly, Optional<Path> agentSocket,
		List<Path> knownHostsFiles, List<Path> globalKnownHostsFiles, Optional<Path> revokedHostKeys, Optional<String> hostKeyAlias, StrictHostKeys strictHostKeys,
		Duration connectTimeout, List<Host> jumps) {

	public static final int DEFAULT_PORT = 22;
	public static final int MAX_PORT = 65_535;

	public Host {
		identityFiles = List.copyOf(identityFiles);
		knownHostsFiles = List.copyOf(knownHostsFiles);
		globalKnownHostsFiles = List.copyOf(globalKnownHostsFiles);
		jumps = List.copyOf(jumps);
	}

	/** A machine that is reached directly. */
	public Host(String alias, String hostName, int port, String user, List<Path> identityFiles, boolean identitiesOnly, Optional<Path> agentSocket,
			List<Path> knownHostsFiles, List<Path> globalKnownHostsFiles, Optional<Path> revokedHostKeys, Optional<String> hostKeyAlias, StrictHostKeys strictHostKeys,
			Duration connectTimeout) {
		this(alias, hostName, port, user, identityFiles, identitiesOnly, agentSocket, knownHostsFiles, globalKnownHostsFiles, revokedHostKeys, hostKeyAlias, strictHostKeys,
				connectTimeout, List.of());
	}

	/** The same machine, reached through others. */
	Host through(List<Host> hops) {
		return new Host(alias, hostName, port, user, identityFiles, identitiesOnly, agentSocket, knownHostsFiles, globalKnownHostsFiles, revokedHostKeys,
				hostKeyAlias, strictHostKeys, connectTimeout, hops);
	}

	/** For messages: "lab (root@192.0.2.7:22)". */
	public String where() {
		return alias + " (" + user + "@" + (hostName.contains(":") ? "[" + hostName + "]" : hostName) + ":" + port + ")";
	}

	/** The name in known_hosts: "host", or "[host]:port" for a port other than 22. */
	public String keyName() {
		return hostKeyAlias.orElse(port == DEFAULT_PORT ? hostName : "[" + hostName + "]:" + port);
	}
}
