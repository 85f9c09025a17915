// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.syntax;

import java.util.List;

/** An identifier where a name is declared or a field is named; the text is empty where one is missing. */
public record Name(String text, int start, int end) implements Node {
	@Override
	public List<Node> children() {
		return List.of();
	}

	public boolean isMissing() {
		return text.isEmpty();
	}
}
