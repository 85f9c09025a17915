// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.typing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.xdplua.lang.format.Gap;
import org.xdplua.lang.format.Indenter;
import org.xdplua.lang.format.Style;
import org.xdplua.lang.syntax.ParseResult;
import org.xdplua.lang.syntax.Parser;
import org.xdplua.lang.syntax.Token;
import org.xdplua.lang.syntax.TokenKind;

/** The Enter key: indents the new line, and closes the block that the line has opened if nothing else does. */
public final class Enter {
	private Enter() {
	}

	/**
	 * @param style of one level of indentation
	 * @return empty inside of long strings and comments, where a line end is only a line end
	 */
	public static Optional<Typed> at(String text, int offset, Style style) {
		String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
		ParseResult before = Parser.parse(text);
		if (isInside(before, offset)) {
			return Optional.empty();
		}
		int rest = skipBlanks(text, offset);
		String broken = text.substring(0, offset) + lineEnd + text.substring(rest);
		int lineStart = offset + lineEnd.length();
		String closing = closing(before, offset, rest);
		// the level of the new line while it is empty: what will be typed there is not known yet
		boolean splits = !closing.isEmpty() || isBetweenBraces(text, offset, rest);
		String indent = indent(splits ? text.substring(0, offset) + lineEnd + lineEnd + text.substring(rest) : broken, lineStart, style);
		int caret = lineStart + indent.length();
		if (!splits) {
			return Optional.of(new Typed(offset, rest, lineEnd + indent, caret));
		}
		String outer = indentOfLine(text, offset);
		return Optional.of(new Typed(offset, rest, lineEnd + indent + lineEnd + outer + closing, caret));
	}

	private static boolean isInside(ParseResult parsed, int offset) {
		Token token = parsed.tokens().get(parsed.tokenAt(offset));
		boolean text = token.kind() == TokenKind.STRING || token.kind() == TokenKind.ERROR
				|| token.kind() == TokenKind.COMMENT && token.text(parsed.text()).startsWith("--[");
		return text && token.start() < offset && offset < token.end();
	}

	private static int skipBlanks(String text, int offset) {
		int at = offset;
		while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
			at++;
		}
		return at;
	}

	private static boolean isBetweenBraces(String text, int offset, int rest) {
		int left = offset - 1;
		while (left >= 0 && (text.charAt(left) == ' ' || text.charAt(left) == '\t')) {
			left--;
		}
		return left >= 0 && text.charAt(left) == '{' && rest < text.length() && text.charAt(rest) == '}';
	}

	/** What indents the line that starts at an offset. */
	private static String indent(String text, int lineStart, Style style) {
		ParseResult parsed = Parser.parse(text);
		Optional<Gap> gap = Indenter.indent(parsed, parsed.lines().line(lineStart), style);
		return gap.map(Gap::newText).orElse(text.substring(lineStart, skipBlanks(text, lineStart)));
	}

	private static String indentOfLine(String text, int offset) {
		int start = text.lastIndexOf('\n', offset - 1) + 1;
		return text.substring(start, Math.min(offset, skipBlanks(text, start)));
	}

	/** {@code end} or {@code until } if the line up to the caret opens a block, only brackets follow on it, and some block of the text is not closed. */
	private static String closing(ParseResult parsed, int offset, int rest) {
		if (!onlyBrackets(parsed.text(), rest) || isIndentedMore(parsed.text(), offset)) {
			return "";
		}
		int line = parsed.lines().line(offset);
		Deque<Token> open = new ArrayDeque<>();
		Token innermost = null;
		for (Token token : parsed.tokens()) {
			if (token.start() >= offset && innermost == null) {
				innermost = open.isEmpty() ? parsed.tokens().getLast() : open.peek();
			}
			switch (token.kind()) {
			case FUNCTION, IF, DO, REPEAT -> open.push(token);
			case END, UNTIL -> open.poll();
			default -> { }
			}
		}
		boolean opened = innermost != null && innermost.kind() != TokenKind.EOF && parsed.lines().line(innermost.start()) == line
				&& isComplete(parsed.tokens(), innermost, offset);
		return !opened || open.isEmpty() ? "" : innermost.kind() == TokenKind.REPEAT ? "until " : "end";
	}

	/** Whether what opens a block is all there: {@code if x} without its {@code then} is not. */
	private static boolean isComplete(List<Token> tokens, Token opener, int offset) {
		TokenKind wanted = opener.kind() == TokenKind.IF ? TokenKind.THEN : opener.kind() == TokenKind.FUNCTION ? TokenKind.RIGHT_PAREN : opener.kind();
		return tokens.stream().anyMatch(token -> token.start() >= opener.start() && token.end() <= offset && token.kind() == wanted);
	}

	private static boolean onlyBrackets(String text, int from) {
		int end = text.indexOf('\n', from);
		return text.substring(from, end < 0 ? text.length() : end).chars().allMatch(c -> ")}];, \t\r".indexOf(c) >= 0);
	}

	/** Whether the next line with text is inside of the block already. */
	private static boolean isIndentedMore(String text, int offset) {
		int lineEnd = text.indexOf('\n', offset);
		if (lineEnd < 0) {
			return false;
		}
		String here = indentOfLine(text, offset);
		String next = text.substring(lineEnd + 1).lines().filter(line -> !line.isBlank()).findFirst().orElse("");
		return skipBlanks(next, 0) > here.length();
	}
}
