// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.WorkspaceService;

import org.xdplua.lsp.diagnostics.DiagnosticsPublisher;
import org.xdplua.lsp.symbols.Symbols;

/** What the client says about files that are not open, and what it configures; and what it asks about all of them. */
final class WorkspaceEvents implements WorkspaceService {
	private final Work work;
	private final DiagnosticsPublisher diagnostics;
	private final Symbols symbols;
	private final Consumer<Object> configuration;

	WorkspaceEvents(Work work, DiagnosticsPublisher diagnostics, Symbols symbols, Consumer<Object> configuration) {
		this.work = work;
		this.diagnostics = diagnostics;
		this.symbols = symbols;
		this.configuration = configuration;
	}

	@Override
	public void didChangeConfiguration(DidChangeConfigurationParams params) {
		configuration.accept(params.getSettings());
	}

	/** A project file or a script of a project may have changed. */
	@Override
	public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
		work.edit(diagnostics::again);
	}

	@Override
	public CompletableFuture<Either<List<? extends SymbolInformation>, List<? extends WorkspaceSymbol>>> symbol(WorkspaceSymbolParams params) {
		return work.answer(params::getQuery, (query, cancel) -> Either.forRight(symbols.inWorkspace(query, cancel)));
	}
}
