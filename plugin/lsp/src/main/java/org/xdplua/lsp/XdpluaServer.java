// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.CompletionItemCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

import org.xdplua.lang.stubs.Library;
import org.xdplua.lsp.diagnostics.DiagnosticsPublisher;
import org.xdplua.lsp.diagnostics.Problems;
import org.xdplua.lsp.document.Documents;
import org.xdplua.lsp.project.Projects;
import org.xdplua.lsp.settings.Settings;
import org.xdplua.lang.minify.Proof;
import org.xdplua.runtime.ExactCheck;
import org.xdplua.runtime.LoadedRuntime;

/**
 * The language server. Needs no streams: {@link #connect} it to a client and call its services, or hand it to LSP4J's
 * {@code LSPLauncher}. One server serves one client.
 */
public final class XdpluaServer implements LanguageServer, LanguageClientAware {
	private static final long STUBS_MS = 100;
	private final Work work = new Work();
	private final Documents documents = new Documents();
	private final Projects projects = new Projects(documents);
	private volatile Settings settings = Settings.DEFAULT;
	private final Features features = Features.of(documents, projects);
	private final DiagnosticsPublisher diagnostics = new DiagnosticsPublisher(documents, projects, new Problems(projects), this::exactCheck,
			XdpluaServer::proof, work::later);
	private final DocumentService documentService = new DocumentService(work, documents, diagnostics, features, () -> settings);
	private final WorkspaceEvents workspaceService = new WorkspaceEvents(work, diagnostics, features.symbols(), this::configure);
	private final Supplier<Optional<ExactCheck>> runtime;
	private final AtomicBoolean told = new AtomicBoolean();
	private volatile LanguageClient client;
	private volatile boolean refreshes;
	private final Runnable onExit;
	private volatile boolean shutDown;

	/** A server inside another program: {@code exit} only stops its threads. */
	public XdpluaServer() {
		this(() -> { });
	}

	/** @param onExit told when the client asks the server to exit; {@link #exitStatus} is known by then */
	public XdpluaServer(Runnable onExit) {
		this(onExit, LoadedRuntime::exactCheck);
	}

	/** @param runtime the kernel's compiler, where there is one */
	XdpluaServer(Runnable onExit, Supplier<Optional<ExactCheck>> runtime) {
		this.onExit = onExit;
		this.runtime = runtime;
	}

	@Override
	public void connect(LanguageClient newClient) {
		client = newClient;
		diagnostics.connect(newClient);
	}

	/** That a minified script is the same program. */
	private static Optional<Proof> proof() {
		return LoadedRuntime.sameCode().map(same -> same::difference);
	}

	/** Where it does not load, the client's log says so, once. */
	private Optional<ExactCheck> exactCheck() {
		Optional<ExactCheck> check = runtime.get();
		if (check.isEmpty() && told.compareAndSet(false, true) && client != null) {
			client.logMessage(new MessageParams(MessageType.Info, LoadedRuntime.problem()));
		}
		return check;
	}

	@Override
	public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
		Optional<CompletionItemCapabilities> items = Optional.ofNullable(params.getCapabilities()).map(ClientCapabilities::getTextDocument)
				.map(TextDocumentClientCapabilities::getCompletion).map(CompletionCapabilities::getCompletionItem);
		features.completions().useSnippets(items.map(CompletionItemCapabilities::getSnippetSupport).orElse(false));
		features.completions().useResolve(items.map(CompletionItemCapabilities::getResolveSupport).filter(known -> known.getProperties().contains("documentation")).isPresent());
		configure(params.getInitializationOptions());
		refreshes = Optional.ofNullable(params.getCapabilities()).map(ClientCapabilities::getWorkspace).filter(workspace -> workspace.getInlayHint() != null
				&& Boolean.TRUE.equals(workspace.getInlayHint().getRefreshSupport()) && workspace.getCodeLens() != null
				&& Boolean.TRUE.equals(workspace.getCodeLens().getRefreshSupport())).isPresent();
		work.later(STUBS_MS, Library::kernel); // before the first request needs them, and not in the way of this one
		return CompletableFuture.completedFuture(new InitializeResult(Capabilities.get(), new ServerInfo("xdplua", version())));
	}

	/** Takes what {@link Settings} describes. A client that can be told so asks again for the hints and lenses in sight. */
	private void configure(Object json) {
		settings = Settings.of(json);
		features.stubs().use(settings.stubs());
		diagnostics.use(settings.severities());
		if (refreshes && client != null) {
			client.refreshInlayHints();
			client.refreshCodeLenses();
		}
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
