// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp;

import org.eclipse.lsp4j.Position;

import org.xdplua.lsp.document.Document;

/** A document from a text in which {@code |} marks the cursor. */
public record Cursor(Document document, Position position) {
	public static Cursor in(String marked) {
		return in("file:///test.lua", marked);
	}

	public static Cursor in(String uri, String marked) {
		int offset = marked.indexOf('|');
		Document document = new Document(uri, 1, marked.substring(0, offset) + marked.substring(offset + 1));
		return new Cursor(document, document.positions().position(offset));
	}
}
