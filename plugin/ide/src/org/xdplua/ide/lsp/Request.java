// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.lsp;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jface.text.IDocument;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.services.LanguageServer;

/** Questions about an open document, most of them about a place in it. */
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
		Answer<T> answer = Lsp.await(later(document, offset, question), PATIENCE);
		return Optional.ofNullable(answer).filter(Answer::isCurrent).map(Answer::value);
	}

	/**
	 * Asks and waits, not for the UI thread, where the server may refuse.
	 *
	 * @return empty if the document isn't ours, there is nothing at that place or the server is silent
	 * @throws Refused with the server's reason
	 */
	public static <T> Optional<Answer<T>> orRefused(IDocument document, int offset, Question<T> question) throws Refused {
		return Optional.ofNullable(Lsp.awaitOrRefused(later(document, offset, question), PATIENCE));
	}

	/**
	 * Asks without waiting; any thread. Whoever shows the answer looks first whether it is current.
	 *
	 * @return the answer, null if the document isn't ours or the server has none; done on a thread that must not be held up
	 */
	public static <T> CompletableFuture<Answer<T>> later(IDocument document, int offset, Question<T> question) {
		OpenDocument open = OpenDocuments.of(document).orElse(null);
		return open == null ? CompletableFuture.completedFuture(null) : later(open, offset, question);
	}

	static <T> CompletableFuture<Answer<T>> later(OpenDocument open, int offset, Question<T> question) {
		Snapshot asked = open.snapshot();
		Position position = asked.position(offset);
		return Lsp.server().request(server -> question.ask(server, new TextDocumentIdentifier(open.uri()), position),
				value -> value == null ? null : new Answer<>(value, asked, () -> open.snapshot() == asked));
	}
}
