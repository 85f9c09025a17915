// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.hover;

import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;

import org.xdplua.lsp.document.Document;

/** What the name at a place means. */
public final class Hovers {
	/** The hover, or null where there is nothing to say. */
	public Hover hover(Document document, Position position, CancelChecker cancel) {
		return null;
	}
}
