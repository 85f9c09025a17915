// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.minify;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.xdplua.lang.Budget;
import org.xdplua.lang.scope.Constant;
import org.xdplua.lang.scope.Local;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.Node;
import org.xdplua.lang.syntax.Statement;
import org.xdplua.lang.syntax.TableField;
import org.xdplua.lang.syntax.Walker;

/**
 * What the compiler computes itself: {@code 24 * 60}, and {@code local N <const> = 5}, of which it makes no code: where N is mentioned,
 * it puts the value. So the value can stand there, and the declaration go, where that is shorter.
 */
final class Folding implements Walker.Visitor {
	/** Bytes of {@code local a<const>=} and a separator. */
	private static final int DECLARATION = 16;

	private final Draft draft;
	private final Map<Local, Constant> known = new IdentityHashMap<>();
	private final Map<Node, Local> declared = new IdentityHashMap<>();

	private Folding(Draft draft) {
		this.draft = draft;
		for (Local local : draft.script.resolution().locals()) {
			declared.put(local.declaration(), local);
		}
	}

	static void apply(Draft draft) {
		Walker.walk(draft.script.parsed().tree(), new Folding(draft));
	}

	@Override
	public boolean enter(Node node, Node parent) {
		if (node instanceof Expression.Unary || node instanceof Expression.Binary) {
			Optional<Constant> value = valueOf((Expression) node);
			if (value.isPresent() && draft.isOnOneLine(node) && value.get().text().length() <= node.end() - node.start()) {
				draft.replace(node, value.get().kind(), value.get().text());
				return false;
			}
		}
		return true;
	}

	@Override
	public void leave(Node node, Node parent) {
		if (node instanceof Statement.Local statement && isConstant(statement)) {
			Local local = declared.get(statement);
			valueOf(statement.values().getFirst()).ifPresent(value -> {
				known.put(local, value);
				if (paysOff(local, value)) {
					draft.of(statement).forEach(Piece::drop);
					mentions(local).forEach(mention -> draft.replace(mention, value.kind(), value.text()));
				}
			});
		}
	}

	private Optional<Constant> valueOf(Expression expression) {
		return Constant.of(expression, name -> draft.script.resolution().local(name).map(known::get));
	}

	private static boolean isConstant(Statement.Local statement) {
		return statement.names().size() == 1 && statement.values().size() == 1 && statement.names().getFirst().isConstant()
				&& !statement.names().getFirst().isToBeClosed();
	}

	private List<Expression.NameRef> mentions(Local local) {
		return draft.references.getOrDefault(local, List.of());
	}

	private boolean paysOff(Local local, Constant value) {
		int each = Budget.bytes(value.text());
		return mentions(local).stream().noneMatch(this::needsName) && mentions(local).size() * (each - 1) <= DECLARATION + each;
	}

	/** A literal can't be indexed or called without parentheses; stored as it is, it takes other code than a constant local does. */
	private boolean needsName(Expression.NameRef mention) {
		return switch (draft.parents.get(mention)) {
		case Expression.Member member -> true;
		case Statement.Assignment assignment -> true;
		case TableField.Named field -> true;
		case TableField.Keyed field -> field.value() == mention;
		case Expression.Index index -> index.object() == mention;
		case Expression.Call call -> call.callee() == mention;
		case Expression.MethodCall call -> call.object() == mention;
		default -> false;
		};
	}
}
