// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.RemoteException.Kind;
import org.xdplua.remote.hosts.Host;

/** The host keys that nobody may trust any more (ssh_config(5), RevokedHostKeys): a text file with a public key a line. As in ssh, a file that can't be read stops every login. */
final class RevokedKeys {

	private static final Pattern LINE = Pattern.compile("\\s*(\\S+)\\s+([A-Za-z0-9+/=]+)(?:\\s.*)?");
	private static final Pattern NOTHING = Pattern.compile("\\s*(?:#.*)?");
	private static final String CERTIFICATE = "-cert-v";

	private record Revoked(byte[] key, String where) {
	}

	private final List<Revoked> all;

	private RevokedKeys(List<Revoked> all) {
		this.all = all;
	}

	/** @throws RemoteException HOST_KEY_FILE, or UNSUPPORTED_CONFIG for a file that holds anything but public keys */
	static RevokedKeys of(Host host) throws RemoteException {
		List<Revoked> all = new ArrayList<>();
		if (host.revokedHostKeys().isPresent()) {
			Path file = host.revokedHostKeys().get();
			List<String> lines = lines(file, host);
			for (int i = 0; i < lines.size(); i++) {
				if (!NOTHING.matcher(lines.get(i)).matches()) {
					String where = file + ":" + (i + 1);
					all.add(new Revoked(key(lines.get(i)).orElseThrow(() -> new RemoteException(Kind.UNSUPPORTED_CONFIG,
							"RevokedHostKeys names a file with something else than public keys: " + where + " (revocation lists of ssh-keygen -k are not supported)", host.where(),
							"write the revoked public keys into a text file, one a line, and name that")), where));
				}
			}
		}
		return new RevokedKeys(all);
	}

	private static List<String> lines(Path file, Host host) throws RemoteException {
		try {
			// Latin-1 takes any byte; keys are ASCII
			return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).lines().toList();
		} catch (IOException e) {
			throw new RemoteException(Kind.HOST_KEY_FILE, "the file of RevokedHostKeys can't be read: " + e.getMessage(), host.where(),
					"correct RevokedHostKeys in the ssh configuration, or the file's permissions", e);
		}
	}

	private static Optional<byte[]> key(String line) {
		Matcher matcher = LINE.matcher(line);
		if (!matcher.matches() || matcher.group(1).contains(CERTIFICATE)) {
			return Optional.empty();
		}
		try {
			return Optional.of(Base64.getDecoder().decode(matcher.group(2))).filter(key -> HostKeyCheck.type(key).equals(matcher.group(1)));
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	/** The file and the line that revoke a key. */
	Optional<String> where(byte[] key) {
		return all.stream().filter(one -> MessageDigest.isEqual(one.key(), key)).map(Revoked::where).findFirst();
	}
}
