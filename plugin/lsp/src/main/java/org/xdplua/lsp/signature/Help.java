// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.ParameterInformation;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureInformation;
import org.eclipse.lsp4j.jsonrpc.messages.Tuple;

import org.xdplua.lang.stubs.Parameter;
import org.xdplua.lang.stubs.Signature;
import org.xdplua.lsp.names.LayoutPlace;

/** Signatures as LSP shows them. */
final class Help {
	private static final List<Parameter> FIELD = List.of(
			new Parameter("offset", "integer", false, "From the object's start: **bits** for numbers, **bytes** for strings."),
			new Parameter("length", "integer", false, "**Bits** for numbers, 1 to 64; **bytes** for strings. 0 takes the field out of the layout."),
			new Parameter("type", "\"number\"|\"string\"", true, "`\"number\"` if missing."),
			new Parameter("endian", "\"net\"|\"big\"|\"little\"|\"host\"", true, "Byte order of a number; `\"net\"` if missing."));

	private Help() {
	}

	/** @param argument which argument is being written, from 0 */
	static SignatureHelp of(Callee callee, int argument) {
		List<SignatureInformation> signatures = new ArrayList<>();
		int active = 0;
		for (Signature signature : callee.signatures()) {
			List<Parameter> parameters = signature.parameters();
			int at = argument + callee.skipped();
			boolean rest = !parameters.isEmpty() && parameters.getLast().name().equals("...");
			SignatureInformation shown = information(callee.name(), "(", ")" + results(signature), parameters, callee.doc());
			shown.setActiveParameter(rest ? Math.min(at, parameters.size() - 1) : at);
			// the first that has room for what is written
			boolean fits = at < parameters.size() || rest || at == 0;
			boolean before = active < signatures.size() && signatures.get(active).getActiveParameter() < signatures.get(active).getParameters().size();
			signatures.add(shown);
			active = fits && !before && signatures.size() > 1 ? signatures.size() - 1 : active;
		}
		return new SignatureHelp(signatures, active, signatures.get(active).getActiveParameter());
	}

	static SignatureHelp of(LayoutPlace place) {
		SignatureInformation shown = information("", "{ ", " }", FIELD, "A field of a layout. Values can have names instead: `{ offset = 0, length = 16 }`.");
		int active = place.key().isEmpty() ? place.index() : LayoutPlace.KEYS.indexOf(place.key());
		shown.setActiveParameter(active < 0 ? FIELD.size() : active);
		return new SignatureHelp(List.of(shown), 0, shown.getActiveParameter());
	}

	private static String results(Signature signature) {
		String types = signature.results().stream().map(result -> (result.name().equals("...") ? "..." : "") + result.type()).collect(Collectors.joining(", "));
		return types.isEmpty() ? "" : ": " + types;
	}

	private static SignatureInformation information(String name, String open, String close, List<Parameter> parameters, String doc) {
		StringBuilder label = new StringBuilder(name).append(open);
		List<ParameterInformation> shown = new ArrayList<>();
		for (int i = 0; i < parameters.size(); i++) {
			label.append(i == 0 ? "" : ", ");
			int start = label.length();
			label.append(parameters.get(i));
			ParameterInformation parameter = new ParameterInformation();
			parameter.setLabel(Tuple.two(start, label.length()));
			if (!parameters.get(i).doc().isEmpty()) {
				parameter.setDocumentation(new MarkupContent(MarkupKind.MARKDOWN, parameters.get(i).doc()));
			}
			shown.add(parameter);
		}
		SignatureInformation information = new SignatureInformation(label.append(close).toString());
		information.setParameters(shown);
		if (!doc.isBlank()) {
			information.setDocumentation(new MarkupContent(MarkupKind.MARKDOWN, doc.strip()));
		}
		return information;
	}
}
