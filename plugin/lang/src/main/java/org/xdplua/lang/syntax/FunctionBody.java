// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.syntax;

import java.util.ArrayList;
import java.util.List;

/** Parameters and block of a function, from the opening parenthesis to {@code end}. */
public record FunctionBody(List<Name> parameters, boolean vararg, Block block, int start, int end) implements Node {
	public FunctionBody {
		parameters = List.copyOf(parameters);
	}

	@Override
	public List<Node> children() {
		List<Node> children = new ArrayList<>(parameters);
		children.add(block);
		return children;
	}
}
