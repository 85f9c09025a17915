// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.outline;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.swt.widgets.Display;
import org.xdplua.ide.lsp.Answer;
import org.xdplua.ide.lsp.Request;

/** Asks for what a document defines, at first and a moment after each change. */
final class OutlineSource implements IDocumentListener {
	/** A pause in typing. */
	private static final long PAUSE_MS = 200;

	private final IDocument document;
	private final Display display;
	private final Consumer<List<OutlineEntry>> show;
	private final Job job = Job.createSystem("Outline", (ICoreRunnable) monitor -> ask());
	private volatile CompletableFuture<?> asked;
	private volatile boolean wanted;

	/** @param show gets the entries on the UI thread, unless the text has changed meanwhile */
	OutlineSource(IDocument document, Display display, Consumer<List<OutlineEntry>> show) {
		this.document = document;
		this.display = display;
		this.show = show;
	}

	void start() {
		wanted = true;
		document.addDocumentListener(this);
		job.schedule();
	}

	void stop() {
		wanted = false;
		document.removeDocumentListener(this);
		job.cancel();
		CompletableFuture<?> last = asked;
		if (last != null) {
			last.cancel(true);
		}
	}

	private void ask() {
		CompletableFuture<Answer<List<Either<SymbolInformation, DocumentSymbol>>>> answer = Request.later(document, 0,
				(server, id, nowhere) -> server.getTextDocumentService().documentSymbol(new DocumentSymbolParams(id)));
		asked = answer;
		answer.thenAccept(symbols -> {
			if (symbols != null) {
				show(symbols);
			}
		});
	}

	private void show(Answer<List<Either<SymbolInformation, DocumentSymbol>>> symbols) {
		List<OutlineEntry> entries = OutlineEntry.of(symbols);
		display.asyncExec(() -> {
			if (wanted && symbols.isCurrent()) {
				show.accept(entries);
			}
		});
	}

	@Override
	public void documentAboutToBeChanged(DocumentEvent event) {
		// the server tells what there is afterwards
	}

	@Override
	public void documentChanged(DocumentEvent event) {
		job.cancel();
		job.schedule(PAUSE_MS);
	}
}
