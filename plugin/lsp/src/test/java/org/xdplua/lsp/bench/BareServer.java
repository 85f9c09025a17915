// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/** A server that keeps texts and answers nothing: what LSP4J alone costs. */
final class BareServer implements LanguageServer, LanguageClientAware, TextDocumentService, WorkspaceService {
	private final Map<String, String> texts = new ConcurrentHashMap<>();
	private volatile LanguageClient client;

	@Override
	public void connect(LanguageClient newClient) {
		client = newClient;
	}

	@Override
	public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
		return CompletableFuture.completedFuture(new InitializeResult(new ServerCapabilities()));
	}

	@Override
	public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(CompletionParams params) {
		return CompletableFuture.completedFuture(Either.forLeft(List.of()));
	}

	@Override
	public CompletableFuture<Hover> hover(HoverParams params) {
		return CompletableFuture.completedFuture(null);
	}

	@Override
	public void didOpen(DidOpenTextDocumentParams params) {
		texts.put(params.getTextDocument().getUri(), params.getTextDocument().getText());
		publish(params.getTextDocument().getUri(), params.getTextDocument().getVersion());
	}

	@Override
	public void didChange(DidChangeTextDocumentParams params) {
		publish(params.getTextDocument().getUri(), params.getTextDocument().getVersion());
	}

	private void publish(String uri, int version) {
		client.publishDiagnostics(new PublishDiagnosticsParams(uri, List.of(), version));
	}

	@Override
	public void didClose(DidCloseTextDocumentParams params) {
		texts.remove(params.getTextDocument().getUri());
	}

	@Override
	public void didSave(DidSaveTextDocumentParams params) {
		// nothing
	}

	@Override
	public void didChangeConfiguration(DidChangeConfigurationParams params) {
		// nothing
	}

	@Override
	public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
		// nothing
	}

	@Override
	public TextDocumentService getTextDocumentService() {
		return this;
	}

	@Override
	public WorkspaceService getWorkspaceService() {
		return this;
	}

	@Override
	public CompletableFuture<Object> shutdown() {
		return CompletableFuture.completedFuture(null);
	}

	@Override
	public void exit() {
		// nothing runs
	}
}
