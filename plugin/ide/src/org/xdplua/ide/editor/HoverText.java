// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.editor;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;

/**
 * What the popup under the mouse shows.
 *
 * @param markdown the server's words
 * @param name what they are about
 */
record HoverText(String markdown, IDocument document, IRegion name) {
	/** The target of the link that leads to the definition. */
	static final String DEFINITION = "xdplua:definition";

	/** The words, and below them where to go on. */
	@Override
	public String toString() {
		return markdown + "\n\n[Open Definition](" + DEFINITION + ")";
	}
}
