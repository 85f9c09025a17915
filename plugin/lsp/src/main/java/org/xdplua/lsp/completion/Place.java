// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.completion;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.xdplua.lang.syntax.AttributedName;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.Node;
import org.xdplua.lang.syntax.ParseResult;
import org.xdplua.lang.syntax.Statement;
import org.xdplua.lang.syntax.Token;
import org.xdplua.lang.syntax.TokenKind;
import org.xdplua.lang.syntax.Walker;

/** A place in a text where something is being typed. */
final class Place {
	private final ParseResult parsed;
	private final int offset;
	private final int start;
	private final boolean insideText;
	private final Token previous;

	private Place(ParseResult parsed, int offset, int start, boolean insideText, Token previous) {
		this.parsed = parsed;
		this.offset = offset;
		this.start = start;
		this.insideText = insideText;
		this.previous = previous;
	}

	static Place at(ParseResult parsed, int offset) {
		List<Token> tokens = parsed.tokens();
		int at = parsed.tokenAt(Math.max(offset - 1, 0));
		Token touched = tokens.get(at);
		boolean word = touched.kind() == TokenKind.NAME || touched.kind().isKeyword();
		int start = word && offset > 0 ? touched.start() : offset;
		while (at >= 0 && (tokens.get(at).kind().isTrivia() || tokens.get(at).end() > start)) {
			at--;
		}
		return new Place(parsed, offset, start, isInside(touched, parsed, offset), at < 0 ? null : tokens.get(at));
	}

	/** Whether the characters of a comment, a string or a number go on here. */
	private static boolean isInside(Token touched, ParseResult parsed, int offset) {
		if (offset <= touched.start()) {
			return false;
		}
		return switch (touched.kind()) {
		case NUMBER -> true;
		case SHEBANG -> true;
		case COMMENT -> offset < touched.end() || !touched.text(parsed.text()).startsWith("--[");
		case STRING -> offset < touched.end() || parsed.problems().stream().anyMatch(problem -> problem.start() == touched.start());
		default -> false;
		};
	}

	/** Where the cursor is. */
	int offset() {
		return offset;
	}

	/** Where the word that is being typed starts; the cursor where none is. */
	int start() {
		return start;
	}

	/** Whether this is in a comment, a string or a number. */
	boolean isInsideText() {
		return insideText;
	}

	/** The string between whose quotes this is; a cursor behind a closing quote is outside. */
	Optional<Token> string() {
		if (!insideText) {
			return Optional.empty();
		}
		Token token = parsed.tokens().get(parsed.tokenAt(Math.max(offset - 1, 0)));
		return token.kind() == TokenKind.STRING && parsed.text().charAt(token.start()) != '[' ? Optional.of(token) : Optional.empty();
	}

	/** Whether the {@code <} before this opens the attribute of a local. */
	boolean isAttribute() {
		int at = parsed.tokenAt(previous.start());
		List<TokenKind> before = parsed.tokens().subList(0, at).reversed().stream().map(Token::kind).filter(kind -> !kind.isTrivia()).limit(2).toList();
		return before.equals(List.of(TokenKind.NAME, TokenKind.LOCAL)) || path().stream().anyMatch(AttributedName.class::isInstance);
	}

	/** The keywords that make sense here. */
	Set<TokenKind> keywords() {
		return Keywords.at(parsed, start);
	}

	/** The kind of the token before the word that is being typed; {@link TokenKind#EOF} at the text's start. */
	TokenKind previous() {
		return previous == null ? TokenKind.EOF : previous.kind();
	}

	/** Where that token starts. */
	int previousStart() {
		return previous.start();
	}

	/** Whether the word that is being typed is the first of its line. */
	boolean startsLine() {
		return parsed.text().substring(parsed.lines().start(parsed.lines().line(start)), start).isBlank();
	}

	/** The nodes around this place, the innermost last. */
	List<Node> path() {
		return Walker.path(parsed.tree(), start);
	}

	/** What stands before the dot or colon that is before the word; null where that is no expression. */
	Expression object() {
		Expression found = null;
		for (Node node : Walker.path(parsed.tree(), previous.end())) {
			switch (node) {
			case Expression.Member member when isBehind(member.object(), member.member().start()) -> found = member.object();
			case Expression.MethodCall call when isBehind(call.object(), call.method().start()) -> found = call.object();
			case Statement.Function function when function.method().isPresent() && isBehind(function.target(), function.method().get().start()) ->
				found = function.target();
			default -> { }
			}
		}
		return found;
	}

	private boolean isBehind(Expression object, int memberStart) {
		return object.end() <= previous.start() && previous.end() <= memberStart;
	}
}
