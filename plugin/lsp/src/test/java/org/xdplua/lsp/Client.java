// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.services.LanguageClient;

/** A client that keeps what the server publishes. */
public final class Client implements LanguageClient {
	private static final long PATIENCE_S = 30;

	private final BlockingQueue<String> logged = new LinkedBlockingQueue<>();
	private final BlockingQueue<PublishDiagnosticsParams> published = new LinkedBlockingQueue<>();

	@Override
	public void publishDiagnostics(PublishDiagnosticsParams params) {
		published.add(params);
	}

	/** The problems of a version, {@code code@line:column-line:column}; waits for them. All that came before are dropped. */
	public List<String> problems(String uri, Integer version) throws InterruptedException {
		return describe(diagnostics(uri, version));
	}

	/** The same, as the server sends them. */
	public List<Diagnostic> diagnostics(String uri, Integer version) throws InterruptedException {
		while (true) {
			PublishDiagnosticsParams next = published.poll(PATIENCE_S, TimeUnit.SECONDS);
			if (next == null) {
				throw new AssertionError("no diagnostics for version " + version + " of " + uri);
			}
			if (next.getUri().equals(uri) && Objects.equals(next.getVersion(), version)) {
				return next.getDiagnostics();
			}
		}
	}

	/** All that was said in the log so far. */
	public List<String> logged() {
		return List.copyOf(logged);
	}

	private static List<String> describe(List<Diagnostic> diagnostics) {
		List<String> lines = new ArrayList<>();
		for (Diagnostic diagnostic : diagnostics) {
			var range = diagnostic.getRange();
			lines.add(diagnostic.getCode().getLeft() + "@" + range.getStart().getLine() + ":" + range.getStart().getCharacter() + "-" + range.getEnd().getLine() + ":"
					+ range.getEnd().getCharacter() + " " + diagnostic.getMessage().getLeft());
		}
		return lines;
	}

	@Override
	public void telemetryEvent(Object object) {
		// none is sent
	}

	@Override
	public void showMessage(MessageParams params) {
		throw new AssertionError(params.getMessage());
	}

	@Override
	public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams params) {
		throw new AssertionError(params.getMessage());
	}

	@Override
	public void logMessage(MessageParams params) {
		logged.add(params.getMessage());
	}
}
