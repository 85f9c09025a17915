// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.infer;

import java.util.Optional;

import org.xdplua.lang.stubs.Symbol;

/**
 * Something that can stand behind a dot or a colon.
 *
 * @param detail one line that says what it is
 * @param doc    Markdown, may be empty
 * @param symbol for members that the stubs describe
 */
public record Member(String name, Kind kind, Type type, String detail, String doc, Optional<Symbol> symbol) {
	public enum Kind {
		/** A field of the layout in force. */
		LAYOUT_FIELD, FIELD, FUNCTION, METHOD, CONSTANT
	}
}
