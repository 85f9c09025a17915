// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.completion;

import java.util.List;
import java.util.Optional;

import org.eclipse.lsp4j.CompletionItemKind;

import org.xdplua.lang.infer.Inference;
import org.xdplua.lang.stubs.Symbol;
import org.xdplua.lang.syntax.Arguments;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.Node;
import org.xdplua.lsp.describe.Description;
import org.xdplua.lsp.names.LayoutPlace;

/** What can be written between quotes: names of libraries for {@code require}, types and byte orders of a layout's fields. */
final class StringCompletion {
	private StringCompletion() {
	}

	/** @param path the nodes around the string, which is the last */
	static void complete(Inference inference, List<Node> path, int offset, Items items) {
		if (isForRequire(path)) {
			inference.library().globals().stream().filter(symbol -> symbol.kind() == Symbol.Kind.LIBRARY)
					.forEach(symbol -> items.add(symbol.name(), CompletionItemKind.Module, 0, Description.of(symbol)));
			return;
		}
		Optional<LayoutPlace> place = LayoutPlace.of(inference, offset).filter(known -> known.field().isPresent());
		place.ifPresent(known -> LayoutCompletion.values(known)
				.forEach(value -> items.add(value, CompletionItemKind.Value, 0, new Description(known.meaning(), ""))));
	}

	private static boolean isForRequire(List<Node> path) {
		return path.size() > 2 && path.get(path.size() - 2) instanceof Arguments && path.get(path.size() - 3) instanceof Expression.Call call
				&& call.callee() instanceof Expression.NameRef name && name.name().equals("require");
	}
}
