// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.format;

import java.util.ArrayList;
import java.util.List;

import org.xdplua.lang.syntax.Lexer;
import org.xdplua.lang.syntax.ParseResult;
import org.xdplua.lang.syntax.Token;
import org.xdplua.lang.syntax.TokenKind;

/**
 * Formats a text: one level of indentation for each line that something is open in, one space or none between tokens, at most one
 * blank line, one line end at the end. Lines stay broken where they are; spaces that align a table's columns or the comments
 * behind statements stay.
 *
 * <p>A text that the grammar refuses is left alone. What comes out is read again: if its tokens were not the same ones, nothing
 * would be changed.
 */
public final class Formatter {
	private final String text;
	private final ParseResult parsed;
	private final Style style;
	private final String lineEnd;
	private final List<Gap> gaps = new ArrayList<>();

	private Formatter(ParseResult parsed, Style style) {
		this.text = parsed.text();
		this.parsed = parsed;
		this.style = style;
		this.lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
	}

	/** The changes that format a text, in order, without overlap; none for a text that is broken or formatted already. */
	public static List<Gap> format(ParseResult parsed, Style style) {
		if (!parsed.problems().isEmpty() || parsed.text().isBlank()) {
			return List.of();
		}
		Formatter formatter = new Formatter(parsed, style);
		formatter.run();
		return sameTokens(parsed, apply(parsed.text(), formatter.gaps)) ? List.copyOf(formatter.gaps) : List.of();
	}

	/** The text with these changes. */
	public static String apply(String text, List<Gap> gaps) {
		StringBuilder changed = new StringBuilder();
		int from = 0;
		for (Gap gap : gaps) {
			changed.append(text, from, gap.start()).append(gap.newText());
			from = gap.end();
		}
		return changed.append(text, from, text.length()).toString();
	}

	private void run() {
		Levels levels = new Levels(parsed);
		Spacing spacing = new Spacing(parsed);
		List<Token> tokens = parsed.tokens();
		Token left = null;
		for (int i = 0; i < tokens.size(); i++) {
			Token right = tokens.get(i);
			if (right.kind() == TokenKind.WHITESPACE) {
				continue;
			}
			int start = left == null ? 0 : left.end();
			int lines = lineEnds(start, right.start());
			if (right.kind() == TokenKind.EOF) {
				replace(start, right.start(), lineEnd);
			} else if (left == null || lines > 0) {
				int level = right.kind() == TokenKind.COMMENT || right.kind() == TokenKind.SHEBANG ? levels.ofComment(next(tokens, i)) : levels.startLine(right);
				replace(start, right.start(), lineEnd.repeat(left == null ? 0 : Math.min(lines, 2)) + style.indent(level));
			} else {
				replace(start, right.start(), spacing.between(left, right, text.substring(start, right.start())));
			}
			if (!right.kind().isTrivia()) {
				levels.pass(right);
			}
			left = right;
		}
	}

	/** The next token that is no trivia. */
	private static Token next(List<Token> tokens, int from) {
		int at = from;
		while (tokens.get(at).kind().isTrivia()) {
			at++;
		}
		return tokens.get(at);
	}

	private int lineEnds(int start, int end) {
		return parsed.lines().line(end) - parsed.lines().line(start);
	}

	private void replace(int start, int end, String newText) {
		if (!text.substring(start, end).equals(newText)) {
			gaps.add(new Gap(start, end, newText));
		}
	}

	private static boolean sameTokens(ParseResult before, String after) {
		return words(before.tokens(), before.text()).equals(words(Lexer.scan(after), after));
	}

	/** Kind and text of each token but white space; what only ends the line of a comment is none of it. */
	private static List<String> words(List<Token> tokens, String text) {
		return tokens.stream().filter(token -> token.kind() != TokenKind.WHITESPACE)
				.map(token -> token.kind() + (token.kind() == TokenKind.COMMENT ? token.text(text).stripTrailing() : token.text(text))).toList();
	}
}
