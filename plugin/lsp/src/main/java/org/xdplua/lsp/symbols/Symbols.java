// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.symbols;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

import org.xdplua.lsp.document.Document;
import org.xdplua.lsp.document.Documents;
import org.xdplua.lsp.document.Positions;
import org.xdplua.lsp.project.Projects;
import org.xdplua.lsp.project.Source;

/** What documents and projects define. */
public final class Symbols {
	private final Documents documents;
	private final Projects projects;

	public Symbols(Documents documents, Projects projects) {
		this.documents = documents;
		this.projects = projects;
	}

	public List<DocumentSymbol> inDocument(Document document, CancelChecker cancel) {
		cancel.checkCanceled();
		Source source = new Source(document.uri(), projects.inference(document));
		Positions positions = document.positions();
		return Outline.of(source, projects.callback(document.uri())).stream().map(entry -> symbol(entry, positions)).toList();
	}

	private static DocumentSymbol symbol(Outline.Entry entry, Positions positions) {
		DocumentSymbol symbol = new DocumentSymbol(entry.name(), kind(entry.kind()), positions.range(entry.all().start(), entry.all().end()),
				positions.range(entry.selection().start(), entry.selection().end()));
		symbol.setDetail(entry.kind() == Outline.Kind.CALLBACK ? entry.detail() + " callback" : entry.detail());
		// functions nest no deeper than the parser goes
		symbol.setChildren(entry.children().stream().map(child -> symbol(child, positions)).toList());
		return symbol;
	}

	/** What the open documents and the scripts of their projects define outside of functions and whose name contains the letters of the query in their order. */
	public List<WorkspaceSymbol> inWorkspace(String query, CancelChecker cancel) {
		Map<String, Source> sources = new LinkedHashMap<>();
		for (Document document : documents.all()) {
			cancel.checkCanceled();
			projects.sources(document).forEach(source -> sources.putIfAbsent(source.uri(), source));
		}
		List<WorkspaceSymbol> found = new ArrayList<>();
		for (Source source : sources.values()) {
			cancel.checkCanceled();
			for (Outline.Entry entry : Outline.of(source, projects.callback(source.uri()))) {
				if (matches(entry.name(), query)) {
					found.add(new WorkspaceSymbol(entry.name(), kind(entry.kind()), Either.forLeft(source.location(entry.selection().start(), entry.selection().end())),
							source.script().name()));
				}
			}
		}
		return found;
	}

	private static boolean matches(String name, String query) {
		String lower = name.toLowerCase(Locale.ROOT);
		int at = 0;
		for (char letter : query.toLowerCase(Locale.ROOT).toCharArray()) {
			at = lower.indexOf(letter, at) + 1;
			if (at == 0) {
				return false;
			}
		}
		return true;
	}

	private static SymbolKind kind(Outline.Kind kind) {
		return switch (kind) {
		case FUNCTION -> SymbolKind.Function;
		case METHOD -> SymbolKind.Method;
		case CALLBACK -> SymbolKind.Event;
		case VARIABLE -> SymbolKind.Variable;
		case CONSTANT -> SymbolKind.Constant;
		case LAYOUT -> SymbolKind.Struct;
		case FIELD -> SymbolKind.Field;
		};
	}
}
