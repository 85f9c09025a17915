// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;

import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.TextDocumentService;

import org.xdplua.lsp.completion.Completions;
import org.xdplua.lsp.diagnostics.DiagnosticsPublisher;
import org.xdplua.lsp.document.Document;
import org.xdplua.lsp.document.Documents;
import org.xdplua.lsp.hover.Hovers;

/** Hands what the client says about documents to the threads and classes that deal with it. */
final class DocumentService implements TextDocumentService {
	/** A feature that answers about one place in a document. */
	private interface Feature<R> {
		R answer(Document document, Position position, CancelChecker cancel);
	}

	private final Work work;
	private final Documents documents;
	private final DiagnosticsPublisher diagnostics;
	private final Completions completions;
	private final Hovers hovers;

	DocumentService(Work work, Documents documents, DiagnosticsPublisher diagnostics, Completions completions, Hovers hovers) {
		this.work = work;
		this.documents = documents;
		this.diagnostics = diagnostics;
		this.completions = completions;
		this.hovers = hovers;
	}

	@Override
	public void didOpen(DidOpenTextDocumentParams params) {
		TextDocumentItem item = params.getTextDocument();
		work.edit(() -> {
			documents.open(new Document(item.getUri(), item.getVersion(), item.getText()));
			diagnostics.changed(item.getUri());
		});
	}

	@Override
	public void didChange(DidChangeTextDocumentParams params) {
		String uri = params.getTextDocument().getUri();
		work.edit(() -> {
			documents.edit(uri, params.getTextDocument().getVersion(), params.getContentChanges());
			diagnostics.changed(uri);
		});
	}

	@Override
	public void didClose(DidCloseTextDocumentParams params) {
		String uri = params.getTextDocument().getUri();
		work.edit(() -> {
			documents.close(uri);
			diagnostics.closed(uri);
		});
	}

	@Override
	public void didSave(DidSaveTextDocumentParams params) {
		// the text is known from didChange
	}

	@Override
	public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(CompletionParams params) {
		// made an Either inside: a future behind thenApply would not pass a cancellation on
		return at(params, (document, position, cancel) -> Either.forLeft(completions.complete(document, position, cancel)), Either.forLeft(List.of()));
	}

	@Override
	public CompletableFuture<Hover> hover(HoverParams params) {
		return at(params, hovers::hover, null);
	}

	private <R> CompletableFuture<R> at(TextDocumentPositionParams params, Feature<R> feature, R otherwise) {
		String uri = params.getTextDocument().getUri();
		BiFunction<Optional<Document>, CancelChecker, R> answer = (document, cancel) -> document
				.map(known -> feature.answer(known, params.getPosition(), cancel)).orElse(otherwise);
		return work.answer(() -> documents.get(uri), answer);
	}
}
