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
 * @param minified in the minified text what comes from it
 */
public record Cost(String what, int line, int bytes, int minified) {
	private static final int SHOWN = 40;

	/** Of each function and of each comment, in the order of the text. */
	public static List<Cost> of(Script script, Minified minified) {
		String text = script.text();
		List<Cost> costs = new ArrayList<>();
		for (FunctionSize function : FunctionSize.of(script.parsed())) {
			int first = script.parsed().lines().line(function.start()) + 1;
			costs.add(new Cost(beginning(text, function.start(), function.end()), first, function.bytes(), minified.origin().bytes(function.start(), function.end())));
		}
		for (Token token : script.parsed().tokens()) {
			if (token.kind() == TokenKind.COMMENT) {
				costs.add(new Cost(beginning(text, token.start(), token.end()), script.parsed().lines().line(token.start()) + 1,
						Budget.bytes(token.text(text)), minified.origin().bytes(token.start(), token.end())));
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
}
