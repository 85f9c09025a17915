// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.hosts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.RemoteException.Kind;
import org.xdplua.remote.hosts.ConfigClaim.Degree;

/**
 * Finds machines by alias. OpenSSH's own {@code ssh -G} resolves them, because nothing else gets Include, Match, patterns and quoting right.
 * An extra configuration file may stand beside the user's. They are never mixed: a host is resolved with the extra file if that has a Host line for it, be it
 * with a pattern, and with the user's otherwise. A "Host *" declares no host, it gives defaults; that of the extra file, which somebody named to be used, counts
 * for hosts of which the user's file doesn't speak more closely. A file that includes others and claims nothing itself does so under "Match all".
 */
public final class HostResolver {

	private static final int MAX_JUMPS = 8;

	private final SshProgram ssh;
	private final Path userConfig;
	private final boolean userConfigIsDefault;
	private final Optional<Path> extraConfig;

	/** With the user's ~/.ssh/config. @param extraConfig another ssh_config file, whose hosts come first */
	public HostResolver(Optional<Path> extraConfig) {
		this(new SshProgram("ssh"), home().resolve(".ssh/config"), true, extraConfig);
	}

	HostResolver(SshProgram ssh, Path userConfig, boolean userConfigIsDefault, Optional<Path> extraConfig) {
		this.ssh = ssh;
		this.userConfig = userConfig;
		this.userConfigIsDefault = userConfigIsDefault;
		this.extraConfig = extraConfig.map(Path::toAbsolutePath);
	}

	/** The hosts that the files name without a pattern, in the files' order, each once. Reads files. A file that isn't there has none. */
	public List<String> aliases() {
		Set<String> all = new LinkedHashSet<>(extraAliases());
		all.addAll(ConfigAliases.of(userConfig));
		return List.copyOf(all);
	}

	/** The hosts of the extra configuration file alone; none without such a file. Reads it. */
	public List<String> extraAliases() {
		return extraConfig.map(file -> List.copyOf(ConfigAliases.of(file))).orElse(List.of());
	}

	/**
	 * Asks ssh. Any name works that ssh takes, declared or not.
	 *
	 * @throws RemoteException NO_SSH_PROGRAM, BAD_HOST_CONFIG, UNSUPPORTED_CONFIG, TIMEOUT or CANCELLED
	 */
	public Host resolve(String alias, Progress progress) throws RemoteException {
		if (alias.isBlank()) {
			throw new RemoteException(Kind.BAD_HOST_CONFIG, "there is no host without a name", "'" + alias + "'", "name one of the ssh configuration");
		}
		return resolve(Jump.to(alias), progress, MAX_JUMPS);
	}

	/** As {@code ssh -J} does it: the first jump may have jumps of its own, of the others the configuration's ProxyJump doesn't count. */
	private Host resolve(Jump to, Progress progress, int jumpsLeft) throws RemoteException {
		ResolvedConfig config = ResolvedConfig.parse(to.host(), ssh.resolved(to, configFor(to.host()), progress));
		Host host = config.toHost();
		List<Host> hops = new ArrayList<>();
		for (Jump jump : config.jumps()) {
			if (jumpsLeft == 0) {
				throw new RemoteException(Kind.BAD_HOST_CONFIG, "ProxyJump leads through more than " + MAX_JUMPS + " machines, or in a circle", to.host(),
						"correct ProxyJump in the ssh configuration; 'ssh -G " + jump.host() + "' shows what it has there");
			}
			Host hop = resolve(jump, progress, jumpsLeft - 1);
			if (hops.isEmpty()) {
				hops.addAll(hop.jumps());
			}
			hops.add(hop.through(List.of()));
		}
		return host.through(hops);
	}

	private Optional<Path> configFor(String alias) {
		if (extraConfig.isPresent()) {
			Degree claim = ConfigClaim.of(extraConfig.get(), alias);
			if (claim == Degree.HOST || claim == Degree.DEFAULTS && ConfigClaim.of(userConfig, alias) != Degree.HOST) {
				return extraConfig;
			}
		}
		// without -F ssh reads the system's file too
		return userConfigIsDefault ? Optional.empty() : Optional.of(userConfig);
	}

	static Path home() {
		return Path.of(System.getProperty("user.home"));
	}
}
