// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.stubs;

import java.util.Optional;

/**
 * A global or a member that the stubs know.
 *
 * @param name      the name alone, such as {@code pass}
 * @param path      the name as a script writes it, such as {@code xdp.action.pass}
 * @param type      the type as it is written; empty for functions
 * @param doc       Markdown
 * @param signature of functions and methods
 * @param value     of constants, as it is written
 */
public record Symbol(String name, String path, Kind kind, String type, String doc, Optional<Signature> signature, Optional<String> value,
		boolean deprecated) {
	public enum Kind {
		/** A table of functions, such as {@code string}. */
		LIBRARY,
		FUNCTION,
		/** A function that is called with a colon. */
		METHOD, FIELD, CONSTANT
	}

	/** One line that says what this is: {@code data.new(content: ...): data.object?}. */
	public String label() {
		return signature.map(known -> known.label(path)).orElse(path + value.map(known -> " = " + known).orElse(type.isEmpty() ? "" : ": " + type));
	}
}
