// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.completion;

import java.util.List;

import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;

import org.xdplua.lang.infer.Inference;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.TokenKind;
import org.xdplua.lsp.document.Document;
import org.xdplua.lsp.project.Projects;

/** What could stand at a place. The client narrows it down by what is typed already. */
public final class Completions {
	private final Projects projects;
	private volatile boolean snippets;

	public Completions(Projects projects) {
		this.projects = projects;
	}

	/** Whether the client understands snippets with places to fill in. */
	public void useSnippets(boolean use) {
		snippets = use;
	}

	public List<CompletionItem> complete(Document document, Position position, CancelChecker cancel) {
		Place place = Place.at(document.script().parsed(), document.positions().offset(position));
		if (place.isInsideText()) {
			return List.of();
		}
		cancel.checkCanceled();
		Inference inference = projects.inference(document);
		cancel.checkCanceled();
		Items items = new Items(document.positions().range(place.start(), place.offset()));
		switch (place.previous()) {
		case DOT, COLON -> {
			Expression object = place.object();
			if (object != null) {
				inference.members(object, place.previous() == TokenKind.COLON).forEach(items::add);
			}
		}
		case LOCAL -> items.addKeyword(TokenKind.FUNCTION);
		case FUNCTION -> items.addName(projects.callback(document.uri()));
		case FOR, GOTO, DOUBLE_COLON -> { } // a new name, or a label
		default -> new NameCompletion(inference, projects.callback(document.uri()), snippets).complete(place, items);
		}
		return items.list();
	}
}
