// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * Parses Lua 5.4. Accepts what Lua's compiler accepts, but for the rules that need scopes (see
 * {@link org.xdplua.lang.scope.Resolver}); any other text gets a tree too, and problems. Never throws, takes linear time, and
 * nests no deeper than Lua's compiler.
 */
public final class Parser {
	private Parser() {
	}

	public static ParseResult parse(String text) {
		LineIndex lines = new LineIndex(text);
		List<SyntaxProblem> problems = new ArrayList<>();
		List<Token> tokens = Lexer.scan(text, lines, problems::add);
		TokenStream stream = new TokenStream(text, tokens, lines, problems);
		Block block = new StatementParser(stream).chunk();
		problems.sort((a, b) -> Integer.compare(a.start(), b.start()));
		return new ParseResult(text, tokens, new Chunk(block, 0, text.length()), problems, lines);
	}
}
