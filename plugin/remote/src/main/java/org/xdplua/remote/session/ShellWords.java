// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.session;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The one place where an argument list becomes the text that SSH's "exec" request carries: the machine's login shell takes it apart again.
 * Every word that holds anything but harmless letters goes into single quotes, in which a POSIX shell leaves all characters alone.
 */
final class ShellWords {

	private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9_@%+:,./-]+");

	private ShellWords() {
	}

	/** @throws IllegalArgumentException for a NUL character, which no argument can hold */
	static String quote(List<String> argv) {
		return argv.stream().map(ShellWords::quote).collect(Collectors.joining(" "));
	}

	private static String quote(String word) {
		if (word.indexOf('\0') >= 0) {
			throw new IllegalArgumentException("an argument can't hold a NUL character");
		}
		return HARMLESS.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
	}
}
