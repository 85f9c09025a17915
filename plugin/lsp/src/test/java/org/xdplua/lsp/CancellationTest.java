// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;

import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
	private static final Map<String, BiFunction<TextDocumentService, Position, Future<?>>> FEATURES = Map.of(
			"completion", (service, position) -> service.completion(new CompletionParams(new TextDocumentIdentifier(URI), position)),
			"hover", (service, position) -> service.hover(new HoverParams(new TextDocumentIdentifier(URI), position)));

	private final Documents documents = new Documents();
	private final Projects projects = new Projects(documents);

	/**
	 * Both answering threads are busy until the requests that wait behind them are cancelled. If these were worked on all the same they would need
	 * the document, which this test keeps for itself, and the last answer would never come.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "completion", "hover" })
	void aRequestThatIsCancelledBeforeItsTurnIsNotWorkedOn(String feature) throws Exception {
		try (Work work = new Work()) {
			DocumentService service = new DocumentService(work, documents, new DiagnosticsPublisher(documents, projects, new Problems(projects), Optional::empty, work::later),
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
