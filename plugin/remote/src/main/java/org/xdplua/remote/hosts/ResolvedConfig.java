// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.hosts;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.RemoteException.Kind;

/** What {@code ssh -G} printed about one host: keyword (lower case) to its values, in order. */
record ResolvedConfig(String alias, Map<String, List<String>> values) {

	private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(15);

	static ResolvedConfig parse(String alias, List<String> lines) {
		Map<String, List<String>> values = new HashMap<>();
		for (String line : lines) {
			int space = line.indexOf(' ');
			if (space > 0) {
				values.computeIfAbsent(line.substring(0, space), keyword -> new ArrayList<>()).add(line.substring(space + 1));
			}
		}
		return new ResolvedConfig(alias, values);
	}

	Host toHost() throws RemoteException {
		refuse("proxycommand", "ProxyCommand");
		String hostName = first("hostname").orElse(alias);
		int port = first("port").map(Integer::parseInt).orElse(Host.DEFAULT_PORT);
		String user = first("user").orElse(System.getProperty("user.name"));
		Optional<String> keyAlias = first("hostkeyalias").filter(name -> !name.equals("none"));
		PathTokens tokens = new PathTokens(alias, hostName, port, user, keyAlias);
		List<Path> identities = values.getOrDefault("identityfile", List.of()).stream().filter(file -> !file.equals("none")).map(tokens::expand).toList();
		return new Host(alias, hostName, port, user, identities, first("identitiesonly").filter("yes"::equals).isPresent(), agent(tokens),
				paths("userknownhostsfile"), paths("globalknownhostsfile"), first("revokedhostkeys").filter(file -> !file.equals("none")).map(tokens::expand), keyAlias,
				StrictHostKeys.parse(first("stricthostkeychecking").orElse("ask")), connectTimeout());
	}

	/** The machines of ProxyJump, the first to connect to first. */
	List<Jump> jumps() throws RemoteException {
		Optional<String> value = first("proxyjump").filter(text -> !text.equals("none"));
		List<Jump> jumps = new ArrayList<>();
		for (String text : value.map(all -> all.split(",")).orElse(new String[0])) {
			jumps.add(Jump.parse(text).orElseThrow(() -> new RemoteException(Kind.BAD_HOST_CONFIG, "ProxyJump can't be understood: '" + text + "'", alias,
					"write [user@]host[:port], several with commas between them")));
		}
		return jumps;
	}

	private void refuse(String keyword, String directive) throws RemoteException {
		Optional<String> value = first(keyword).filter(text -> !text.equals("none"));
		if (value.isPresent()) {
			throw new RemoteException(Kind.UNSUPPORTED_CONFIG, directive + " is not supported yet", alias + " (" + directive + " " + value.get() + ")",
					"use a host that can be reached directly, or forward a local port with 'ssh -L' and make that a host");
		}
	}

	private Optional<String> first(String keyword) {
		return values.getOrDefault(keyword, List.of()).stream().findFirst();
	}

	/** IdentityAgent wins over $SSH_AUTH_SOCK, as in ssh. */
	private Optional<Path> agent(PathTokens tokens) {
		String socket = first("identityagent").orElse("SSH_AUTH_SOCK");
		if (socket.equals("none")) {
			return Optional.empty();
		}
		if (socket.equals("SSH_AUTH_SOCK")) {
			return Optional.ofNullable(System.getenv("SSH_AUTH_SOCK")).filter(path -> !path.isBlank()).map(Path::of);
		}
		if (socket.startsWith("$") && !socket.startsWith("${")) {
			return Optional.ofNullable(System.getenv(socket.substring(1))).filter(path -> !path.isBlank()).map(Path::of);
		}
		return Optional.of(tokens.expand(socket));
	}

	/** ssh -G joins a list of files with blanks and quotes none: a word that begins no absolute path belongs to the path before it. */
	private List<Path> paths(String keyword) {
		List<String> paths = new ArrayList<>();
		for (String word : first(keyword).filter(text -> !text.equals("none")).orElse("").split(" ", -1)) {
			if (word.startsWith("/") || word.startsWith("~") || paths.isEmpty()) {
				paths.add(word);
			} else {
				paths.set(paths.size() - 1, paths.getLast() + " " + word);
			}
		}
		return paths.stream().filter(path -> !path.isBlank()).map(PathTokens::expandHome).toList();
	}

	private Duration connectTimeout() {
		return first("connecttimeout").filter(text -> text.matches("[1-9][0-9]{0,5}")).map(text -> Duration.ofSeconds(Long.parseLong(text)))
				.orElse(CONNECT_TIMEOUT);
	}
}
