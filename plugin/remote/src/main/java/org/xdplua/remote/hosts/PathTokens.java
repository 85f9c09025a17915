// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.hosts;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Expands "~", "%x" and "${NAME}" in the paths that {@code ssh -G} prints as they were written (ssh_config(5), TOKENS and ENVIRONMENT VARIABLES). */
record PathTokens(String alias, String hostName, int port, String user, Optional<String> keyAlias) {

	private static final Pattern TOKEN = Pattern.compile("%(.)|\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");

	/** What isn't known stays as it is, and then names a file that doesn't exist. */
	Path expand(String path) {
		Matcher matcher = TOKEN.matcher(path);
		StringBuilder text = new StringBuilder();
		while (matcher.find()) {
			String value = matcher.group(1) != null ? token(matcher.group(1).charAt(0)) : System.getenv(matcher.group(2));
			matcher.appendReplacement(text, Matcher.quoteReplacement(value != null ? value : matcher.group()));
		}
		return expandHome(matcher.appendTail(text).toString());
	}

	/** "~" only: for lists whose other tokens ssh -G has expanded already. */
	static Path expandHome(String path) {
		return Path.of(path.equals("~") || path.startsWith("~/") ? HostResolver.home() + path.substring(1) : path);
	}

	private String token(char letter) {
		return switch (letter) {
			case '%' -> "%";
			case 'C' -> sha1(localName() + hostName + port + user);
			case 'd' -> HostResolver.home().toString();
			case 'h' -> hostName;
			case 'k' -> keyAlias.orElse(alias);
			case 'L' -> localName().replaceFirst("\\..*", "");
			case 'l' -> localName();
			case 'n' -> alias;
			case 'p' -> Integer.toString(port);
			case 'r' -> user;
			case 'u' -> System.getProperty("user.name");
			default -> null;
		};
	}

	private static String localName() {
		try {
			return InetAddress.getLocalHost().getHostName();
		} catch (UnknownHostException e) {
			return "localhost";
		}
	}

	private static String sha1(String text) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e); // every Java platform has SHA-1
		}
	}
}
