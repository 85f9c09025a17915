// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.references;

import java.util.List;

import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;

import org.xdplua.lsp.document.Document;
import org.xdplua.lsp.names.Names;
import org.xdplua.lsp.names.Occurrence;
import org.xdplua.lsp.project.Projects;

/** Everywhere in the project that the name at a place means the same. */
public final class References {
	private final Projects projects;

	public References(Projects projects) {
		this.projects = projects;
	}

	/** @param declaration whether the places where it is defined are wanted too */
	public List<Location> references(Document document, Position position, boolean declaration, CancelChecker cancel) {
		Names names = Names.of(projects, document);
		return names.at(document.positions().offset(position)).map(here -> names.occurrences(here.target(), cancel)).orElse(List.of()).stream()
				.filter(found -> declaration || found.kind() != Occurrence.Kind.DEFINITION)
				.map(found -> found.source().location(found.start(), found.end())).toList();
	}
}
