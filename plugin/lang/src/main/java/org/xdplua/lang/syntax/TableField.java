// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.syntax;

import java.util.List;

/** One field of a table constructor. */
public sealed interface TableField extends Node {
	Expression value();

	/** {@code value} */
	record Positional(Expression value, int start, int end) implements TableField {
		@Override
		public List<Node> children() {
			return List.of(value);
		}
	}

	/** {@code name = value} */
	record Named(Name name, Expression value, int start, int end) implements TableField {
		@Override
		public List<Node> children() {
			return List.of(name, value);
		}
	}

	/** {@code [key] = value} */
	record Keyed(Expression key, Expression value, int start, int end) implements TableField {
		@Override
		public List<Node> children() {
			return List.of(key, value);
		}
	}
}
