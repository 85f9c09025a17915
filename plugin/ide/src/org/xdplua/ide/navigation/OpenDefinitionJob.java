// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.navigation;

import java.util.List;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.search.ui.NewSearchUI;
import org.xdplua.ide.lsp.Request;
import org.xdplua.ide.ui.Report;

/** Finds where a name comes from and opens it: one place in its editor, several in the Search view. */
public final class OpenDefinitionJob extends Job {
	private final IDocument document;
	private final IRegion name;

	public OpenDefinitionJob(IDocument document, IRegion name) {
		super("Open Definition");
		this.document = document;
		this.name = name;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		String text = document.get();
		String word = text.substring(name.getOffset(), Math.min(name.getOffset() + name.getLength(), text.length()));
		List<? extends Location> places = Request
				.at(document, name.getOffset(), (server, file, position) -> server.getTextDocumentService().definition(new DefinitionParams(file, position)))
				.map(answer -> answer.map(list -> list, links -> List.<Location>of())).orElse(List.of());
		if (monitor.isCanceled()) {
			return Status.CANCEL_STATUS;
		}
		if (places.isEmpty()) {
			Report.hint("No definition of '" + word + "' is known");
		} else if (places.size() == 1) {
			Place.open(places.getFirst());
		} else {
			NewSearchUI.runQueryInBackground(new PlacesQuery("definitions", word, () -> places));
		}
		return Status.OK_STATUS;
	}
}
