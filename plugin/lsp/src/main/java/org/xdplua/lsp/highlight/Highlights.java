// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.highlight;

import java.util.List;

import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;

import org.xdplua.lsp.document.Document;
import org.xdplua.lsp.names.Names;
import org.xdplua.lsp.names.Occurrence;
import org.xdplua.lsp.project.Projects;

/** Where else in the document the name at a place stands, and whether it is read or written there. */
public final class Highlights {
	private final Projects projects;

	public Highlights(Projects projects) {
		this.projects = projects;
	}

	public List<DocumentHighlight> highlight(Document document, Position position, CancelChecker cancel) {
		Names names = Names.of(projects, document);
		return names.at(document.positions().offset(position)).map(here -> names.occurrencesHere(here.target(), cancel)).orElse(List.of()).stream()
				.map(found -> new DocumentHighlight(document.positions().range(found.start(), found.end()),
						found.kind() == Occurrence.Kind.READ ? DocumentHighlightKind.Read : DocumentHighlightKind.Write))
				.toList();
	}
}
