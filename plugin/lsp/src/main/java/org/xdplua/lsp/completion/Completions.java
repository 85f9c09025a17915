// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.completion;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;

import org.xdplua.lang.scope.Local;
import org.xdplua.lsp.document.Document;

/** What could stand at a place. */
public final class Completions {
	public List<CompletionItem> complete(Document document, Position position, CancelChecker cancel) {
		List<CompletionItem> items = new ArrayList<>();
		int offset = document.positions().offset(position);
		for (Local local : document.script().resolution().visibleAt(offset)) {
			cancel.checkCanceled();
			CompletionItem item = new CompletionItem(local.name());
			item.setKind(CompletionItemKind.Variable);
			items.add(item);
		}
		return items;
	}
}
