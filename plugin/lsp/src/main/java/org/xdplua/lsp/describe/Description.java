// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.describe;

import java.util.Optional;

import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;

import org.xdplua.lang.infer.Inference;
import org.xdplua.lang.infer.Member;
import org.xdplua.lang.infer.Type;
import org.xdplua.lang.scope.Local;
import org.xdplua.lang.stubs.Parameter;
import org.xdplua.lang.stubs.Signature;
import org.xdplua.lang.stubs.Symbol;

/**
 * What a name means, in words.
 *
 * @param label one line of Lua
 * @param doc   Markdown, may be empty
 */
public record Description(String label, String doc) {

	public static Description of(Symbol symbol) {
		String label = symbol.kind() == Symbol.Kind.LIBRARY ? symbol.path() : symbol.label();
		return new Description(label, symbol.doc() + symbol.signature().map(Description::details).orElse(""));
	}

	public static Description of(Member member) {
		return member.symbol().map(Description::of).orElse(new Description(member.detail(), member.doc()));
	}

	public static Description of(Local local, Type type) {
		String word = switch (local.kind()) {
		case PARAMETER, SELF -> "(parameter) ";
		case LOOP -> "(loop) ";
		default -> "local ";
		};
		String name = local.name() + (local.kind() == Local.Kind.CONSTANT ? " <const>" : "");
		if (type instanceof Type.ScriptFunction function) {
			Signature signature = function.in().signature(function.body());
			return new Description("local function " + signature.label(local.name()), function.in().doc(function.body()).text() + details(signature));
		}
		String doc = type instanceof Type.Data data && local.kind() == Local.Kind.PARAMETER ? data.type().doc() : "";
		return new Description(word + name + (type.name().isEmpty() ? "" : ": " + type.name()), doc);
	}

	/** A global that a script defines. */
	public static Description of(Inference.Definition definition, Type type) {
		String name = definition.global().name();
		if (type instanceof Type.ScriptFunction function) {
			Signature signature = function.in().signature(function.body());
			return new Description("function " + signature.label(name), definition.doc().text() + details(signature));
		}
		return new Description(name + (type.name().isEmpty() ? "" : ": " + type.name()), definition.doc().text());
	}

	/** What parameters and results are, where the comments say it. */
	private static String details(Signature signature) {
		StringBuilder lines = new StringBuilder();
		for (Parameter parameter : signature.parameters()) {
			if (!parameter.doc().isEmpty()) {
				lines.append("\n\n`").append(parameter.name()).append("`: ").append(parameter.doc());
			}
		}
		for (Parameter result : signature.results()) {
			if (!result.doc().isEmpty()) {
				lines.append("\n\nReturns ").append(result.name().isEmpty() ? "" : "`" + result.name() + "`: ").append(result.doc());
			}
		}
		return lines.toString();
	}

	/** The label as code, the text below it. */
	public MarkupContent markup() {
		return new MarkupContent(MarkupKind.MARKDOWN, "```lua\n" + label + "\n```" + (doc.isBlank() ? "" : "\n\n" + doc.strip()));
	}

	/** The text alone, if there is some. */
	public Optional<MarkupContent> documentation() {
		return doc.isBlank() ? Optional.empty() : Optional.of(new MarkupContent(MarkupKind.MARKDOWN, doc.strip()));
	}
}
