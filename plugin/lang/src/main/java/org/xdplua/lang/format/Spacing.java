// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.format;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

import org.xdplua.lang.syntax.Arguments;
import org.xdplua.lang.syntax.AttributedName;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.FunctionBody;
import org.xdplua.lang.syntax.Node;
import org.xdplua.lang.syntax.ParseResult;
import org.xdplua.lang.syntax.Statement;
import org.xdplua.lang.syntax.TableField;
import org.xdplua.lang.syntax.Token;
import org.xdplua.lang.syntax.TokenKind;
import org.xdplua.lang.syntax.Walker;

/** The space between two tokens of one line. */
final class Spacing {
	private static final Set<TokenKind> NONE_BEHIND = EnumSet.of(TokenKind.LEFT_PAREN, TokenKind.LEFT_BRACKET, TokenKind.DOT, TokenKind.COLON, TokenKind.HASH);
	private static final Set<TokenKind> NONE_BEFORE = EnumSet.of(TokenKind.RIGHT_PAREN, TokenKind.RIGHT_BRACKET, TokenKind.COMMA, TokenKind.SEMICOLON,
			TokenKind.DOT, TokenKind.COLON);

	private final String text;
	/** Where the operators before one operand stand. */
	private final Set<Integer> unary = new HashSet<>();
	/** Where the arguments of calls, the parameters of functions and the keys of indexed objects start. */
	private final Set<Integer> attached = new HashSet<>();
	/** Where attributes stand in their angle brackets. */
	private final Set<Integer> attributes = new HashSet<>();
	private final Set<Integer> labels = new HashSet<>();
	/** Where the {@code =} and commas of table constructors stand: people align them. */
	private final Set<Integer> tables = new HashSet<>();

	Spacing(ParseResult parsed) {
		text = parsed.text();
		Walker.walk(parsed.tree(), new Walker.Visitor() {
			@Override
			public boolean enter(Node node, Node parent) {
				note(node);
				return true;
			}
		});
	}

	private void note(Node node) {
		switch (node) {
		case Expression.Unary operation -> unary.add(operation.start());
		case Arguments arguments -> attached.add(arguments.start());
		case FunctionBody body -> attached.add(body.start());
		case Expression.Index index -> attached.add(text.indexOf('[', index.object().end()));
		case AttributedName name -> name.attribute().ifPresent(attribute -> attributes.add(attribute.start()));
		case Statement.Label label -> labels.add(label.name().start());
		case Expression.Table table -> table.fields().forEach(field -> {
			tables.add(field.start());
			tables.add(field.value().start());
			switch (field) {
			case TableField.Named named -> tables.add(text.indexOf('=', named.name().end()));
			case TableField.Keyed keyed -> tables.add(text.indexOf('=', keyed.key().end()));
			case TableField.Positional positional -> { }
			}
		});
		default -> { }
		}
	}

	/** @param written the white space that stands there now, without line ends */
	String between(Token left, Token right, String written) {
		if (right.kind() == TokenKind.COMMENT) {
			return written.isEmpty() ? " " : written.replace('\t', ' ');
		}
		if (left.kind() == TokenKind.COMMENT) {
			return written.isEmpty() ? "" : " ";
		}
		return isApart(left, right, written) ? aligned(right, written) : "";
	}

	/** Columns of a table stay as they are. */
	private String aligned(Token right, String written) {
		boolean column = tables.contains(right.start()) || right.kind() == TokenKind.RIGHT_BRACE;
		return column && written.length() > 1 && written.isBlank() && !written.contains("\t") ? written : " ";
	}

	private boolean isApart(Token left, Token right, String written) {
		TokenKind before = left.kind();
		TokenKind behind = right.kind();
		if (before == TokenKind.LEFT_BRACE || behind == TokenKind.RIGHT_BRACE) {
			return !written.isEmpty() && !(before == TokenKind.LEFT_BRACE && behind == TokenKind.RIGHT_BRACE);
		}
		if (behind == TokenKind.STRING && (before == TokenKind.LEFT_BRACKET || attached.contains(right.start()))) {
			return before == TokenKind.LEFT_BRACKET ? text.charAt(right.start()) == '[' : !written.isEmpty();
		}
		if (attributes.contains(right.start()) || attributes.contains(left.start()) || labels.contains(right.start()) || labels.contains(left.start())) {
			return false;
		}
		if (attached.contains(right.start())) {
			return behind == TokenKind.LEFT_BRACE && !written.isEmpty();
		}
		if (NONE_BEHIND.contains(before) || NONE_BEFORE.contains(behind)) {
			return false;
		}
		// "- -x" is no comment, "~ ~x" no other operator
		return !unary.contains(left.start()) || before == TokenKind.NOT || unary.contains(right.start()) && behind != TokenKind.HASH && behind != TokenKind.NOT;
	}
}
