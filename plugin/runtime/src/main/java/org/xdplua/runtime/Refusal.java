// SPDX-License-Identifier: EPL-2.0
package org.xdplua.runtime;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why the kernel would refuse a script.
 *
 * @param line    from 1; 0 where the kernel names none
 * @param message the kernel's words, without the script's name and line
 */
public record Refusal(int line, String message) {
	private static final Pattern LINE = Pattern.compile("(\\d+): ", Pattern.DOTALL);
	/** Lua shortens long names from the left ({@code luaO_chunkid}). */
	private static final Pattern SHORTENED = Pattern.compile("\\.\\.\\.[^\\n]*?:(\\d+): ", Pattern.DOTALL);

	/** @param text what the kernel says: {@code name:line: message}, or a message alone */
	static Refusal of(String name, String text) {
		Matcher matcher = text.startsWith(name + ":") ? LINE.matcher(text).region(name.length() + 1, text.length()) : SHORTENED.matcher(text);
		if (matcher.lookingAt()) {
			return new Refusal(Integer.parseInt(matcher.group(1)), text.substring(matcher.end()));
		}
		return new Refusal(0, text.startsWith(name + ": ") ? text.substring(name.length() + 2) : text);
	}
}
