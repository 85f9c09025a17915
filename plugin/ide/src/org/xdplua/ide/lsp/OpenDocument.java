// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.lsp;

import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;

/**
 * Keeps the server's copy of one document as the editor shows it. Each change sends the whole text, which any server must accept: scripts
 * have 8192 bytes at most, so this costs less than computing ranges.
 */
final class OpenDocument implements IDocumentListener {

	private final IFile file;
	private final IDocument document;
	private final String uri;
	private volatile Snapshot snapshot;
	private volatile PublishDiagnosticsParams told;

	OpenDocument(IFile file, String uri, IDocument document) {
		this.file = file;
		this.uri = uri;
		this.document = document;
		this.snapshot = new Snapshot(1, document.get());
	}

	IFile file() {
		return file;
	}

	String uri() {
		return uri;
	}

	Snapshot snapshot() {
		return snapshot;
	}

	/** The server has found these problems; what it found before is old. */
	void told(PublishDiagnosticsParams problems) {
		told = problems;
	}

	/** Are these problems the newest, of the text as it is now? Never once it is closed: its file counts then. */
	boolean isNewest(PublishDiagnosticsParams problems, Snapshot text) {
		return told == problems && snapshot == text;
	}

	void open() {
		Snapshot now = snapshot;
		document.addDocumentListener(this);
		Lsp.server().send(server -> server.getTextDocumentService()
				.didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "lua", now.version(), now.text()))));
	}

	void close() {
		told = null;
		document.removeDocumentListener(this);
		Lsp.server().send(server -> server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(uri))));
	}

	@Override
	public void documentAboutToBeChanged(DocumentEvent event) {
		// the text is taken afterwards
	}

	@Override
	public void documentChanged(DocumentEvent event) {
		Snapshot now = new Snapshot(snapshot.version() + 1, document.get());
		snapshot = now;
		Lsp.server().send(server -> server.getTextDocumentService().didChange(new DidChangeTextDocumentParams(
				new VersionedTextDocumentIdentifier(uri, now.version()), List.of(new TextDocumentContentChangeEvent(now.text())))));
	}
}
