// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.CompletionItemCapabilities;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

import org.xdplua.lang.stubs.Library;
import org.xdplua.lsp.completion.Completions;
import org.xdplua.lsp.diagnostics.DiagnosticsPublisher;
import org.xdplua.lsp.document.Documents;
import org.xdplua.lsp.hover.Hovers;
import org.xdplua.lsp.project.Projects;

/**
 * The language server. Needs no streams: {@link #connect} it to a client and call its services, or hand it to LSP4J's
 * {@code LSPLauncher}. One server serves one client.
 */
public final class XdpluaServer implements LanguageServer, LanguageClientAware {
	private final Work work = new Work();
	private final Documents documents = new Documents();
	private final Projects projects = new Projects(documents);
	private final DiagnosticsPublisher diagnostics = new DiagnosticsPublisher(documents, projects, work::later);
	private final Completions completions = new Completions(projects);
	private final DocumentService documentService = new DocumentService(work, documents, diagnostics, completions, new Hovers(projects));
	private final WorkspaceEvents workspaceService = new WorkspaceEvents(work, documents, diagnostics);
	private final Runnable onExit;
	private volatile boolean shutDown;

	/** A server inside another program: {@code exit} only stops its threads. */
	public XdpluaServer() {
		this(() -> { });
	}

	/** @param onExit told when the client asks the server to exit; {@link #exitStatus} is known by then */
	public XdpluaServer(Runnable onExit) {
		this.onExit = onExit;
	}

	@Override
	public void connect(LanguageClient client) {
		diagnostics.connect(client);
	}

	@Override
	public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
		completions.useSnippets(understandsSnippets(params));
		work.later(0, Library::kernel); // read the stubs before the first request needs them
		ServerCapabilities capabilities = new ServerCapabilities();
		capabilities.setTextDocumentSync(TextDocumentSyncKind.Incremental);
		capabilities.setCompletionProvider(new CompletionOptions(false, List.of(".", ":")));
		capabilities.setHoverProvider(true);
		return CompletableFuture.completedFuture(new InitializeResult(capabilities, new ServerInfo("xdplua", version())));
	}

	private static boolean understandsSnippets(InitializeParams params) {
		return Optional.ofNullable(params.getCapabilities()).map(ClientCapabilities::getTextDocument).map(TextDocumentClientCapabilities::getCompletion)
				.map(CompletionCapabilities::getCompletionItem).map(CompletionItemCapabilities::getSnippetSupport).orElse(false);
	}

	private static String version() {
		String version = XdpluaServer.class.getPackage().getImplementationVersion();
		return version == null ? "development" : version;
	}

	@Override
	public void setTrace(SetTraceParams params) {
		// nothing is traced; without this method LSP4J logs an error
	}

	@Override
	public CompletableFuture<Object> shutdown() {
		shutDown = true;
		return CompletableFuture.completedFuture(null);
	}

	@Override
	public void exit() {
		work.close();
		onExit.run();
	}

	/** The status with which a process must end, as LSP says: 0 after {@code shutdown}, else 1. */
	public int exitStatus() {
		return shutDown ? 0 : 1;
	}

	@Override
	public TextDocumentService getTextDocumentService() {
		return documentService;
	}

	@Override
	public WorkspaceService getWorkspaceService() {
		return workspaceService;
	}
}
