// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.lint;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.xdplua.lang.check.Problem;
import org.xdplua.lang.infer.Type;
import org.xdplua.lang.scope.Local;
import org.xdplua.lang.syntax.Block;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.FunctionBody;
import org.xdplua.lang.syntax.Node;
import org.xdplua.lang.syntax.Statement;
import org.xdplua.lang.syntax.UnaryOperator;
import org.xdplua.lang.syntax.Walker;

/** {@code endless-loop}: a loop whose condition can't change, or a goto back, and nothing in it leaves it. It ends when the packet's budget does, with an error. */
final class EndlessLoopRule implements Rule {
	private static final Set<String> LEAVING = Set.of("error", "assert", "coroutine.yield");

	@Override
	public void run(Context context) {
		for (Statement.While loop : context.all(Statement.While.class)) {
			check(context, loop, loop.condition(), loop.block(), true, "while".length());
		}
		for (Statement.Repeat loop : context.all(Statement.Repeat.class)) {
			check(context, loop, loop.condition(), loop.block(), false, "repeat".length());
		}
		for (Block block : context.all(Block.class)) {
			jumpsBack(context, block);
		}
	}

	/** A goto that is always come to, and the label before it in the same block. */
	private static void jumpsBack(Context context, Block block) {
		Map<String, Integer> labels = new HashMap<>();
		for (int i = 0; i < block.statements().size(); i++) {
			if (block.statements().get(i) instanceof Statement.Label label) {
				labels.put(label.name().text(), i);
			} else if (block.statements().get(i) instanceof Statement.Goto jump && labels.containsKey(jump.label().text())) {
				List<Statement> round = block.statements().subList(labels.get(jump.label().text()), i);
				if (round.stream().noneMatch(statement -> canLeave(context, statement, round.getFirst().start(), jump.end()))) {
					report(context, jump.start(), jump.end());
				}
			}
		}
	}

	private static void report(Context context, int start, int end) {
		context.report(Problem.warning("endless-loop", start, end,
				"nothing ends this loop but the packet's budget, which is an error: count the rounds in a 'for', or 'break'"));
	}

	/** @param goesOn the value of the condition that makes the loop go on */
	private static void check(Context context, Statement loop, Expression condition, Block block, boolean goesOn, int width) {
		if (staysSo(context, condition, block, goesOn) && !canLeave(context, block, block.start(), block.end())) {
			report(context, loop.start(), loop.start() + width);
		}
	}

	/** Whether the condition is the same in each round: a constant, or made of locals of this function that the loop doesn't touch. */
	private static boolean staysSo(Context context, Expression condition, Block block, boolean goesOn) {
		Boolean constant = switch (condition) {
		case Expression.Bool bool -> bool.value();
		case Expression.Nil nil -> false;
		case Expression.Number number -> true;
		case Expression.Str string -> true;
		default -> null;
		};
		if (constant != null) {
			return constant == goesOn;
		}
		Set<Local> touched = Collections.newSetFromMap(new IdentityHashMap<>());
		boolean[] same = { true };
		Walker.walk(condition, new Walker.Visitor() {
			@Override
			public boolean enter(Node node, Node parent) {
				switch (node) {
				case Expression.NameRef name -> {
					context.script().resolution().local(name).ifPresentOrElse(touched::add, () -> same[0] = false);
				}
				case Expression.Leaf leaf -> { }
				case Expression.Binary binary -> { }
				case Expression.Unary unary -> same[0] &= unary.operator() != UnaryOperator.LENGTH;
				case Expression.Parenthesized inner -> { }
				default -> same[0] = false;
				}
				return same[0];
			}
		});
		return same[0] && touched.stream().noneMatch(local -> block.start() <= local.nameNode().start() && local.nameNode().start() <= block.end()
				|| context.references(local).stream().anyMatch(name -> context.isWritten(name) && (block.start() <= name.start() && name.end() <= block.end()
						|| context.function(name) != context.function(condition))));
	}

	/** Whether a way leads from a part of a round, which is all between two offsets, out of the loop: a break of this loop, a return, a goto, an error. */
	private static boolean canLeave(Context context, Node part, int start, int end) {
		boolean[] found = { false };
		int[] inner = { 0 };
		Walker.walk(part, new Walker.Visitor() {
			@Override
			public boolean enter(Node node, Node parent) {
				inner[0] += isLoop(node) ? 1 : 0;
				found[0] |= switch (node) {
				case Statement.Return last -> true;
				case Statement.Goto jump -> !isLabelBetween(context, jump, start, end);
				case Statement.Break stop -> inner[0] == 0;
				case Expression.Call call -> leaves(Callable.calleeOf(context.inference(), call));
				case Expression.MethodCall call -> leaves(Callable.calleeOf(context.inference(), call));
				default -> false;
				};
				return !found[0] && !(node instanceof FunctionBody);
			}

			@Override
			public void leave(Node node, Node parent) {
				inner[0] -= isLoop(node) ? 1 : 0;
			}
		});
		return found[0];
	}

	private static boolean isLoop(Node node) {
		return node instanceof Statement.While || node instanceof Statement.Repeat || node instanceof Statement.NumericFor || node instanceof Statement.GenericFor;
	}

	/** Whether a goto's label, which is in one of the blocks around it, stands between two offsets. */
	private static boolean isLabelBetween(Context context, Statement.Goto jump, int start, int end) {
		for (Node around = context.parent(jump); around != null && !(around instanceof FunctionBody); around = context.parent(around)) {
			if (around instanceof Block block) {
				for (Statement statement : block.statements()) {
					if (statement instanceof Statement.Label label && label.name().text().equals(jump.label().text())) {
						return start <= label.start() && label.end() <= end;
					}
				}
			}
		}
		return false;
	}

	/** Functions of the script may raise errors, too: only those of the libraries are known not to be meant as exits. */
	private static boolean leaves(Type callee) {
		return !(callee instanceof Type.KnownFunction function) || LEAVING.contains(function.symbol().path());
	}
}
