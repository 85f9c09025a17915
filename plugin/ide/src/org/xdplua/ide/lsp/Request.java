// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.lsp;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jface.text.IDocument;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.services.LanguageServer;

/** Questions about a place in an open document. */
public final class Request {
	/** How long a popup waits for its content before it does without. */
	private static final Duration PATIENCE = Duration.ofSeconds(5);

	/** What a feature needs to ask the server. */
	public interface Question<T> {
		CompletableFuture<T> ask(LanguageServer server, TextDocumentIdentifier document, Position position);
	}

	private Request() {
	}

	/**
	 * Asks and waits; not for the UI thread.
	 *
	 * @param offset UTF-16 offset in the document
	 * @return the answer; empty if the document isn't ours, the server is silent or the text has changed meanwhile
	 */
	public static <T> Optional<T> at(IDocument document, int offset, Question<T> question) {
		return OpenDocuments.of(document).flatMap(open -> {
			OpenDocument.Snapshot asked = open.snapshot();
			Position position = asked.position(offset);
			T answer = Lsp.await(Lsp.server().request(server -> question.ask(server, new TextDocumentIdentifier(open.uri()), position)), PATIENCE);
			return open.snapshot() == asked ? Optional.ofNullable(answer) : Optional.empty();
		});
	}
}
