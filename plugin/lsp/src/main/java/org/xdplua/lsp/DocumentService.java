// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentOnTypeFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensDelta;
import org.eclipse.lsp4j.SemanticTokensDeltaParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;

import org.xdplua.lsp.diagnostics.DiagnosticsPublisher;
import org.xdplua.lsp.document.Document;
import org.xdplua.lsp.document.Documents;
import org.xdplua.lsp.settings.Settings;

/** Hands what the client asks about documents to the threads and classes that answer it. */
final class DocumentService extends DocumentEvents {
	/** A feature that answers about one document. */
	private interface Feature<R> {
		R answer(Document document, CancelChecker cancel);
	}

	private final Work work;
	private final Documents documents;
	private final Features features;
	private final Supplier<Settings> settings;

	DocumentService(Work work, Documents documents, DiagnosticsPublisher diagnostics, Features features, Supplier<Settings> settings) {
		super(work, documents, diagnostics, features.tokens());
		this.work = work;
		this.documents = documents;
		this.features = features;
		this.settings = settings;
	}

	// Answers are made an Either inside: a future behind thenApply would not pass a cancellation on.

	@Override
	public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(CompletionParams params) {
		return at(params.getTextDocument(), (document, cancel) -> Either.forLeft(features.completions().complete(document, params.getPosition(), cancel)),
				Either.forLeft(List.of()));
	}

	@Override
	public CompletableFuture<CompletionItem> resolveCompletionItem(CompletionItem item) {
		return work.answer(() -> item, (unresolved, cancel) -> features.completions().resolve(unresolved));
	}

	@Override
	public CompletableFuture<Hover> hover(HoverParams params) {
		return at(params.getTextDocument(), (document, cancel) -> features.hovers().hover(document, params.getPosition(), cancel), null);
	}

	@Override
	public CompletableFuture<SignatureHelp> signatureHelp(SignatureHelpParams params) {
		return at(params.getTextDocument(), (document, cancel) -> features.signatures().help(document, params.getPosition(), cancel), null);
	}

	@Override
	public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> definition(DefinitionParams params) {
		return at(params.getTextDocument(), (document, cancel) -> Either.forLeft(features.definitions().definition(document, params.getPosition(), cancel)),
				Either.forLeft(List.of()));
	}

	@Override
	public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
		boolean declaration = params.getContext() != null && params.getContext().isIncludeDeclaration();
		return at(params.getTextDocument(), (document, cancel) -> features.references().references(document, params.getPosition(), declaration, cancel), List.of());
	}

	@Override
	public CompletableFuture<List<? extends DocumentHighlight>> documentHighlight(DocumentHighlightParams params) {
		return at(params.getTextDocument(), (document, cancel) -> features.highlights().highlight(document, params.getPosition(), cancel), List.of());
	}

	@Override
	public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>> prepareRename(PrepareRenameParams params) {
		return at(params.getTextDocument(), (document, cancel) -> {
			PrepareRenameResult result = features.renames().prepare(document, params.getPosition(), cancel);
			return result == null ? null : Either3.forSecond(result);
		}, null);
	}

	@Override
	public CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
		return at(params.getTextDocument(), (document, cancel) -> features.renames().rename(document, params.getPosition(), params.getNewName(), cancel), null);
	}

	@Override
	public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(DocumentSymbolParams params) {
		return at(params.getTextDocument(), (document, cancel) -> features.symbols().inDocument(document, cancel).stream()
				.map(Either::<SymbolInformation, DocumentSymbol>forRight).toList(), List.of());
	}

	@Override
	public CompletableFuture<List<FoldingRange>> foldingRange(FoldingRangeRequestParams params) {
		return at(params.getTextDocument(), features.foldings()::fold, List.of());
	}

	@Override
	public CompletableFuture<List<SelectionRange>> selectionRange(SelectionRangeParams params) {
		return at(params.getTextDocument(), (document, cancel) -> features.selections().select(document, params.getPositions(), cancel), List.of());
	}

	@Override
	public CompletableFuture<SemanticTokens> semanticTokensFull(SemanticTokensParams params) {
		return at(params.getTextDocument(), features.tokens()::full, new SemanticTokens(List.of()));
	}

	@Override
	public CompletableFuture<Either<SemanticTokens, SemanticTokensDelta>> semanticTokensFullDelta(SemanticTokensDeltaParams params) {
		return at(params.getTextDocument(), (document, cancel) -> features.tokens().delta(document, params.getPreviousResultId(), cancel),
				Either.forLeft(new SemanticTokens(List.of())));
	}

	@Override
	public CompletableFuture<SemanticTokens> semanticTokensRange(SemanticTokensRangeParams params) {
		return at(params.getTextDocument(), (document, cancel) -> features.tokens().range(document, params.getRange(), cancel), new SemanticTokens(List.of()));
	}

	@Override
	public CompletableFuture<List<InlayHint>> inlayHint(InlayHintParams params) {
		return at(params.getTextDocument(),
				(document, cancel) -> settings.get().layoutHints() ? features.hints().hints(document, params.getRange(), cancel) : List.<InlayHint>of(), List.of());
	}

	@Override
	public CompletableFuture<List<? extends CodeLens>> codeLens(CodeLensParams params) {
		return at(params.getTextDocument(), (document, cancel) -> settings.get().sizeLens() ? features.lenses().lenses(document, cancel) : List.<CodeLens>of(), List.of());
	}

	@Override
	public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
		return at(params.getTextDocument(), (document, cancel) -> features.fixes().actions(document, params.getRange(), params.getContext(), cancel).stream()
				.map(Either::<Command, CodeAction>forRight).toList(), List.of());
	}

	@Override
	public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams params) {
		return at(params.getTextDocument(), (document, cancel) -> features.formatting().document(document, params.getOptions(), cancel), List.of());
	}

	@Override
	public CompletableFuture<List<? extends TextEdit>> rangeFormatting(DocumentRangeFormattingParams params) {
		return at(params.getTextDocument(), (document, cancel) -> features.formatting().range(document, params.getRange(), params.getOptions(), cancel), List.of());
	}

	@Override
	public CompletableFuture<List<? extends TextEdit>> onTypeFormatting(DocumentOnTypeFormattingParams params) {
		return at(params.getTextDocument(),
				(document, cancel) -> features.formatting().onType(document, params.getPosition(), params.getCh(), params.getOptions(), cancel), List.of());
	}

	private <R> CompletableFuture<R> at(TextDocumentIdentifier id, Feature<R> feature, R otherwise) {
		String uri = id.getUri();
		BiFunction<Optional<Document>, CancelChecker, R> answer = (document, cancel) -> document.map(known -> feature.answer(known, cancel)).orElse(otherwise);
		return work.answer(() -> documents.get(uri), answer);
	}
}
