// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.stubs;

/** Types as they are written in annotations: {@code integer}, {@code data.object?}, {@code fun(a: any): string|nil}. */
final class TypeText {
	private TypeText() {
	}

	/** Where the type at the start of a line ends: at a space outside of brackets, unless the type goes on behind it. */
	static int end(String line) {
		int depth = 0;
		for (int i = 0; i < line.length(); i++) {
			char c = line.charAt(i);
			if ("([{<".indexOf(c) >= 0) {
				depth++;
			} else if (")]}>".indexOf(c) >= 0) {
				depth--;
			} else if (c == '"') {
				int close = line.indexOf('"', i + 1);
				i = close < 0 ? line.length() - 1 : close;
			} else if (Character.isWhitespace(c) && depth == 0 && !goesOn(line, i)) {
				return i;
			}
		}
		return line.length();
	}

	/** Around a {@code |}, and behind the {@code :} of a function's result or a comma between results, spaces don't end the type. */
	private static boolean goesOn(String line, int space) {
		String before = line.substring(0, space).stripTrailing();
		String behind = line.substring(space).stripLeading();
		return behind.startsWith("|") || before.endsWith("|") || before.endsWith("):");
	}
}
