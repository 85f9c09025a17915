// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Parses statements and blocks. */
final class StatementParser {
	/** A word that waits for its partner. */
	private record Opener(TokenKind closer, Token token) {
	}

	private final TokenStream tokens;
	private final ExpressionParser expressions;
	private final Deque<Opener> openers = new ArrayDeque<>();
	private int openEnds;
	private int openIfs;
	private int openRepeats;
	/** How many labels stand directly before this place: Lua's compiler goes a level deeper for each. */
	private int labels;

	StatementParser(TokenStream tokens) {
		this.tokens = tokens;
		this.expressions = new ExpressionParser(tokens, this::functionBody);
	}

	Block chunk() {
		return block();
	}

	private Block block() {
		int start = tokens.end();
		List<Statement> statements = new ArrayList<>();
		while (!atBlockEnd()) {
			Statement statement = statement();
			statements.add(statement);
			if (statement instanceof Statement.Return && !atBlockEnd()) {
				tokens.expected(closing()); // return must be the last; what follows is parsed all the same
			}
		}
		return new Block(statements, start, tokens.start());
	}

	/** Whether the next token closes a block: this one or, where this one's {@code end} was forgotten, one around it. */
	private boolean atBlockEnd() {
		return switch (tokens.peek().kind()) {
		case EOF -> true;
		case END -> openEnds > 0;
		case ELSE, ELSEIF -> openIfs > 0;
		case UNTIL -> openRepeats > 0;
		default -> false;
		};
	}

	private String closing() {
		return openers.isEmpty() ? "<eof>" : tokens.closing(openers.peek().closer, openers.peek().token);
	}

	/** A block and the word that closes it. */
	private Block closed(TokenKind closer, Token opener) {
		Block block = open(closer, opener);
		close();
		return block;
	}

	private Block open(TokenKind closer, Token opener) {
		openers.push(new Opener(closer, opener));
		if (closer == TokenKind.UNTIL) {
			openRepeats++;
		} else {
			openEnds++;
		}
		return block();
	}

	private void close() {
		Opener opener = openers.pop();
		if (opener.closer == TokenKind.UNTIL) {
			openRepeats--;
		} else {
			openEnds--;
		}
		if (!tokens.at(opener.closer)) {
			tokens.stretch();
		}
		tokens.expectClosing(opener.closer, opener.token);
	}

	private Statement statement() {
		if (!tokens.enter()) {
			tokens.leave();
			return new Statement.Broken(List.of(), tokens.end(), tokens.end());
		}
		int start = tokens.start();
		if (!tokens.at(TokenKind.DOUBLE_COLON) && !tokens.at(TokenKind.SEMICOLON)) {
			labels = 0;
		}
		Statement statement = switch (tokens.peek().kind()) {
		case SEMICOLON -> {
			tokens.next();
			yield new Statement.Empty(start, tokens.end());
		}
		case IF -> ifStatement(start);
		case WHILE -> {
			Token opener = tokens.next();
			Expression condition = expressions.expression();
			tokens.expectBefore(TokenKind.DO);
			Block block = closed(TokenKind.END, opener);
			yield new Statement.While(condition, block, start, tokens.end());
		}
		case DO -> {
			Block block = closed(TokenKind.END, tokens.next());
			yield new Statement.Do(block, start, tokens.end());
		}
		case FOR -> forStatement(start);
		case REPEAT -> {
			Block block = closed(TokenKind.UNTIL, tokens.next());
			Expression condition = expressions.expression();
			yield new Statement.Repeat(block, condition, start, tokens.end());
		}
		case FUNCTION -> function(start);
		case LOCAL -> local(start);
		case RETURN -> {
			tokens.next();
			List<Expression> values = atBlockEnd() || tokens.at(TokenKind.SEMICOLON) ? List.of() : expressions.list();
			tokens.accept(TokenKind.SEMICOLON);
			yield new Statement.Return(values, start, tokens.end());
		}
		case BREAK -> {
			tokens.next();
			yield new Statement.Break(start, tokens.end());
		}
		case GOTO -> {
			tokens.next();
			Name label = tokens.expectName();
			yield new Statement.Goto(label, start, tokens.end());
		}
		case DOUBLE_COLON -> {
			tokens.enter(labels);
			tokens.leave(labels++);
			tokens.next();
			Name name = tokens.expectName();
			tokens.expect(TokenKind.DOUBLE_COLON);
			yield new Statement.Label(name, start, tokens.end());
		}
		case NAME, LEFT_PAREN -> expressionStatement(start);
		default -> skip(start);
		};
		tokens.leave();
		return statement;
	}

	private Statement ifStatement(int start) {
		List<IfClause> clauses = new ArrayList<>();
		Optional<Block> otherwise = Optional.empty();
		Token opener = tokens.peek();
		openers.push(new Opener(TokenKind.END, opener));
		openEnds++;
		openIfs++;
		do {
			int clause = tokens.next().start();
			Expression condition = expressions.expression();
			tokens.expectBefore(TokenKind.THEN);
			Block block = block();
			clauses.add(new IfClause(condition, block, clause, block.end()));
		} while (tokens.at(TokenKind.ELSEIF));
		openIfs--;
		if (tokens.accept(TokenKind.ELSE)) {
			otherwise = Optional.of(block());
		}
		close();
		return new Statement.If(clauses, otherwise, start, tokens.end());
	}

	private Statement forStatement(int start) {
		Token opener = tokens.next();
		Name first = tokens.expectName();
		if (tokens.accept(TokenKind.ASSIGN)) {
			List<Expression> bounds = new ArrayList<>(List.of(expressions.expression()));
			tokens.expect(TokenKind.COMMA);
			bounds.add(expressions.expression());
			if (tokens.accept(TokenKind.COMMA)) {
				bounds.add(expressions.expression());
			}
			tokens.expectBefore(TokenKind.DO);
			Block block = closed(TokenKind.END, opener);
			return new Statement.NumericFor(first, bounds, block, start, tokens.end());
		}
		List<Name> variables = new ArrayList<>(List.of(first));
		while (tokens.accept(TokenKind.COMMA)) {
			variables.add(tokens.expectName());
		}
		List<Expression> iterator = List.of();
		if (tokens.accept(TokenKind.IN)) {
			iterator = expressions.list();
		} else {
			tokens.expected(variables.size() == 1 ? "'=' or 'in'" : "'in'");
		}
		tokens.expectBefore(TokenKind.DO);
		Block block = closed(TokenKind.END, opener);
		return new Statement.GenericFor(variables, iterator, block, start, tokens.end());
	}

	private Statement function(int start) {
		Token opener = tokens.next();
		Name first = tokens.expectName();
		Expression target = new Expression.NameRef(first.text(), first.start(), first.end());
		while (tokens.accept(TokenKind.DOT)) {
			Name member = tokens.expectName();
			target = new Expression.Member(target, member, first.start(), tokens.end());
		}
		Optional<Name> method = tokens.accept(TokenKind.COLON) ? Optional.of(tokens.expectName()) : Optional.empty();
		FunctionBody body = functionBody(opener);
		return new Statement.Function(target, method, body, start, tokens.end());
	}

	private FunctionBody functionBody(Token opener) {
		int start = tokens.start();
		List<Name> parameters = new ArrayList<>();
		boolean vararg = false;
		boolean opened = tokens.at(TokenKind.LEFT_PAREN);
		tokens.expect(TokenKind.LEFT_PAREN);
		if (opened && !tokens.at(TokenKind.RIGHT_PAREN)) {
			do {
				vararg = tokens.accept(TokenKind.ELLIPSIS);
				if (!vararg && tokens.at(TokenKind.NAME)) {
					parameters.add(tokens.expectName());
				} else if (!vararg) {
					tokens.expected("<name> or '...'");
				}
			} while (!vararg && tokens.accept(TokenKind.COMMA));
		}
		if (opened) {
			tokens.expect(TokenKind.RIGHT_PAREN);
		}
		Block block = closed(TokenKind.END, opener);
		return new FunctionBody(parameters, vararg, block, Math.min(start, block.start()), tokens.end());
	}

	private Statement local(int start) {
		Token local = tokens.next();
		if (tokens.at(TokenKind.FUNCTION)) {
			Token opener = tokens.next();
			Name name = tokens.expectName();
			FunctionBody body = functionBody(opener);
			return new Statement.LocalFunction(name, body, local.start(), tokens.end());
		}
		List<AttributedName> names = new ArrayList<>();
		do {
			int from = tokens.start();
			Name name = tokens.expectName();
			Optional<Name> attribute = Optional.empty();
			if (tokens.accept(TokenKind.LESS)) {
				attribute = Optional.of(tokens.expectName());
				tokens.expect(TokenKind.GREATER);
			}
			names.add(new AttributedName(name, attribute, Math.min(from, name.start()), tokens.end()));
		} while (tokens.accept(TokenKind.COMMA));
		List<Expression> values = tokens.accept(TokenKind.ASSIGN) ? expressions.list() : List.of();
		if (!values.isEmpty() && values.getLast() instanceof Expression.Missing) {
			tokens.stretch();
		}
		return new Statement.Local(names, values, start, tokens.end());
	}

	/** A call or an assignment. */
	private Statement expressionStatement(int start) {
		Expression first = expressions.suffixed();
		if (tokens.at(TokenKind.ASSIGN) || tokens.at(TokenKind.COMMA)) {
			return assignment(first, start);
		}
		if (!(first instanceof Expression.Call || first instanceof Expression.MethodCall)) {
			tokens.problem("syntax error");
			return new Statement.Broken(List.of(first), start, tokens.end());
		}
		return new Statement.CallStatement(first, start, tokens.end());
	}

	private Statement assignment(Expression first, int start) {
		List<Expression> targets = new ArrayList<>(List.of(first));
		checkVariable(first);
		int levels = 0;
		while (tokens.accept(TokenKind.COMMA)) {
			Expression target = expressions.suffixed();
			checkVariable(target);
			targets.add(target);
			levels++; // Lua's compiler recurses for each further target
			if (!tokens.enter()) {
				break;
			}
		}
		List<Expression> values = List.of();
		if (tokens.accept(TokenKind.ASSIGN)) {
			values = expressions.list();
		} else {
			tokens.expected("'='");
		}
		tokens.leave(levels);
		return new Statement.Assignment(targets, values, start, tokens.end());
	}

	private void checkVariable(Expression target) {
		if (!(target instanceof Expression.NameRef || target instanceof Expression.Member || target instanceof Expression.Index)) {
			tokens.problem("syntax error");
		}
	}

	/** Skips what starts no statement, up to the next line or a word that does start one. Takes at least one token. */
	private Statement skip(int start) {
		tokens.problem(switch (tokens.peek().kind()) {
		case END, ELSE, ELSEIF, UNTIL -> closing().contains(" expected ") ? closing() : closing() + " expected";
		default -> "unexpected symbol";
		});
		do {
			tokens.next();
		} while (!tokens.onNewLine() && !startsStatement() && !atBlockEnd());
		return new Statement.Broken(List.of(), start, tokens.end());
	}

	private boolean startsStatement() {
		return switch (tokens.peek().kind()) {
		case SEMICOLON, IF, WHILE, DO, FOR, REPEAT, FUNCTION, LOCAL, RETURN, BREAK, GOTO, DOUBLE_COLON, EOF -> true;
		default -> false;
		};
	}
}
