// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.minify;

import java.util.EnumSet;
import java.util.Set;

import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.Node;
import org.xdplua.lang.syntax.TableField;
import org.xdplua.lang.syntax.TokenKind;
import org.xdplua.lang.syntax.UnaryOperator;
import org.xdplua.lang.syntax.Walker;

/**
 * Parentheses that change nothing. They stay around what gives several values ({@code (f())}, {@code (...)}), where a value other than
 * a variable is indexed or called, and where the operators would bind otherwise.
 */
final class Parentheses implements Walker.Visitor {
	private static final Set<TokenKind> ENDS = EnumSet.of(TokenKind.END, TokenKind.ELSE, TokenKind.ELSEIF, TokenKind.UNTIL);
	private static final int TIGHT = Integer.MAX_VALUE;

	private final Draft draft;

	private Parentheses(Draft draft) {
		this.draft = draft;
	}

	static void apply(Draft draft) {
		Walker.walk(draft.script.parsed().tree(), new Parentheses(draft));
	}

	/** Children first: what binds how depends on the parentheses inside. */
	@Override
	public void leave(Node node, Node parent) {
		if (node instanceof Expression.Parenthesized group && isWritten(group) && mayGo(group, parent) && endsWithItsLine(group)) {
			draft.dropAround(draft.index(group.start()), draft.indexBehind(group) - 1);
		}
	}

	/** Not so where it is gone or part of a constant. */
	private boolean isWritten(Expression.Parenthesized group) {
		Piece first = draft.at(group.start());
		return !first.isDropped() && first.kind == TokenKind.LEFT_PAREN;
	}

	/**
	 * A parenthesis has its value fetched, which may raise, on its own line; without it that waits for the next token of the statement,
	 * which must not be on another one.
	 */
	private boolean endsWithItsLine(Expression.Parenthesized group) {
		int next = draft.indexBehind(group);
		if (next == draft.pieces.size()) {
			return true;
		}
		Piece piece = draft.pieces.get(next);
		return piece.line == draft.pieces.get(next - 1).line || piece.startsStatement || ENDS.contains(piece.kind);
	}

	private boolean mayGo(Expression.Parenthesized group, Node parent) {
		Expression inner = bare(group.inner());
		boolean several = inner instanceof Expression.Call || inner instanceof Expression.MethodCall || inner instanceof Expression.Vararg;
		return switch (parent) {
		case Expression.Binary binary when binary.left() == group -> right(inner) >= binary.operator().leftPriority();
		case Expression.Binary binary -> left(inner) > binary.operator().rightPriority();
		case Expression.Unary unary -> left(inner) > UnaryOperator.PRIORITY;
		// an upvalue is indexed where it is, in parentheses it is fetched first
		case Expression.Member member -> isPrefix(inner) && !(inner instanceof Expression.NameRef);
		case Expression.Index index when index.object() == group -> isPrefix(inner) && !(inner instanceof Expression.NameRef);
		case Expression.Call call when call.callee() == group -> isPrefix(inner);
		case Expression.MethodCall call when call.object() == group -> isPrefix(inner);
		case Expression.Index index -> true;
		case TableField.Keyed field when field.key() == group -> true;
		default -> !several;
		};
	}

	/** What a group would be without parentheses that are gone already. */
	private Expression bare(Expression expression) {
		Expression bare = expression;
		while (bare instanceof Expression.Parenthesized group && !isWritten(group)) {
			bare = group.inner();
		}
		return bare;
	}

	private boolean isPrefix(Expression inner) {
		return !draft.folded.contains(inner) && switch (inner) {
		case Expression.NameRef name -> true;
		case Expression.Member member -> true;
		case Expression.Index index -> true;
		case Expression.Call call -> true;
		case Expression.MethodCall call -> true;
		case Expression.Parenthesized group -> true;
		default -> false;
		};
	}

	/** How weakly the operators bind that an operator to the right could take an operand from. */
	private int right(Expression written) {
		int weakest = TIGHT;
		Expression at = bare(written);
		while (true) {
			if (draft.folded.contains(at)) {
				// it may have become a negative number
				return Math.min(weakest, UnaryOperator.PRIORITY);
			}
			switch (at) {
			case Expression.Binary binary -> {
				weakest = Math.min(weakest, binary.operator().rightPriority());
				at = bare(binary.right());
			}
			case Expression.Unary unary -> {
				weakest = Math.min(weakest, UnaryOperator.PRIORITY);
				at = bare(unary.operand());
			}
			default -> {
				return weakest;
			}
			}
		}
	}

	/** The same for an operator to the left. */
	private int left(Expression written) {
		int weakest = TIGHT;
		Expression at = bare(written);
		while (at instanceof Expression.Binary binary && !draft.folded.contains(at)) {
			weakest = Math.min(weakest, binary.operator().leftPriority());
			at = bare(binary.left());
		}
		return weakest;
	}
}
