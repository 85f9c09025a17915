// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.navigation;

import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.search.ui.NewSearchUI;
import org.xdplua.ide.editor.Caret;
import org.xdplua.ide.lsp.Request;
import org.xdplua.ide.ui.Report;

/** Finds everything that means the same as the name at the caret, and shows it in the Search view. */
public final class ReferencesHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		Caret.of(event).ifPresent(caret -> {
			if (caret.name().isEmpty()) {
				Report.hint("Put the caret on a name to find its references");
			} else {
				NewSearchUI.runQueryInBackground(new PlacesQuery("references", caret.name(), () -> find(caret.document(), caret.start())));
			}
		});
		return null;
	}

	private static List<? extends Location> find(IDocument document, int offset) {
		return Request.<List<? extends Location>>at(document, offset, (server, file, position) -> server.getTextDocumentService()
				.references(new ReferenceParams(file, position, new ReferenceContext(true)))).orElse(null);
	}
}
