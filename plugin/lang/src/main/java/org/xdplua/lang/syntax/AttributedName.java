// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.syntax;

import java.util.List;
import java.util.Optional;

/** A declared local with its attribute, if any: {@code name <const>}. */
public record AttributedName(Name name, Optional<Name> attribute, int start, int end) implements Node {
	@Override
	public List<Node> children() {
		return attribute.<List<Node>>map(written -> List.of(name, written)).orElse(List.of(name));
	}

	/** Whether the local can't be assigned to: {@code <const>} and {@code <close>}. */
	public boolean isConstant() {
		return attribute.isPresent() && (attribute.get().text().equals("const") || isToBeClosed());
	}

	public boolean isToBeClosed() {
		return attribute.isPresent() && attribute.get().text().equals("close");
	}
}
