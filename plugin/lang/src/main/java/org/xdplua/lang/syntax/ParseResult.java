// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.syntax;

import java.util.List;

/**
 * A parsed text.
 *
 * @param text     the text, unchanged
 * @param tokens   all tokens, trivia included, end to end; the last is {@link TokenKind#EOF}
 * @param tree     the tree
 * @param problems what breaks the grammar, in the order of the text
 */
public record ParseResult(String text, List<Token> tokens, Chunk tree, List<SyntaxProblem> problems, LineIndex lines) {
	public ParseResult {
		tokens = List.copyOf(tokens);
		problems = List.copyOf(problems);
	}

	/** The index of the token that holds the character at an offset (the last token for the text's end). */
	public int tokenAt(int offset) {
		int low = 0;
		int high = tokens.size() - 1;
		while (low < high) {
			int middle = (low + high + 1) >>> 1;
			if (tokens.get(middle).start() <= offset) {
				low = middle;
			} else {
				high = middle - 1;
			}
		}
		return low;
	}
}
