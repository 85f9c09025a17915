// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.size;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.xdplua.lang.Budget;
import org.xdplua.lang.check.Script;
import org.xdplua.lang.minify.Minified;
import org.xdplua.lang.syntax.Token;
import org.xdplua.lang.syntax.TokenKind;

/**
 * What a function or a comment takes of the budget.
 *
 * @param what     the beginning of its text
 * @param line     where it starts, from 1
 * @param bytes    as it is written; with the functions inside of it
 * @param minified in the minified text: of a function the lines that come from its lines, of a comment nothing
 */
public record Cost(String what, int line, int bytes, int minified) {
	private static final int SHOWN = 40;

	/** Of each function with a statement of its own and of each comment, in the order of the text. */
	public static List<Cost> of(Script script, Minified minified) {
		String text = script.text();
		List<Cost> costs = new ArrayList<>();
		for (FunctionSize function : FunctionSize.of(script.parsed())) {
			int first = script.parsed().lines().line(function.start()) + 1;
			int last = script.parsed().lines().line(function.end() - 1) + 1;
			costs.add(new Cost(beginning(text, function.start(), function.end()), first, function.bytes(), linesFrom(minified, first, last)));
		}
		for (Token token : script.parsed().tokens()) {
			if (token.kind() == TokenKind.COMMENT) {
				costs.add(new Cost(beginning(text, token.start(), token.end()), script.parsed().lines().line(token.start()) + 1,
						Budget.bytes(token.text(text)), 0));
			}
		}
		costs.sort(Comparator.comparingInt(Cost::line));
		return List.copyOf(costs);
	}

	private static String beginning(String text, int start, int end) {
		int lineEnd = text.indexOf('\n', start);
		String line = text.substring(start, lineEnd < 0 || lineEnd > end ? end : lineEnd).strip();
		return line.codePointCount(0, line.length()) <= SHOWN ? line : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "...";
	}

	private static int linesFrom(Minified minified, int first, int last) {
		String[] lines = minified.text().split("\n", -1);
		int bytes = 0;
		for (int i = 0; i < lines.length; i++) {
			int source = minified.map().source(i + 1);
			if (first <= source && source <= last) {
				bytes += Budget.bytes(lines[i]) + (i < lines.length - 1 ? 1 : 0);
			}
		}
		return bytes;
	}
}
