// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.markdown;

/**
 * A piece of shown text with a look of its own.
 *
 * @param start UTF-16 offset in the shown text
 * @param target where a link leads; empty if it is none
 */
record Span(int start, int length, Look look, String target) {
	/** How text can look. */
	enum Look { HEADING, CODE, BOLD, ITALIC, LINK }
}
