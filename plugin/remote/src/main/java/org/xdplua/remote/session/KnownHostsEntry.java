// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.session;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.xdplua.remote.hosts.NamePatterns;

/**
 * One line of a known_hosts file.
 *
 * @param marker "@revoked", "@cert-authority" or ""
 * @param names the first field: comma-separated patterns ("*", "?", "!"), or one hashed name "|1|salt|hash"
 * @param keyType "ssh-ed25519"
 * @param key the public key, as in SSH's wire format
 * @param line counted from 1
 */
record KnownHostsEntry(String marker, String names, String keyType, byte[] key, Path file, int line) {

	private static final Pattern LINE = Pattern.compile("\\s*(?:(@[a-z-]+)\\s+)?([^#@\\s]\\S*)\\s+(\\S+)\\s+([A-Za-z0-9+/=]+)(?:\\s.*)?");
	private static final String HASHED = "|1|";

	static Optional<KnownHostsEntry> parse(String text, Path file, int line) {
		Matcher matcher = LINE.matcher(text);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		try {
			String marker = matcher.group(1) == null ? "" : matcher.group(1);
			return Optional.of(new KnownHostsEntry(marker, matcher.group(2), matcher.group(3), Base64.getDecoder().decode(matcher.group(4)), file, line));
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	/** Host names know no case. @param keyName "host" or "[host]:port" */
	boolean matches(String keyName) {
		if (names.startsWith(HASHED)) {
			return hashMatches(keyName);
		}
		return NamePatterns.match(List.of(names.toLowerCase(Locale.ROOT).split(",")), keyName.toLowerCase(Locale.ROOT));
	}

	boolean revoked() {
		return marker.equals("@revoked");
	}

	/** A key of a machine, and not of an authority that signs machines' keys. */
	boolean plain() {
		return marker.isEmpty();
	}

	String where() {
		return file + ":" + line;
	}

	/** HMAC-SHA1 with the salt as key, as ssh-keygen -H writes it. */
	private boolean hashMatches(String keyName) {
		String[] parts = names.substring(HASHED.length()).split("\\|");
		if (parts.length != 2) {
			return false;
		}
		try {
			Mac mac = Mac.getInstance("HmacSHA1");
			mac.init(new SecretKeySpec(Base64.getDecoder().decode(parts[0]), mac.getAlgorithm()));
			byte[] hash = mac.doFinal(keyName.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
			return MessageDigest.isEqual(hash, Base64.getDecoder().decode(parts[1]));
		} catch (GeneralSecurityException | IllegalArgumentException e) {
			return false;
		}
	}
}
