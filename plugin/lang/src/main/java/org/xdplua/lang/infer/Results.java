// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.infer;

import java.util.List;

/**
 * The values of an expression that can have several.
 *
 * @param open whether more may follow, of the last type
 */
record Results(List<Type> types, boolean open) {
	static final Results UNKNOWN = new Results(List.of(Type.UNKNOWN), true);
	static final Results NONE = new Results(List.of(), false);

	static Results one(Type type) {
		return new Results(List.of(type), false);
	}

	/** The value at a position, from 0. */
	Type at(int index) {
		if (index < types.size()) {
			return types.get(index);
		}
		return !open ? Type.NIL : types.isEmpty() ? Type.UNKNOWN : types.getLast();
	}

	Type first() {
		return at(0);
	}
}
