// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.signature;

import java.util.List;
import java.util.Optional;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;

import org.xdplua.lang.infer.Inference;
import org.xdplua.lang.syntax.Arguments;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.FunctionBody;
import org.xdplua.lang.syntax.Node;
import org.xdplua.lang.syntax.ParseResult;
import org.xdplua.lang.syntax.Token;
import org.xdplua.lang.syntax.TokenKind;
import org.xdplua.lsp.document.Document;
import org.xdplua.lsp.names.LayoutPlace;
import org.xdplua.lsp.project.Projects;

/** What the call around the cursor takes, and which of it is being written; the same for a field of a layout. */
public final class Signatures {
	private final Projects projects;

	public Signatures(Projects projects) {
		this.projects = projects;
	}

	/** Null where nothing is called. */
	public SignatureHelp help(Document document, Position position, CancelChecker cancel) {
		ParseResult parsed = document.script().parsed();
		int offset = document.positions().offset(position);
		if (isInComment(parsed, offset)) {
			return null;
		}
		List<Node> path = LayoutPlace.path(parsed, offset);
		cancel.checkCanceled();
		Inference inference = projects.inference(document);
		Optional<LayoutPlace> layout = LayoutPlace.of(inference, offset).filter(place -> place.field().isPresent());
		if (layout.isPresent()) {
			return Help.of(layout.get());
		}
		for (int i = path.size() - 1; i > 0; i--) {
			if (path.get(i) instanceof FunctionBody) {
				return null;
			}
			if (path.get(i) instanceof Arguments arguments && isInside(parsed, arguments, offset)) {
				return Callee.of(inference, path.get(i - 1)).map(callee -> Help.of(callee, argument(parsed, arguments, offset))).orElse(null);
			}
		}
		return null;
	}

	private static boolean isInComment(ParseResult parsed, int offset) {
		Token token = parsed.tokens().get(parsed.tokenAt(Math.max(0, offset - 1)));
		return token.kind() == TokenKind.COMMENT && token.start() < offset;
	}

	private static boolean isInside(ParseResult parsed, Arguments arguments, int offset) {
		if (arguments.end() <= arguments.start() || parsed.text().charAt(arguments.start()) != '(') {
			return false;
		}
		boolean closed = arguments.end() > arguments.start() + 1 && parsed.text().charAt(arguments.end() - 1) == ')';
		return arguments.start() < offset && (offset < arguments.end() || !closed);
	}

	/** Which argument, from 0, is being written at an offset: how many commas are before it that are in no argument. */
	private static int argument(ParseResult parsed, Arguments arguments, int offset) {
		int commas = 0;
		List<Expression> values = arguments.values();
		int value = 0;
		for (int i = parsed.tokenAt(arguments.start()); i < parsed.tokens().size() && parsed.tokens().get(i).start() < offset; i++) {
			Token token = parsed.tokens().get(i);
			while (value < values.size() && values.get(value).end() <= token.start()) {
				value++;
			}
			if (token.kind() == TokenKind.COMMA && (value == values.size() || token.start() < values.get(value).start())) {
				commas++;
			}
		}
		return commas;
	}
}
