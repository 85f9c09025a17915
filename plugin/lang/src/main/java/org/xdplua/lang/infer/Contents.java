// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.infer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.xdplua.lang.scope.Local;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.Statement;
import org.xdplua.lang.syntax.StringLiteral;
import org.xdplua.lang.syntax.TableField;

/**
 * What tables have in their fields: one of all the values that they get anywhere, in their constructors and later. A constructor often
 * has only placeholders: {@code { verdict = false, text = "" }}.
 */
final class Contents {
	/** What is given more values than that is as good as unknown. */
	private static final int MAX_STORES = 40;

	private final Inference in;

	Contents(Inference in) {
		this.in = in;
	}

	/** The type of a named field of a table; null where nobody gives it a value. */
	Type field(Type.Table table, String name) {
		Type first = null;
		List<Type> found = new ArrayList<>();
		for (TableField field : table.table().fields()) {
			String key = switch (field) {
			case TableField.Named named -> named.name().text();
			case TableField.Keyed keyed when keyed.key() instanceof Expression.Str text -> StringLiteral.value(text.text());
			default -> null;
			};
			if (name.equals(key)) {
				first = table.in().remembered(field.value());
			} else if (key == null && field instanceof TableField.Keyed keyed && !isNumber(table.in(), keyed.key())) {
				found.add(table.in().remembered(field.value()));
			}
		}
		return union(first, found, Assigned.ownerOf(table).orElse(null), table, name);
	}

	/** The type of a member that is given to a variable; null where nobody gives it a value. */
	Type member(Assigned.Owner owner, String name) {
		return union(null, new ArrayList<>(), owner, null, name);
	}

	/** What a table has under any key; unknown where its constructor has nothing. */
	Type elements(Type.Table table) {
		List<Type> found = new ArrayList<>();
		table.table().fields().forEach(field -> found.add(table.in().remembered(field.value())));
		if (found.isEmpty()) {
			return Type.UNKNOWN;
		}
		Assigned.Owner owner = Assigned.ownerOf(table).orElse(null);
		for (Inference script : scripts(owner, table)) {
			add(script, script.facts().stores().all(), owner, table, found);
		}
		return Types.union(found);
	}

	/** @param found what computed keys in the constructor give */
	private Type union(Type first, List<Type> found, Assigned.Owner owner, Type.Table table, String name) {
		List<Type> own = new ArrayList<>();
		if (first != null) {
			own.add(first);
		}
		for (Inference script : scripts(owner, table)) {
			add(script, script.facts().stores().named(name), owner, table, own);
			add(script, script.facts().stores().computed().stream().filter(store -> store.key() != null && !isNumber(script, store.key())).toList(), owner, table, found);
		}
		if (own.isEmpty()) {
			return null;
		}
		own.addAll(found);
		List<Type> present = own.stream().filter(type -> type != Type.NIL).toList();
		if (present.contains(Type.UNKNOWN)) {
			return Type.UNKNOWN;
		}
		return present.isEmpty() ? Type.NIL : Types.union(present); // nil says only that the value comes later, or is gone
	}

	private static void add(Inference script, List<Stores.Store> stores, Assigned.Owner owner, Type.Table table, List<Type> found) {
		if (stores.size() > MAX_STORES) {
			found.add(Type.UNKNOWN);
			return;
		}
		for (Stores.Store store : stores) {
			if (isInto(script, store.table(), owner, table)) {
				found.add(valueOf(script, store));
			}
		}
	}

	/** The scripts that can put something into a table, or the variable that holds it. */
	private Set<Inference> scripts(Assigned.Owner owner, Type.Table table) {
		if (owner != null && owner.variable() instanceof Local && !owner.in().facts().escapes(owner.variable())) {
			return Set.of(owner.in());
		}
		Set<Inference> scripts = new LinkedHashSet<>(List.of(owner != null ? owner.in() : table.in(), in));
		scripts.addAll(in.earlier());
		return scripts;
	}

	private static boolean isInto(Inference script, Expression into, Assigned.Owner owner, Type.Table table) {
		if (into instanceof Expression.NameRef name) {
			Object variable = script.facts().owner(name);
			if (owner != null && variable.equals(owner.variable()) && (script == owner.in() || variable instanceof String)) {
				return true;
			}
			if (!isSelf(script, name) && script.facts().isOneTable(variable)) {
				return false;
			}
		}
		return table != null && (owner == null || owner.in().facts().escapes(owner.variable()))
				&& (into instanceof Expression.NameRef name && isSelf(script, name) || touches(script.remembered(into), table));
	}

	/** In a method, {@code self} is any object of its class. */
	private static boolean isSelf(Inference script, Expression.NameRef name) {
		return script.script().resolution().local(name).filter(local -> local.kind() == Local.Kind.SELF).isPresent();
	}

	/** Whether something of a type can be a table that the script makes. */
	private static boolean touches(Type type, Type.Table table) {
		return type == Type.NIL || Types.alternatives(type).stream().anyMatch(part -> switch (part) {
		case Type.Unknown unknown -> true;
		case Type.Table other -> other.equals(table);
		default -> part != Type.NIL && Types.kind(part).equals("table");
		});
	}

	private static boolean isNumber(Inference script, Expression key) {
		return key instanceof Expression.Number || Types.kind(script.remembered(key)).equals("number") || key instanceof Expression.NameRef name
				&& script.script().resolution().local(name).filter(local -> local.declaration() instanceof Statement.NumericFor).isPresent();
	}

	private static Type valueOf(Inference script, Stores.Store store) {
		if (store.body() != null) {
			return new Type.ScriptFunction(script, store.body());
		}
		return store.value() == null ? Type.UNKNOWN : script.isKnown(store.value()) ? script.remembered(store.value()) : glance(script, store.value(), store.name());
	}

	/** What a value is that the inference has not come to yet. */
	private static Type glance(Inference script, Expression value, String name) {
		return switch (value) {
		case Expression.Number number -> Type.INTEGER;
		case Expression.Str string -> Type.STRING;
		case Expression.Bool bool -> Type.BOOLEAN;
		case Expression.Nil nil -> Type.NIL;
		case Expression.Function function -> new Type.ScriptFunction(script, function.body());
		case Expression.Table table -> new Type.Table(script, table, null);
		case Expression.Binary binary -> switch (binary.operator()) {
		case AND -> Type.UNKNOWN;
		// x.count = x.count or 0
		case OR -> binary.left() instanceof Expression.Member member && member.member().text().equals(name) ? glance(script, binary.right(), name) : Type.UNKNOWN;
		case EQUAL, NOT_EQUAL, LESS, LESS_EQUAL, GREATER, GREATER_EQUAL -> Type.BOOLEAN;
		case CONCATENATE -> Type.STRING;
		default -> Type.INTEGER;
		};
		default -> Type.UNKNOWN;
		};
	}

	/** Whether something is put into a table after it is made. */
	boolean isFilled(Type.Table table) {
		Assigned.Owner owner = Assigned.ownerOf(table).orElse(null);
		return scripts(owner, table).stream()
				.anyMatch(script -> script.facts().stores().all().stream().anyMatch(store -> isInto(script, store.table(), owner, table)));
	}
}
