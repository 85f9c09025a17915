// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.hosts;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A machine as ProxyJump names it: {@code [user@]host[:port]} or {@code ssh://[user@]host[:port]}; an IPv6 address stands in brackets. */
public record Jump(String host, Optional<String> user, Optional<Integer> port) {

	private static final Pattern FORM = Pattern.compile("(?:ssh://)?(?:(.+)@)?(?:\\[([^\\]]+)]|([^:@\\[\\]]+))(?::([0-9]{1,5}))?/?");

	static Jump to(String alias) {
		return new Jump(alias, Optional.empty(), Optional.empty());
	}

	/** Empty if it can't be understood, or has a port that there can't be. */
	public static Optional<Jump> parse(String text) {
		Matcher matcher = FORM.matcher(text.strip());
		if (!matcher.matches()) {
			return Optional.empty();
		}
		String host = matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
		Optional<Integer> port = Optional.ofNullable(matcher.group(4)).map(Integer::parseInt);
		return port.filter(number -> number < 1 || number > Host.MAX_PORT).isPresent() ? Optional.empty() : Optional.of(new Jump(host, Optional.ofNullable(matcher.group(1)), port));
	}
}
