// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.definition;

import java.util.List;
import java.util.Optional;

import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;

import org.xdplua.lsp.document.Document;
import org.xdplua.lsp.names.Names;
import org.xdplua.lsp.names.Occurrence;
import org.xdplua.lsp.names.Target;
import org.xdplua.lsp.project.Projects;

/** Where the name at a place comes from. */
public final class Definitions {
	private final Projects projects;
	private final StubFiles stubs;

	public Definitions(Projects projects, StubFiles stubs) {
		this.projects = projects;
		this.stubs = stubs;
	}

	public List<Location> definition(Document document, Position position, CancelChecker cancel) {
		Names names = Names.of(projects, document);
		Optional<Target> target = names.at(document.positions().offset(position)).map(Names.Here::target);
		if (target.isEmpty()) {
			return List.of();
		}
		if (target.get() instanceof Target.OfLibrary library) {
			return stubs.location(library.symbol()).stream().toList();
		}
		List<Occurrence> all = names.occurrences(target.get(), cancel);
		List<Occurrence> definitions = all.stream().filter(found -> found.kind() == Occurrence.Kind.DEFINITION).toList();
		// where nothing declares it, it begins with the first value that it is given
		List<Occurrence> best = definitions.isEmpty() ? all.stream().filter(found -> found.kind() == Occurrence.Kind.WRITE).limit(1).toList() : definitions;
		return best.stream().map(found -> found.source().location(found.start(), found.end())).toList();
	}
}
