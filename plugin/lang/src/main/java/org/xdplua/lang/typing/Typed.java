// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.typing;

/**
 * What happens to a text when a key is pressed.
 *
 * @param start   offset of what is replaced, in UTF-16 code units
 * @param end     offset behind it
 * @param newText what stands there then
 * @param caret   where the caret is then, in the new text of the document
 */
public record Typed(int start, int end, String newText, int caret) {

	/** The text afterwards. */
	public String apply(String text) {
		return text.substring(0, start) + newText + text.substring(end);
	}
}
