// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A statement. */
public sealed interface Statement extends Node {

	/** {@code ;} */
	record Empty(int start, int end) implements Statement {
		@Override
		public List<Node> children() {
			return List.of();
		}
	}

	/** {@code local names = values} */
	record Local(List<AttributedName> names, List<Expression> values, int start, int end) implements Statement {
		public Local {
			names = List.copyOf(names);
			values = List.copyOf(values);
		}

		@Override
		public List<Node> children() {
			return concat(names, values);
		}
	}

	/** {@code local function name body} */
	record LocalFunction(Name name, FunctionBody body, int start, int end) implements Statement {
		@Override
		public List<Node> children() {
			return List.of(name, body);
		}
	}

	/** {@code function target body} or {@code function target:method body}; the target is a name or members of one. */
	record Function(Expression target, Optional<Name> method, FunctionBody body, int start, int end) implements Statement {
		@Override
		public List<Node> children() {
			return method.<List<Node>>map(name -> List.of(target, name, body)).orElse(List.of(target, body));
		}
	}

	/** {@code targets = values} */
	record Assignment(List<Expression> targets, List<Expression> values, int start, int end) implements Statement {
		public Assignment {
			targets = List.copyOf(targets);
			values = List.copyOf(values);
		}

		@Override
		public List<Node> children() {
			return concat(targets, values);
		}
	}

	/** A call for its effect: {@link Expression.Call} or {@link Expression.MethodCall}. */
	record CallStatement(Expression call, int start, int end) implements Statement {
		@Override
		public List<Node> children() {
			return List.of(call);
		}
	}

	/** {@code do block end} */
	record Do(Block block, int start, int end) implements Statement {
		@Override
		public List<Node> children() {
			return List.of(block);
		}
	}

	/** {@code while condition do block end} */
	record While(Expression condition, Block block, int start, int end) implements Statement {
		@Override
		public List<Node> children() {
			return List.of(condition, block);
		}
	}

	/** {@code repeat block until condition}; the condition sees the block's locals. */
	record Repeat(Block block, Expression condition, int start, int end) implements Statement {
		@Override
		public List<Node> children() {
			return List.of(block, condition);
		}
	}

	/** {@code if ... elseif ... else ... end} */
	record If(List<IfClause> clauses, Optional<Block> otherwise, int start, int end) implements Statement {
		public If {
			clauses = List.copyOf(clauses);
		}

		@Override
		public List<Node> children() {
			return concat(clauses, otherwise.map(List::of).orElse(List.of()));
		}
	}

	/** {@code for variable = bounds do block end}; two or three bounds: start, limit, step. */
	record NumericFor(Name variable, List<Expression> bounds, Block block, int start, int end) implements Statement {
		public NumericFor {
			bounds = List.copyOf(bounds);
		}

		@Override
		public List<Node> children() {
			return concat(concat(List.of(variable), bounds), List.of(block));
		}
	}

	/** {@code for variables in iterator do block end} */
	record GenericFor(List<Name> variables, List<Expression> iterator, Block block, int start, int end) implements Statement {
		public GenericFor {
			variables = List.copyOf(variables);
			iterator = List.copyOf(iterator);
		}

		@Override
		public List<Node> children() {
			return concat(concat(variables, iterator), List.of(block));
		}
	}

	/** {@code return values} */
	record Return(List<Expression> values, int start, int end) implements Statement {
		public Return {
			values = List.copyOf(values);
		}

		@Override
		public List<Node> children() {
			return List.copyOf(values);
		}
	}

	/** {@code break} */
	record Break(int start, int end) implements Statement {
		@Override
		public List<Node> children() {
			return List.of();
		}
	}

	/** {@code goto label} */
	record Goto(Name label, int start, int end) implements Statement {
		@Override
		public List<Node> children() {
			return List.of(label);
		}
	}

	/** {@code ::name::} */
	record Label(Name name, int start, int end) implements Statement {
		@Override
		public List<Node> children() {
			return List.of(name);
		}
	}

	/** What is no statement of Lua: an expression without a call, or skipped tokens (then without parts). */
	record Broken(List<Expression> parts, int start, int end) implements Statement {
		public Broken {
			parts = List.copyOf(parts);
		}

		@Override
		public List<Node> children() {
			return List.copyOf(parts);
		}
	}

	private static List<Node> concat(List<? extends Node> first, List<? extends Node> second) {
		List<Node> all = new ArrayList<>(first);
		all.addAll(second);
		return all;
	}
}
