// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.completion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.eclipse.lsp4j.CompletionItemKind;

import org.xdplua.lang.infer.Inference;
import org.xdplua.lang.infer.Type;
import org.xdplua.lang.scope.Global;
import org.xdplua.lang.scope.Local;
import org.xdplua.lang.stubs.Symbol;
import org.xdplua.lang.syntax.FunctionBody;
import org.xdplua.lang.syntax.Node;
import org.xdplua.lsp.describe.Description;

/** Names that mean something by themselves: locals, globals, keywords, and the callback that is still to be written. */
final class NameCompletion {
	private final Inference inference;
	private final String callback;
	private final boolean snippets;

	NameCompletion(Inference inference, String callback, boolean snippets) {
		this.inference = inference;
		this.callback = callback;
		this.snippets = snippets;
	}

	void complete(Place place, Items items) {
		List<Node> path = place.path();
		boolean inFunction = path.stream().anyMatch(FunctionBody.class::isInstance);
		if (!inFunction && place.startsLine() && inference.definition(callback).isEmpty()) {
			template(items);
		}
		if (!inFunction && place.startsLine()) {
			layouts(items);
		}
		locals(place, items);
		globals(inference, items);
		inference.earlier().reversed().forEach(earlier -> globals(earlier, items));
		for (Symbol symbol : inference.library().globals()) {
			items.add(symbol.name(), kind(symbol), 4, Description.of(symbol));
		}
		place.keywords().forEach(items::addKeyword);
	}

	/** Layouts of headers that aren't there yet. */
	private void layouts(Items items) {
		for (ProtocolLayout layout : ProtocolLayout.ALL) {
			boolean there = inference.script().resolution().locals().stream().anyMatch(local -> local.name().equals(layout.name()))
					|| inference.definition(layout.name()).isPresent();
			if (!there) {
				items.addTemplate(layout.name(), "local " + layout.name() + " = data.layout { ... }: " + layout.title(), layout.statement(), false);
			}
		}
	}

	/** The callback with its verdict, the cursor before it. */
	private void template(Items items) {
		String body = "function " + callback + "(pkt)\n\t" + (snippets ? "$0" : "") + "\n\treturn xdp.action.pass\nend\n";
		items.addTemplate(callback, "function " + callback + "(pkt): the function that judges packets", body, snippets);
	}

	/** Innermost first. */
	private void locals(Place place, Items items) {
		List<Local> locals = new ArrayList<>(inference.script().resolution().visibleAt(place.start()));
		locals.sort(Comparator.comparingInt(Local::visibleFrom).reversed());
		for (Local local : locals) {
			Type type = inference.typeOf(local);
			CompletionItemKind kind = type instanceof Type.ScriptFunction ? CompletionItemKind.Function
					: local.kind() == Local.Kind.CONSTANT ? CompletionItemKind.Constant : CompletionItemKind.Variable;
			items.add(local.name(), kind, 1, Description.of(local, type));
		}
	}

	private static void globals(Inference inference, Items items) {
		for (Global global : inference.script().resolution().globals()) {
			inference.definition(global.name()).ifPresent(definition -> items.add(global.name(),
					global.isFunction() ? CompletionItemKind.Function : CompletionItemKind.Variable, 2,
					Description.of(definition, inference.typeOfGlobal(global.name()))));
		}
	}

	private static CompletionItemKind kind(Symbol symbol) {
		return switch (symbol.kind()) {
		case LIBRARY -> CompletionItemKind.Module;
		case FUNCTION, METHOD -> CompletionItemKind.Function;
		default -> CompletionItemKind.Variable;
		};
	}
}
