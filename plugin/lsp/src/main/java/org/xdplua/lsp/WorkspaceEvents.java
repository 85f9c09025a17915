// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp;

import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.services.WorkspaceService;

import org.xdplua.lsp.diagnostics.DiagnosticsPublisher;
import org.xdplua.lsp.document.Document;
import org.xdplua.lsp.document.Documents;

/** What the client says about files that are not open. */
final class WorkspaceEvents implements WorkspaceService {
	private final Work work;
	private final Documents documents;
	private final DiagnosticsPublisher diagnostics;

	WorkspaceEvents(Work work, Documents documents, DiagnosticsPublisher diagnostics) {
		this.work = work;
		this.documents = documents;
		this.diagnostics = diagnostics;
	}

	@Override
	public void didChangeConfiguration(DidChangeConfigurationParams params) {
		// there is nothing to configure
	}

	/** A project file or a script of a project may have changed. */
	@Override
	public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
		work.edit(() -> documents.all().stream().map(Document::uri).forEach(diagnostics::changed));
	}
}
