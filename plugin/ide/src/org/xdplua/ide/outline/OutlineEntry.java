// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.xdplua.ide.lsp.Answer;
import org.xdplua.ide.lsp.Snapshot;

/**
 * Something that a script defines. Two are equal if they are at the same place of the tree, whatever their offsets are now: so the tree keeps
 * its selection and what is unfolded while one types.
 *
 * @param path its name behind those of its parents; names that appear more than once are counted
 * @param start UTF-16 offset of all that belongs to it
 * @param end offset behind that
 * @param name its name
 * @param nameStart offset of the name
 * @param nameLength its length
 * @param detail what stands behind the name, may be empty
 */
record OutlineEntry(String path, String name, String detail, SymbolKind kind, int start, int end, int nameStart, int nameLength, List<OutlineEntry> children) {

	/** The entries of an answer to textDocument/documentSymbol, in the order of the text. */
	static List<OutlineEntry> of(Answer<List<Either<SymbolInformation, DocumentSymbol>>> answer) {
		return entries("", answer.value().stream().map(Either::getRight).toList(), answer.text());
	}

	private static List<OutlineEntry> entries(String parent, List<DocumentSymbol> symbols, Snapshot text) {
		Map<String, Integer> seen = new HashMap<>();
		List<OutlineEntry> entries = new ArrayList<>();
		for (DocumentSymbol symbol : symbols) {
			String path = parent + "\n" + symbol.getName() + "\t" + seen.merge(symbol.getName(), 1, Integer::sum);
			int nameStart = text.offset(symbol.getSelectionRange().getStart());
			entries.add(new OutlineEntry(path, symbol.getName(), symbol.getDetail() == null ? "" : symbol.getDetail(), symbol.getKind(),
					text.offset(symbol.getRange().getStart()), text.offset(symbol.getRange().getEnd()), nameStart,
					text.offset(symbol.getSelectionRange().getEnd()) - nameStart,
					symbol.getChildren() == null ? List.of() : entries(path, symbol.getChildren(), text)));
		}
		return List.copyOf(entries);
	}

	/** The innermost of these entries that holds an offset. */
	static Optional<OutlineEntry> at(List<OutlineEntry> entries, int offset) {
		return entries.stream().filter(entry -> entry.start <= offset && offset <= entry.end).findFirst()
				.map(entry -> at(entry.children, offset).orElse(entry));
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof OutlineEntry entry && path.equals(entry.path);
	}

	@Override
	public int hashCode() {
		return path.hashCode();
	}
}
