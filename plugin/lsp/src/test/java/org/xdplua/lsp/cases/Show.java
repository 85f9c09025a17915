// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureInformation;
import org.eclipse.lsp4j.TextEdit;

import org.xdplua.lsp.document.Positions;

/** Answers as text, short enough for a column. */
final class Show {
	/** A piece of a text and what to write around it. */
	record Mark(String uri, Range range, String before, String behind) {
	}

	private Show() {
	}

	/** The scripts with marks; each with its name if there are several. */
	static String marked(Map<String, String> texts, List<Mark> marks) {
		List<String> shown = new ArrayList<>();
		texts.forEach((uri, text) -> {
			List<TextEdit> edits = new ArrayList<>();
			Positions positions = new Positions(text);
			for (Mark mark : marks) {
				if (mark.uri().equals(uri)) {
					int start = positions.offset(mark.range().getStart());
					int end = positions.offset(mark.range().getEnd());
					edits.add(new TextEdit(mark.range(), mark.before() + text.substring(start, end) + mark.behind()));
				}
			}
			String name = texts.size() > 1 ? "[" + uri.substring(uri.lastIndexOf('/') + 1) + "] " : "";
			shown.add(name + applied(text, edits));
		});
		return String.join(" ", shown);
	}

	/** A place in a file of its own: {@code xdp.lua: what stands there}. */
	static String elsewhere(Location location) {
		try {
			Path file = Path.of(URI.create(location.getUri()));
			String text = Files.readString(file);
			Positions positions = new Positions(text);
			return file.getFileName() + ": " + text.substring(positions.offset(location.getRange().getStart()), positions.offset(location.getRange().getEnd()));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** A text with edits. */
	static String applied(String text, List<? extends TextEdit> edits) {
		Positions positions = new Positions(text);
		List<TextEdit> backwards = new ArrayList<>(edits);
		backwards.sort(Comparator.comparing((TextEdit edit) -> positions.offset(edit.getRange().getStart())).reversed());
		StringBuilder changed = new StringBuilder(text);
		backwards.forEach(edit -> changed.replace(positions.offset(edit.getRange().getStart()), positions.offset(edit.getRange().getEnd()), edit.getNewText()));
		return changed.toString();
	}

	/** {@code f(a: integer, «b: string»)}; the active one of several first. */
	static String signature(SignatureHelp help) {
		if (help == null) {
			return "none";
		}
		SignatureInformation active = help.getSignatures().get(help.getActiveSignature());
		int parameter = help.getActiveParameter();
		String more = help.getSignatures().size() > 1 ? " +" + (help.getSignatures().size() - 1) : "";
		if (parameter >= active.getParameters().size()) {
			return active.getLabel() + more;
		}
		var place = active.getParameters().get(parameter).getLabel().getRight();
		return active.getLabel().substring(0, place.getFirst()) + "«" + active.getLabel().substring(place.getFirst(), place.getSecond()) + "»"
				+ active.getLabel().substring(place.getSecond()) + more;
	}

	/** {@code Function f (a) {Function g ()}} */
	static String symbols(List<DocumentSymbol> symbols) {
		List<String> shown = symbols.stream().map(symbol -> symbol.getKind() + " " + symbol.getName() + (symbol.getDetail().isEmpty() ? "" : " " + symbol.getDetail())
				+ (symbol.getChildren().isEmpty() ? "" : " {" + symbols(symbol.getChildren()) + "}")).toList();
		return shown.isEmpty() ? "none" : String.join("; ", shown);
	}
}
