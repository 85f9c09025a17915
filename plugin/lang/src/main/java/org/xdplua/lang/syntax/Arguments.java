// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.syntax;

import java.util.List;

/** The arguments of a call: a list in parentheses, one string or one table; empty in range where they are missing. */
public record Arguments(List<Expression> values, int start, int end) implements Node {
	public Arguments {
		values = List.copyOf(values);
	}

	@Override
	public List<Node> children() {
		return List.copyOf(values);
	}
}
