// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.document;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/** The open documents, each in its newest version. Changed by one thread only, read by any. */
public final class Documents {
	private final Map<String, Document> open = new ConcurrentHashMap<>();

	public Optional<Document> get(String uri) {
		return Optional.ofNullable(open.get(uri));
	}

	public Collection<Document> all() {
		return List.copyOf(open.values());
	}

	public void open(Document document) {
		open.put(document.uri(), document);
	}

	/** Edits to a document that is not open are dropped. */
	public void edit(String uri, int version, List<TextDocumentContentChangeEvent> changes) {
		open.computeIfPresent(uri, (key, document) -> document.edit(version, changes));
	}

	public void close(String uri) {
		open.remove(uri);
	}

	/** Whether this is still the document's newest version. */
	public boolean isCurrent(Document document) {
		return open.get(document.uri()) == document;
	}
}
