// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.format;

import java.util.List;
import java.util.Optional;

import org.xdplua.lang.syntax.ParseResult;
import org.xdplua.lang.syntax.Token;
import org.xdplua.lang.syntax.TokenKind;

/** Indents single lines, of broken texts too: only the white space that a line begins with changes. */
public final class Indenter {
	private Indenter() {
	}

	/** The change that indents a line (from 0) as its place asks for; empty if it is so already, or begins inside of a string or comment. */
	public static Optional<Gap> indent(ParseResult parsed, int line, Style style) {
		int start = parsed.lines().start(line);
		int end = start;
		while (end < parsed.text().length() && (parsed.text().charAt(end) == ' ' || parsed.text().charAt(end) == '\t')) {
			end++;
		}
		List<Token> tokens = parsed.tokens();
		Token at = tokens.get(parsed.tokenAt(start));
		if (at.start() < start && at.kind() != TokenKind.WHITESPACE) {
			return Optional.empty();
		}
		String indent = style.indent(level(parsed, start, end));
		return parsed.text().substring(start, end).equals(indent) ? Optional.empty() : Optional.of(new Gap(start, end, indent));
	}

	/** Whether the word or bracket that ends at an offset is the first of its line and closes something: then the line moves to the left. */
	public static boolean closesABlock(ParseResult parsed, int offset) {
		Token token = parsed.tokens().get(parsed.tokenAt(Math.max(0, offset - 1)));
		boolean closes = switch (token.kind()) {
		case END, ELSE, ELSEIF, UNTIL, RIGHT_BRACE, RIGHT_PAREN -> true;
		default -> false;
		};
		int line = parsed.lines().start(parsed.lines().line(token.start()));
		return closes && token.end() == offset && parsed.text().substring(line, token.start()).isBlank();
	}

	/** @param end where the line's first token is, or the line ends */
	private static int level(ParseResult parsed, int start, int end) {
		Levels levels = new Levels(parsed);
		List<Token> tokens = parsed.tokens();
		int passed = -1;
		for (Token token : tokens) {
			if (token.kind() == TokenKind.WHITESPACE) {
				continue;
			}
			if (token.start() >= start) {
				boolean here = token.start() == end && token.kind() != TokenKind.EOF;
				return here && !token.kind().isTrivia() ? levels.startLine(token) : levels.ofEmptyLine();
			}
			if (token.kind().isTrivia()) {
				continue;
			}
			int line = parsed.lines().line(token.start());
			if (line != passed) {
				levels.startLine(token);
				passed = line;
			}
			levels.pass(token);
			passed = parsed.lines().line(Math.max(token.start(), token.end() - 1));
		}
		return 0;
	}
}
