// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;

import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentOnTypeFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SemanticTokensDeltaParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.xdplua.lsp.diagnostics.DiagnosticsPublisher;
import org.xdplua.lsp.diagnostics.Problems;
import org.xdplua.lsp.document.Document;
import org.xdplua.lsp.document.Documents;
import org.xdplua.lsp.project.Projects;
import org.xdplua.lsp.settings.Settings;

/** Cancelling what a feature returned reaches the feature's work. */
@Timeout(60)
class CancellationTest {
	private static final long PATIENCE_S = 30;
	private static final String URI = "file:///test.lua";
	private static final FormattingOptions OPTIONS = new FormattingOptions(2, true);
	private static final TextDocumentIdentifier ID = new TextDocumentIdentifier(URI);
	private static final Map<String, BiFunction<TextDocumentService, Position, Future<?>>> FEATURES = Map.ofEntries(
			Map.entry("completion", (service, position) -> service.completion(new CompletionParams(ID, position))),
			Map.entry("hover", (service, position) -> service.hover(new HoverParams(ID, position))),
			Map.entry("signatureHelp", (service, position) -> service.signatureHelp(new SignatureHelpParams(ID, position))),
			Map.entry("definition", (service, position) -> service.definition(new DefinitionParams(ID, position))),
			Map.entry("references", (service, position) -> service.references(new ReferenceParams(ID, position, new ReferenceContext(true)))),
			Map.entry("documentHighlight", (service, position) -> service.documentHighlight(new DocumentHighlightParams(ID, position))),
			Map.entry("prepareRename", (service, position) -> service.prepareRename(new PrepareRenameParams(ID, position))),
			Map.entry("rename", (service, position) -> service.rename(new RenameParams(ID, position, "x"))),
			Map.entry("documentSymbol", (service, position) -> service.documentSymbol(new DocumentSymbolParams(ID))),
			Map.entry("foldingRange", (service, position) -> service.foldingRange(new FoldingRangeRequestParams(ID))),
			Map.entry("selectionRange", (service, position) -> service.selectionRange(new SelectionRangeParams(ID, List.of(position)))),
			Map.entry("semanticTokens", (service, position) -> service.semanticTokensFull(new SemanticTokensParams(ID))),
			Map.entry("semanticTokensDelta", (service, position) -> service.semanticTokensFullDelta(new SemanticTokensDeltaParams(ID, "1"))),
			Map.entry("semanticTokensRange", (service, position) -> service.semanticTokensRange(new SemanticTokensRangeParams(ID, new Range(position, position)))),
			Map.entry("inlayHint", (service, position) -> service.inlayHint(new InlayHintParams(ID, new Range(position, position)))),
			Map.entry("codeLens", (service, position) -> service.codeLens(new CodeLensParams(ID))),
			Map.entry("codeAction", (service, position) -> service.codeAction(new CodeActionParams(ID, new Range(position, position), new CodeActionContext(List.of())))),
			Map.entry("formatting", (service, position) -> service.formatting(new DocumentFormattingParams(ID, OPTIONS))),
			Map.entry("rangeFormatting", (service, position) -> service.rangeFormatting(new DocumentRangeFormattingParams(ID, OPTIONS, new Range(position, position)))),
			Map.entry("onTypeFormatting", (service, position) -> service.onTypeFormatting(new DocumentOnTypeFormattingParams(ID, OPTIONS, position, "\n"))));

	static Set<String> features() {
		return new TreeSet<>(FEATURES.keySet());
	}

	private final Documents documents = new Documents();
	private final Projects projects = new Projects(documents);

	/**
	 * Both answering threads are busy until the requests that wait behind them are cancelled. If these were worked on all the same they would need
	 * the document, which this test keeps for itself, and the last answer would never come.
	 */
	@ParameterizedTest
	@MethodSource("features")
	void aRequestThatIsCancelledBeforeItsTurnIsNotWorkedOn(String feature) throws Exception {
		try (Work work = new Work()) {
			DocumentService service = new DocumentService(work, documents, new DiagnosticsPublisher(documents, projects, new Problems(projects), Optional::empty, Optional::empty,
					work::later),
					Features.of(documents, projects), () -> Settings.DEFAULT);
			Document document = new Document(URI, 1, "return xdp");
			documents.open(document);
			CountDownLatch busy = new CountDownLatch(2);
			CountDownLatch release = new CountDownLatch(1);
			for (int thread = 0; thread < 2; thread++) {
				work.answer(() -> busy, (started, cancel) -> occupy(started, release));
			}
			busy.await();
			List<Future<?>> requests = List.of(FEATURES.get(feature).apply(service, new Position(0, 10)), FEATURES.get(feature).apply(service, new Position(0, 10)));
			requests.forEach(request -> request.cancel(true));
			synchronized (document) {
				release.countDown();
				assertEquals("answered", work.answer(() -> "answered", (state, cancel) -> state).get(PATIENCE_S, TimeUnit.SECONDS));
			}
		}
	}

	private static boolean occupy(CountDownLatch started, CountDownLatch release) {
		started.countDown();
		try {
			release.await();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		return true;
	}
}
