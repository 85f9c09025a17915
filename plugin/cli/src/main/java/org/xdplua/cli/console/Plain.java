// SPDX-License-Identifier: EPL-2.0
package org.xdplua.cli.console;

import java.util.regex.Pattern;

/** Texts that come from a machine, a script or a file's name: they must not steer the terminal. */
public final class Plain {

	private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\x{80}-\\x{9f}&&[^\n\t]]");

	private Plain() {
	}

	/** Keeps line breaks and tabs, shows every other control character as "?". */
	public static String text(String text) {
		return CONTROL.matcher(text).replaceAll("?");
	}

	/** The same in one line: for a table or a list. */
	public static String line(String text) {
		return text(text).replaceAll("[\n\t]", "?");
	}
}
