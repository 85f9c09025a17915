// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xdplua.remote.fake.Keys;

/** What a real shell makes of our quoting. */
class ShellWordsTest {

	@ParameterizedTest
	@ValueSource(strings = { "plain", "", " ", "two words", "it's", "'", "''", "\"", "a\"b'c", "$HOME", "$(touch pwned)", "`touch pwned`", "; touch pwned", "& touch pwned",
			"| touch pwned", "> pwned", "< /etc/passwd", "*", "?", "[a-z]", "~", "~root", "!!", "#comment", "\\", "a\\", "\\'", "line\nbreak", "\n", "\ttab", "-x",
			"--", "a=b", "A=b", "{a,b}", "ümläut", "日本", "\u0001", "\u007f", "%s%n", "(", ")", "<(true)", "${IFS}", "'$(touch pwned)'", "'; touch pwned; '" })
	void aShellGivesTheWordBack(String word) {
		assertEquals(List.of("before", word, "after"), throughShell("before", word, "after"));
	}

	@Test
	void harmlessWordsStayReadable() {
		assertEquals("xdplua status --json xdp0", ShellWords.quote(List.of("xdplua", "status", "--json", "xdp0")));
	}

	@Test
	void nulIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> ShellWords.quote(List.of("a\0b")));
	}

	private static List<String> throughShell(String... words) {
		List<String> argv = new ArrayList<>(List.of("printf", "%s\\000"));
		argv.addAll(List.of(words));
		String out = Keys.run(List.of("sh"), ShellWords.quote(argv) + "\n");
		List<String> back = new ArrayList<>(List.of(out.split("\0", -1)));
		back.removeLast();
		return back;
	}
}
