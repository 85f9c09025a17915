// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;

import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;

/** A server with a client, through a socket of this machine: messages are JSON, as with an editor. */
final class Session implements LanguageClient, AutoCloseable {
	static final String URI = "file:///bench.lua";

	private final BlockingQueue<PublishDiagnosticsParams> published = new LinkedBlockingQueue<>();
	private final Socket clientSide;
	private final LanguageServer remote;
	private final Sample sample;
	private int version = 1;
	private boolean typed;

	<S extends LanguageServer & LanguageClientAware> Session(S server, Sample sample) throws Exception {
		this.sample = sample;
		try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			clientSide = new Socket(listening.getInetAddress(), listening.getLocalPort());
			Socket serverSide = listening.accept();
			clientSide.setTcpNoDelay(true);
			serverSide.setTcpNoDelay(true);
			var serving = LSPLauncher.createServerLauncher(server, serverSide.getInputStream(), serverSide.getOutputStream());
			server.connect(serving.getRemoteProxy());
			serving.startListening();
		}
		var launcher = LSPLauncher.createClientLauncher(this, clientSide.getInputStream(), clientSide.getOutputStream());
		launcher.startListening();
		remote = launcher.getRemoteProxy();
		InitializeParams params = new InitializeParams();
		params.setCapabilities(new ClientCapabilities());
		remote.initialize(params).get();
		open(URI);
	}

	void open(String uri) throws InterruptedException {
		remote.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "lua", 1, sample.text())));
		published.take();
	}

	/** A key: puts a letter at the sample's place, or takes it away again. */
	void type() {
		Position at = new Position(sample.line(), sample.character());
		Position behind = new Position(sample.line(), sample.character() + (typed ? 1 : 0));
		remote.getTextDocumentService().didChange(new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(URI, ++version),
				List.of(new TextDocumentContentChangeEvent(new Range(at, behind), typed ? "" : "s"))));
		typed = !typed;
	}

	/** Where the cursor is after {@link #type}. */
	Position cursor() {
		return new Position(sample.line(), sample.character() + (typed ? 1 : 0));
	}

	/** Waits for the problems of the newest version. */
	void awaitProblems() throws InterruptedException {
		Integer known;
		do {
			known = published.take().getVersion();
		} while (known == null || known != version);
	}

	/** Nanoseconds that a request takes, as the client sees it. */
	long time(Function<TextDocumentService, CompletableFuture<?>> request) throws Exception {
		long start = System.nanoTime();
		request.apply(remote.getTextDocumentService()).get();
		return System.nanoTime() - start;
	}

	@Override
	public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
		published.add(diagnostics);
	}

	@Override
	public void telemetryEvent(Object object) {
		// none is sent
	}

	@Override
	public void showMessage(MessageParams message) {
		// none is sent
	}

	@Override
	public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
		return CompletableFuture.completedFuture(null);
	}

	@Override
	public void logMessage(MessageParams message) {
		// that there is no exact check, perhaps
	}

	@Override
	public void close() throws IOException {
		clientSide.close();
	}
}
