// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.infer;

import org.xdplua.lang.stubs.StubClass;
import org.xdplua.lang.stubs.Symbol;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.FunctionBody;

/** What an expression is. */
public sealed interface Type {
	Type UNKNOWN = new Unknown();
	Type STRING = new Primitive("string");
	Type INTEGER = new Primitive("integer");
	Type BOOLEAN = new Primitive("boolean");
	Type NIL = new Primitive("nil");

	/** How it is called in annotations; empty where it has no name. */
	String name();

	record Unknown() implements Type {
		@Override
		public String name() {
			return "";
		}
	}

	record Primitive(String name) implements Type {
	}

	/** An object of a class, or the table, that the stubs describe. */
	record Instance(StubClass type) implements Type {
		@Override
		public String name() {
			return type.name();
		}
	}

	/** Bytes with the layout in force; the layout is null where there is none or it isn't known. */
	record Data(StubClass type, Layout layout) implements Type {
		@Override
		public String name() {
			return type.name();
		}
	}

	/** What {@code data.layout} gives. */
	record LayoutTable(Layout layout) implements Type {
		@Override
		public String name() {
			return "data.layout";
		}
	}

	/** A table that the script builds. */
	record Table(Inference in, Expression.Table table) implements Type {
		@Override
		public String name() {
			return "table";
		}
	}

	/** A function of the stubs. */
	record KnownFunction(Symbol symbol) implements Type {
		@Override
		public String name() {
			return "function";
		}
	}

	/** A function of the script. */
	record ScriptFunction(Inference in, FunctionBody body) implements Type {
		@Override
		public String name() {
			return "function";
		}
	}
}
