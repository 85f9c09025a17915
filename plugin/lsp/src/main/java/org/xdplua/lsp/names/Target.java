// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.names;

import org.xdplua.lang.check.Script;
import org.xdplua.lang.scope.Local;
import org.xdplua.lang.stubs.Symbol;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.Statement;

/** What a name stands for. */
public sealed interface Target {
	String name();

	/** A local variable; {@code self} too. */
	record OfLocal(Script script, Local local) implements Target {
		@Override
		public String name() {
			return local.name();
		}
	}

	/** A global that no stub describes, or that a script of the project defines itself. */
	record OfGlobal(String name) implements Target {
	}

	/** A label in one script. */
	record OfLabel(Script script, Statement.Label label) implements Target {
		@Override
		public String name() {
			return label.name().text();
		}
	}

	/** A field of a layout that a table constructor of one script describes. */
	record OfField(Script script, Expression.Table layout, String name) implements Target {
	}

	/** A member of the variable {@code owner}, which is a local or a global of the project: {@code M.name}. */
	record OfMember(Target owner, String name) implements Target {
	}

	/** A member of a table that no variable is known to hold, by its constructor. */
	record OfTableField(Script script, Expression.Table table, String name) implements Target {
	}

	/** A class that a comment of a script declares, or a field of one; where it does so. */
	record OfTag(Script script, int start, int end, String name, boolean field) implements Target {
	}

	/** What the stubs describe. */
	record OfLibrary(Symbol symbol) implements Target {
		@Override
		public String name() {
			return symbol.name();
		}
	}
}
