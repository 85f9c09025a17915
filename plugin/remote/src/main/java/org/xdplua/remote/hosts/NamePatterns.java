// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.hosts;

import java.util.List;
import java.util.regex.Pattern;

/** Lists of patterns as ssh has them in several files (ssh_config(5), PATTERNS): "*" and "?", and "!" for what is not meant whatever else matches. */
public final class NamePatterns {

	private static final String NOT = "!";

	private NamePatterns() {
	}

	/** Upper and lower case differ. */
	public static boolean match(List<String> patterns, String name) {
		boolean found = false;
		for (String pattern : patterns) {
			boolean not = pattern.startsWith(NOT);
			if (glob(not ? pattern.substring(1) : pattern, name)) {
				if (not) {
					return false;
				}
				found = true;
			}
		}
		return found;
	}

	private static boolean glob(String pattern, String name) {
		StringBuilder regex = new StringBuilder();
		for (char c : pattern.toCharArray()) {
			regex.append(switch (c) {
				case '*' -> ".*";
				case '?' -> ".";
				default -> Pattern.quote(String.valueOf(c));
			});
		}
		return Pattern.compile(regex.toString(), Pattern.DOTALL).matcher(name).matches();
	}
}
