// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Parses expressions. Where one is missing it takes no token, so that a statement can start there. */
final class ExpressionParser {
	private final TokenStream tokens;
	private final Function<Token, FunctionBody> functionBody;

	/** @param functionBody parses a function's parameters and block, given the word that opens it */
	ExpressionParser(TokenStream tokens, Function<Token, FunctionBody> functionBody) {
		this.tokens = tokens;
		this.functionBody = functionBody;
	}

	List<Expression> list() {
		List<Expression> list = new ArrayList<>();
		do {
			list.add(expression());
		} while (tokens.accept(TokenKind.COMMA));
		return list;
	}

	Expression expression() {
		return expression(0);
	}

	/** Operators that bind more tightly than {@code limit} ({@code subexpr} in lparser.c). */
	private Expression expression(int limit) {
		if (!tokens.enter()) {
			tokens.leave();
			return missing();
		}
		int start = tokens.start();
		UnaryOperator unary = UnaryOperator.of(tokens.peek().kind());
		Expression left;
		if (unary == null) {
			left = simple();
		} else {
			tokens.next();
			Expression operand = expression(UnaryOperator.PRIORITY);
			left = new Expression.Unary(unary, operand, start, operand.end());
		}
		BinaryOperator operator = BinaryOperator.of(tokens.peek().kind());
		while (operator != null && operator.leftPriority > limit) {
			int operatorStart = tokens.next().start();
			Expression right = expression(operator.rightPriority);
			left = new Expression.Binary(operator, left, right, operatorStart, left.start(), Math.max(right.end(), tokens.end()));
			operator = BinaryOperator.of(tokens.peek().kind());
		}
		tokens.leave();
		return left;
	}

	private Expression simple() {
		Token token = tokens.peek();
		int start = token.start();
		int end = token.end();
		Expression leaf = switch (token.kind()) {
		case NUMBER -> new Expression.Number(tokens.text(token), start, end);
		case STRING -> new Expression.Str(tokens.text(token), start, end);
		case NIL -> new Expression.Nil(start, end);
		case TRUE, FALSE -> new Expression.Bool(token.kind() == TokenKind.TRUE, start, end);
		case ELLIPSIS -> new Expression.Vararg(start, end);
		case LEFT_BRACE -> {
			yield table();
		}
		case FUNCTION -> {
			FunctionBody body = functionBody.apply(tokens.next());
			yield new Expression.Function(body, start, body.end());
		}
		default -> suffixed();
		};
		if (leaf instanceof Expression.Leaf && tokens.peek() == token && !(leaf instanceof Expression.Missing)) {
			tokens.next();
		}
		return leaf;
	}

	/** A variable, member or call ({@code suffixedexp} in lparser.c). */
	Expression suffixed() {
		Expression left = primary();
		if (left instanceof Expression.Missing) {
			return left;
		}
		int start = left.start();
		while (true) {
			switch (tokens.peek().kind()) {
			case DOT -> {
				tokens.next();
				Name member = tokens.expectName();
				left = new Expression.Member(left, member, start, tokens.end());
			}
			case LEFT_BRACKET -> {
				Token opener = tokens.next();
				Expression key = expression();
				tokens.expectClosing(TokenKind.RIGHT_BRACKET, opener);
				left = new Expression.Index(left, key, start, tokens.end());
			}
			case COLON -> {
				tokens.next();
				Name method = tokens.expectName();
				left = new Expression.MethodCall(left, method, arguments(), start, tokens.end());
			}
			case LEFT_PAREN, STRING, LEFT_BRACE -> left = new Expression.Call(left, arguments(), start, tokens.end());
			default -> {
				return left;
			}
			}
		}
	}

	private Expression primary() {
		Token token = tokens.peek();
		if (token.kind() == TokenKind.NAME) {
			tokens.next();
			return new Expression.NameRef(tokens.text(token), token.start(), token.end());
		}
		if (token.kind() == TokenKind.LEFT_PAREN) {
			tokens.next();
			Expression inner = expression();
			tokens.expectClosing(TokenKind.RIGHT_PAREN, token);
			return new Expression.Parenthesized(inner, token.start(), tokens.end());
		}
		tokens.problem("unexpected symbol");
		return missing();
	}

	private Expression missing() {
		return new Expression.Missing(tokens.end(), tokens.end());
	}

	private Arguments arguments() {
		Token token = tokens.peek();
		switch (token.kind()) {
		case STRING -> {
			tokens.next();
			return new Arguments(List.of(new Expression.Str(tokens.text(token), token.start(), token.end())), token.start(), token.end());
		}
		case LEFT_BRACE -> {
			Expression table = table();
			return new Arguments(List.of(table), table.start(), table.end());
		}
		case LEFT_PAREN -> {
			tokens.next();
			List<Expression> values = tokens.at(TokenKind.RIGHT_PAREN) ? List.of() : list();
			tokens.expectClosing(TokenKind.RIGHT_PAREN, token);
			return new Arguments(values, token.start(), tokens.end());
		}
		default -> {
			tokens.expected("function arguments");
			return new Arguments(List.of(), tokens.end(), tokens.end());
		}
		}
	}

	private Expression table() {
		Token opener = tokens.next();
		List<TableField> fields = new ArrayList<>();
		while (!tokens.at(TokenKind.RIGHT_BRACE) && !tokens.at(TokenKind.EOF)) {
			int before = tokens.index();
			fields.add(field());
			if (tokens.accept(TokenKind.COMMA) || tokens.accept(TokenKind.SEMICOLON)) {
				continue;
			}
			if (tokens.at(TokenKind.RIGHT_BRACE)) {
				break;
			}
			tokens.expected(tokens.closing(TokenKind.RIGHT_BRACE, opener));
			if (tokens.index() == before || !startsField()) {
				break;
			}
			// a comma was forgotten: go on
		}
		tokens.expectClosing(TokenKind.RIGHT_BRACE, opener);
		return new Expression.Table(fields, opener.start(), tokens.end());
	}

	private boolean startsField() {
		return switch (tokens.peek().kind()) {
		case NAME, NUMBER, STRING, NIL, TRUE, FALSE, LEFT_BRACE, LEFT_BRACKET -> true;
		default -> false;
		};
	}

	private TableField field() {
		int start = tokens.start();
		if (tokens.at(TokenKind.NAME) && tokens.ahead() == TokenKind.ASSIGN) {
			Name name = tokens.expectName();
			tokens.next();
			Expression value = expression();
			return new TableField.Named(name, value, start, tokens.end());
		}
		if (tokens.at(TokenKind.LEFT_BRACKET)) {
			Token opener = tokens.next();
			Expression key = expression();
			tokens.expectClosing(TokenKind.RIGHT_BRACKET, opener);
			tokens.expect(TokenKind.ASSIGN);
			Expression value = expression();
			return new TableField.Keyed(key, value, start, tokens.end());
		}
		Expression value = expression();
		return new TableField.Positional(value, value.start(), value.end());
	}
}
