// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.names;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

import org.xdplua.lang.infer.Type;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.Node;
import org.xdplua.lang.syntax.Statement;
import org.xdplua.lang.syntax.StringLiteral;
import org.xdplua.lang.syntax.TableField;
import org.xdplua.lang.syntax.Walker;
import org.xdplua.lsp.project.Source;

/** Where tables have their members: in their constructors, by assignments, or in what their metatables look names up in. */
final class TableMembers {
	private final List<Source> sources;
	/** What an expression of a script is the name of. */
	private final BiFunction<Source, Expression, Optional<Target>> targets;

	TableMembers(List<Source> sources, BiFunction<Source, Expression, Optional<Target>> targets) {
		this.sources = sources;
		this.targets = targets;
	}

	Optional<Source> source(Type.Table table) {
		return sources.stream().filter(source -> source.script() == table.in().script()).findFirst();
	}

	static boolean has(Expression.Table table, String name) {
		return table.fields().stream().anyMatch(field -> field instanceof TableField.Named named && named.name().text().equals(name)
				|| field instanceof TableField.Keyed keyed && keyed.key() instanceof Expression.Str key && StringLiteral.value(key.text()).equals(name));
	}

	/** Whether a script gives a variable's table a member: {@code M.name = 1}, {@code function M:name()}. */
	boolean isGiven(Target variable, String name) {
		boolean[] found = { false };
		for (Source source : sources) {
			Walker.walk(source.script().parsed().tree(), new Walker.Visitor() {
				@Override
				public boolean enter(Node node, Node parent) {
					switch (node) {
					case Statement.Function function when function.method().isPresent() -> found[0] |= function.method().get().text().equals(name) && is(function.target());
					case Statement.Function function -> written(function.target());
					case Statement.Assignment assignment -> assignment.targets().forEach(this::written);
					default -> { }
					}
					return !found[0];
				}

				private void written(Expression target) {
					found[0] |= target instanceof Expression.Member member && member.member().text().equals(name) && is(member.object());
				}

				private boolean is(Expression object) {
					return object instanceof Expression.NameRef && targets.apply(source, object).filter(variable::equals).isPresent();
				}
			});
		}
		return found[0];
	}

	/** A constructor with a field, of the tables that a variable's table is the metatable of: {@code setmetatable({ name = 1 }, M)}. */
	Optional<Expression.Table> instanceWith(Source source, Target metatable, String name) {
		Expression.Table[] found = { null };
		Walker.walk(source.script().parsed().tree(), new Walker.Visitor() {
			@Override
			public boolean enter(Node node, Node parent) {
				Expression.Table table = node instanceof Expression.Call call ? constructor(call) : null;
				if (table != null && has(table, name) && ((Expression.Call) node).arguments().values().get(1) instanceof Expression.NameRef given
						&& targets.apply(source, given).filter(metatable::equals).isPresent()) {
					found[0] = table;
				}
				return found[0] == null;
			}
		});
		return Optional.ofNullable(found[0]);
	}

	/** The constructor that is given a metatable, or null. */
	static Expression.Table constructor(Expression.Call call) {
		return call.callee() instanceof Expression.NameRef callee && callee.name().equals("setmetatable") && call.arguments().values().size() == 2
				&& call.arguments().values().getFirst() instanceof Expression.Table table ? table : null;
	}
}
