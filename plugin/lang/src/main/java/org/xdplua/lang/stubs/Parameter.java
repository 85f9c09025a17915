// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.stubs;

import org.xdplua.lang.annotation.TypeExpression;
import org.xdplua.lang.annotation.TypeParser;

/**
 * A parameter or a result of a function.
 *
 * @param name     empty for a result without a name; {@code ...} for the rest of the arguments
 * @param type     as it is written
 * @param optional whether a parameter may be left out
 */
public record Parameter(String name, String type, boolean optional, String doc) {
	/** The type, read. */
	public TypeExpression written() {
		return TypeParser.parse(type);
	}

	@Override
	public String toString() {
		return name.isEmpty() ? type : name + (optional && !name.equals("...") ? "?" : "") + ": " + type;
	}
}
