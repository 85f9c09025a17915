// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.minify;

import java.util.List;
import java.util.Set;

import org.xdplua.lang.syntax.Lexer;
import org.xdplua.lang.syntax.Token;
import org.xdplua.lang.syntax.TokenKind;

/** Names, from the shortest. */
final class Words {
	private static final String FIRST = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_";
	private static final String MORE = FIRST + "0123456789";

	private Words() {
	}

	/** Whether a text is a name and no keyword. */
	static boolean isName(String text) {
		List<Token> tokens = Lexer.scan(text);
		return tokens.size() == 2 && tokens.getFirst().kind() == TokenKind.NAME;
	}

	/** The shortest name that is not taken. */
	static String free(Set<String> taken) {
		for (int i = 0;; i++) {
			String name = name(i);
			if (!taken.contains(name) && isName(name)) {
				return name;
			}
		}
	}

	/** The word with this number: a, b, ..., aa, ba, ... */
	private static String name(int number) {
		StringBuilder name = new StringBuilder();
		name.append(FIRST.charAt(number % FIRST.length()));
		for (int rest = number / FIRST.length(); rest > 0; rest = (rest - 1) / MORE.length()) {
			name.append(MORE.charAt((rest - 1) % MORE.length()));
		}
		return name.toString();
	}
}
