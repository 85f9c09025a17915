// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.minify;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import org.xdplua.lang.Budget;
import org.xdplua.lang.syntax.StringLiteral;

/** The shortest literal for the bytes of a string. */
final class ShortString {
	private static final String NAMED_BYTES = "\u0007\b\f\n\r\t\u000b\\";
	private static final String NAMED = "abfnrtv\\";
	private static final int MAX_TAIL = 3;

	private ShortString() {
	}

	/** At most as long as the literal that is given. */
	static String of(String literal) {
		byte[] bytes = StringLiteral.bytes(literal);
		String best = literal.startsWith("[") || literal.contains("\n") || literal.contains("\r") ? null : literal;
		for (String candidate : Stream.of(quoted(bytes, '"'), quoted(bytes, '\''), bracketed(bytes)).filter(text -> text != null).toList()) {
			if (best == null || Budget.bytes(candidate) < Budget.bytes(best)) {
				best = candidate;
			}
		}
		return Budget.bytes(literal) < Budget.bytes(best) ? literal : best;
	}

	private static String quoted(byte[] bytes, char quote) {
		StringBuilder text = new StringBuilder().append(quote);
		for (int i = 0; i < bytes.length;) {
			int length = bytes[i] < 0 ? utf8(bytes, i) : 0;
			if (length > 0) {
				text.append(new String(bytes, i, length, StandardCharsets.UTF_8));
				i += length;
				continue;
			}
			int c = bytes[i++] & 0xff;
			int named = NAMED_BYTES.indexOf(c);
			if (named >= 0) {
				text.append('\\').append(NAMED.charAt(named));
			} else if (c == quote) {
				text.append('\\').append(quote);
			} else if (c >= ' ' && c < 0x7f) {
				text.append((char) c);
			} else {
				boolean digitFollows = i < bytes.length && bytes[i] >= '0' && bytes[i] <= '9';
				text.append('\\').append(digitFollows ? String.format("%03d", c) : Integer.toString(c));
			}
		}
		return text.append(quote).toString();
	}

	/** How many bytes the character takes that starts here; 0 where there is none. */
	private static int utf8(byte[] bytes, int at) {
		for (int length = 2; length <= MAX_TAIL + 1 && at + length <= bytes.length; length++) {
			try {
				StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, at, length));
				return length;
			} catch (CharacterCodingException e) {
				// one byte more may complete it
			}
		}
		return 0;
	}

	/** Null where the bytes can't stand in brackets as they are. */
	private static String bracketed(byte[] bytes) {
		String text;
		try {
			text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		} catch (CharacterCodingException e) {
			return null;
		}
		boolean plain = text.chars().allMatch(c -> c >= ' ' && c != 0x7f || c == '\n');
		if (!plain || text.contains("]]") || text.endsWith("]")) {
			return null;
		}
		return "[[" + (text.startsWith("\n") ? "\n" : "") + text + "]]";
	}
}
