// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.syntax;

/** The part of a message that says where, as Lua's compiler writes it: {@code near 'x'}. */
final class Near {
	private static final int LONGEST = 40;

	private Near() {
	}

	static String quote(String token) {
		String line = token.lines().findFirst().orElse("");
		boolean cut = line.length() < token.length() || line.length() > LONGEST;
		return "'" + (line.length() > LONGEST ? line.substring(0, LONGEST) : line) + (cut ? "..." : "") + "'";
	}

	static String token(Token token, CharSequence text) {
		return token.kind() == TokenKind.EOF ? "<eof>" : quote(token.text(text));
	}
}
