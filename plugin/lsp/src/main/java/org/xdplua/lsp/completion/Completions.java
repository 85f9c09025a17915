// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.completion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import com.google.gson.JsonPrimitive;

import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

import org.xdplua.lang.infer.Inference;
import org.xdplua.lang.infer.Member;
import org.xdplua.lang.syntax.Block;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.FunctionBody;
import org.xdplua.lang.syntax.Lexer;
import org.xdplua.lang.syntax.Node;
import org.xdplua.lang.syntax.Statement;
import org.xdplua.lang.syntax.Token;
import org.xdplua.lang.syntax.TokenKind;
import org.xdplua.lang.syntax.Walker;
import org.xdplua.lsp.document.Document;
import org.xdplua.lsp.names.LayoutPlace;
import org.xdplua.lsp.project.Projects;

/** What could stand at a place. The client narrows it down by what is typed already. */
public final class Completions {
	private final Projects projects;
	private final AtomicLong lists = new AtomicLong();
	private volatile Map<String, Either<String, MarkupContent>> newest = Map.of();
	private volatile boolean snippets;
	private volatile boolean resolve;

	public Completions(Projects projects) {
		this.projects = projects;
	}

	/** Whether the client understands snippets with places to fill in. */
	public void useSnippets(boolean use) {
		snippets = use;
	}

	/** Whether the client asks for the documentation of an item when it shows it, so that lists stay short. */
	public void useResolve(boolean use) {
		resolve = use;
	}

	public List<CompletionItem> complete(Document document, Position position, CancelChecker cancel) {
		int offset = document.positions().offset(position);
		Place place = Place.at(document.script().parsed(), offset);
		Optional<Token> string = place.string();
		if (place.isInsideText() && string.isEmpty()) {
			return List.of();
		}
		cancel.checkCanceled();
		Inference inference = projects.inference(document);
		cancel.checkCanceled();
		Items items = new Items(document.positions().range(string.map(token -> token.start() + 1).orElse(place.start()), offset));
		if (string.isPresent()) {
			StringCompletion.complete(inference, Walker.path(document.script().parsed().tree(), string.get().end()), offset, items);
		} else {
			words(document, inference, place, items);
		}
		return resolve ? withoutDocumentation(items.list()) : items.list();
	}

	private void words(Document document, Inference inference, Place place, Items items) {
		switch (place.previous()) {
		case DOT, COLON -> {
			Expression object = place.object();
			if (object != null) {
				Range withDot = document.positions().range(place.previousStart(), place.offset());
				for (Member member : inference.members(object, place.previous() == TokenKind.COLON)) {
					if (isName(member.name())) {
						items.add(member);
					} else if (withDot.getStart().getLine() == withDot.getEnd().getLine() && member.name().chars().noneMatch(Character::isISOControl)) {
						items.addInBrackets(member, withDot);
					}
				}
			}
		}
		case LOCAL -> items.addKeyword(TokenKind.FUNCTION);
		case FUNCTION -> items.addName(projects.callback(document.uri()));
		case GOTO -> labels(place, items);
		case LESS -> {
			if (place.isAttribute()) {
				List.of("const", "close").forEach(items::addWord);
			} else {
				names(document, inference, place, items);
			}
		}
		case FOR, DOUBLE_COLON -> { } // a new name
		default -> names(document, inference, place, items);
		}
	}

	private static boolean isName(String text) {
		List<Token> tokens = Lexer.scan(text);
		return tokens.getFirst().kind() == TokenKind.NAME && tokens.getFirst().end() == text.length();
	}

	private void names(Document document, Inference inference, Place place, Items items) {
		Optional<LayoutPlace> layout = LayoutPlace.of(inference, place.start());
		if (layout.isEmpty() || !LayoutCompletion.complete(layout.get(), place, items)) {
			new NameCompletion(inference, projects.callback(document.uri()), snippets).complete(place, items);
		}
	}

	/** The labels in the blocks around the place, up to its function. */
	private static void labels(Place place, Items items) {
		for (Node node : place.path().reversed()) {
			if (node instanceof FunctionBody) {
				break;
			}
			if (node instanceof Block block) {
				block.statements().stream().filter(Statement.Label.class::isInstance).map(label -> ((Statement.Label) label).name().text()).forEach(items::addWord);
			}
		}
	}

	/** Keeps the documentation of the newest list for {@link #resolve}. */
	private List<CompletionItem> withoutDocumentation(List<CompletionItem> list) {
		String id = lists.incrementAndGet() + ":";
		Map<String, Either<String, MarkupContent>> documentation = new HashMap<>();
		for (int i = 0; i < list.size(); i++) {
			if (list.get(i).getDocumentation() != null) {
				documentation.put(id + i, list.get(i).getDocumentation());
				list.get(i).setDocumentation((Either<String, MarkupContent>) null);
				list.get(i).setData(id + i);
			}
		}
		newest = documentation;
		return list;
	}

	/** The item with its documentation, if it is one of the newest list. */
	public CompletionItem resolve(CompletionItem item) {
		// data comes back as JSON where streams are between us and the client
		String key = item.getData() instanceof JsonPrimitive json ? json.getAsString() : String.valueOf(item.getData());
		Either<String, MarkupContent> documentation = newest.get(key);
		if (documentation != null) {
			item.setDocumentation(documentation);
		}
		return item;
	}
}
