// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.infer;

import java.util.Map;
import java.util.Optional;

import org.xdplua.lang.stubs.StubClass;
import org.xdplua.lang.stubs.Symbol;
import org.xdplua.lang.syntax.Expression;

/** Members that scripts give to tables after making them: {@code M.x = 1}, {@code function M:f()}. */
final class Assigned {
	/** A variable of a script. */
	record Owner(Inference in, Object variable) {
	}

	private Assigned() {
	}

	/** The variable that a table is made for. */
	static Optional<Owner> ownerOf(Type.Table table) {
		return Optional.ofNullable(table.in().facts().variableOf(table.table())).map(variable -> new Owner(table.in(), variable));
	}

	/** The variable that a script declares to be a class. */
	static Optional<Owner> variableOfClass(Inference in, String name) {
		Object own = in.facts().variableOfClass(name);
		if (own != null) {
			return Optional.of(new Owner(in, own));
		}
		return in.earlier().reversed().stream().filter(other -> other.facts().variableOfClass(name) != null)
				.map(other -> new Owner(other, other.facts().variableOfClass(name))).findFirst();
	}

	/** The global that holds a library of the stubs. */
	static Optional<String> variableOfLibrary(Inference in, StubClass type) {
		return in.library().globals().stream().filter(symbol -> symbol.kind() == Symbol.Kind.LIBRARY && symbol.type().equals(type.name())).map(Symbol::name).findFirst();
	}

	/** The layout that a table describes, with the fields that it gets after it is made. */
	static Layout layout(Type.Table table) {
		Layout layout = Layout.of(table.table());
		for (Facts.AssignedMember member : ownerOf(table).map(owner -> owner.in.facts().members(owner.variable)).orElse(Map.of()).values()) {
			if (member.value() instanceof Expression.Table field) {
				layout = layout.with(member.name(), field);
			}
		}
		return layout;
	}

	static Type typeOf(Inference in, Facts.AssignedMember member) {
		return member.function() != null ? new Type.ScriptFunction(in, member.function().body()) : in.remembered(member.value());
	}
}
