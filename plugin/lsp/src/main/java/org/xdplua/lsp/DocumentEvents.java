// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp;

import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.services.TextDocumentService;

import org.xdplua.lsp.diagnostics.DiagnosticsPublisher;
import org.xdplua.lsp.document.Document;
import org.xdplua.lsp.document.Documents;
import org.xdplua.lsp.tokens.SemanticTokensFeature;

/** What the client tells about documents: each edit is applied in its turn, and then looked at for problems. */
abstract class DocumentEvents implements TextDocumentService {
	private final Work work;
	private final Documents documents;
	private final DiagnosticsPublisher diagnostics;
	private final SemanticTokensFeature tokens;

	DocumentEvents(Work work, Documents documents, DiagnosticsPublisher diagnostics, SemanticTokensFeature tokens) {
		this.work = work;
		this.documents = documents;
		this.diagnostics = diagnostics;
		this.tokens = tokens;
	}

	@Override
	public void didOpen(DidOpenTextDocumentParams params) {
		TextDocumentItem item = params.getTextDocument();
		work.edit(() -> {
			documents.open(new Document(item.getUri(), item.getVersion(), item.getText()));
			diagnostics.changed(item.getUri());
		});
	}

	@Override
	public void didChange(DidChangeTextDocumentParams params) {
		String uri = params.getTextDocument().getUri();
		work.edit(() -> {
			documents.edit(uri, params.getTextDocument().getVersion(), params.getContentChanges());
			diagnostics.changed(uri);
		});
	}

	@Override
	public void didClose(DidCloseTextDocumentParams params) {
		String uri = params.getTextDocument().getUri();
		work.edit(() -> {
			documents.close(uri);
			diagnostics.closed(uri);
			tokens.forget(uri);
		});
	}

	@Override
	public void didSave(DidSaveTextDocumentParams params) {
		// the text is known from didChange
	}
}
