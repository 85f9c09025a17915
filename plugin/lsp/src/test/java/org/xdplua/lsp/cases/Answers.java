// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.cases;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;

import org.xdplua.lsp.actions.QuickFixes;
import org.xdplua.lsp.completion.Completions;
import org.xdplua.lsp.definition.Definitions;
import org.xdplua.lsp.definition.StubFiles;
import org.xdplua.lsp.diagnostics.Problems;
import org.xdplua.lsp.folding.Foldings;
import org.xdplua.lsp.format.Formatting;
import org.xdplua.lsp.highlight.Highlights;
import org.xdplua.lsp.hints.LayoutHints;
import org.xdplua.lsp.hover.Hovers;
import org.xdplua.lsp.lens.SizeLenses;
import org.xdplua.lsp.references.References;
import org.xdplua.lsp.rename.Renames;
import org.xdplua.lsp.selection.Selections;
import org.xdplua.lsp.signature.Signatures;
import org.xdplua.lsp.symbols.Symbols;
import org.xdplua.lsp.tokens.Legend;
import org.xdplua.lsp.tokens.SemanticTokensFeature;

/** What each feature answers to a case, as text. */
final class Answers {
	private static final CancelChecker ON = () -> { };
	private static final FormattingOptions TWO_SPACES = new FormattingOptions(2, true);

	private Answers() {
	}

	static String of(String feature, Workspace in, Case asked) {
		return switch (feature) {
		case "completion" -> completion(in, asked.answer());
		case "hover" -> hover(new Hovers(in.projects()).hover(in.document(), in.position(), ON));
		case "signature" -> Show.signature(new Signatures(in.projects()).help(in.document(), in.position(), ON));
		case "definition" -> locations(in, new Definitions(in.projects(), stubs()).definition(in.document(), in.position(), ON));
		case "references" -> locations(in, new References(in.projects()).references(in.document(), in.position(), true, ON));
		case "highlight" -> Show.marked(in.texts(), new Highlights(in.projects()).highlight(in.document(), in.position(), ON).stream()
				.map(found -> new Show.Mark(in.document().uri(), found.getRange(), found.getKind() == DocumentHighlightKind.Write ? "«w:" : "«", "»")).toList());
		case "rename" -> rename(in, asked.question());
		case "symbols" -> Show.symbols(new Symbols(in.documents(), in.projects()).inDocument(in.document(), ON));
		case "folding" -> joined(new Foldings().fold(in.document(), ON),
				range -> range.getStartLine() + "-" + range.getEndLine() + (range.getKind() == null ? "" : " " + range.getKind()), ", ");
		case "selection" -> selection(in, new Selections().select(in.document(), List.of(in.position()), ON).getFirst());
		case "tokens" -> token(in);
		case "hints" -> Show.marked(in.texts(), new LayoutHints(in.projects()).hints(in.document(), all(in), ON).stream()
				.map(hint -> new Show.Mark(in.document().uri(), new Range(hint.getPosition(), hint.getPosition()), "«" + hint.getLabel().getLeft() + "»", "")).toList());
		case "lens" -> joined(new SizeLenses().lenses(in.document(), ON), lens -> lens.getRange().getStart().getLine() + ": " + lens.getCommand().getTitle(), ", ");
		case "fixes" -> fixes(in);
		case "format" -> Show.applied(in.document().text(), new Formatting().document(in.document(), TWO_SPACES, ON));
		case "format-range" -> Show.applied(in.document().text(), new Formatting().range(in.document(), new Range(in.position(), in.other()), TWO_SPACES, ON));
		case "format-on-type" -> Show.applied(in.document().text(), new Formatting().onType(in.document(), in.position(), typed(in), TWO_SPACES, ON));
		default -> throw new IllegalArgumentException(feature);
		};
	}

	/** {@code = a b}: exactly these in this order; else the answer again if all {@code +a} are there and no {@code -b} is. */
	private static String completion(Workspace in, String wanted) {
		Completions completions = new Completions(in.projects());
		completions.useSnippets(true);
		List<String> labels = completions.complete(in.document(), in.position(), ON).stream().map(item -> item.getLabel()).toList();
		boolean fits = !wanted.startsWith("=") && List.of(wanted.split(" ")).stream().allMatch(word -> labels.contains(word.substring(1)) == word.startsWith("+"));
		return fits ? wanted : ("= " + String.join(" ", labels)).strip();
	}

	private static String hover(Hover hover) {
		return hover == null ? "none" : hover.getContents().getRight().getValue().lines().skip(1).findFirst().orElseThrow();
	}

	private static String locations(Workspace in, List<Location> found) {
		if (!found.isEmpty() && !in.texts().containsKey(found.getFirst().getUri())) {
			return Show.elsewhere(found.getFirst());
		}
		return found.isEmpty() ? "none" : Show.marked(in.texts(), found.stream().map(one -> new Show.Mark(one.getUri(), one.getRange(), "«", "»")).toList());
	}

	/** The files of this repository; the cache is not to be written to. */
	private static StubFiles stubs() {
		StubFiles stubs = new StubFiles(Path.of("/nowhere"));
		stubs.use(Optional.of(Path.of("../../lua-stdlib-stubs/library").toAbsolutePath().normalize()));
		return stubs;
	}

	private static String rename(Workspace in, String newName) {
		Renames renames = new Renames(in.projects());
		try {
			if (renames.prepare(in.document(), in.position(), ON) == null) {
				return "none";
			}
			WorkspaceEdit edit = renames.rename(in.document(), in.position(), newName, ON);
			List<Show.Mark> marks = new ArrayList<>();
			edit.getChanges().forEach((uri, edits) -> edits.forEach(one -> marks.add(new Show.Mark(uri, one.getRange(), "«", "»"))));
			return Show.marked(in.texts(), marks).replaceAll("«[^»]*»", newName);
		} catch (ResponseErrorException e) {
			return "! " + e.getResponseError().getMessage();
		}
	}

	private static String selection(Workspace in, SelectionRange innermost) {
		List<String> texts = new ArrayList<>();
		for (SelectionRange range = innermost; range != null; range = range.getParent()) {
			texts.add(in.document().text().substring(in.document().positions().offset(range.getRange().getStart()), in.document().positions().offset(range.getRange().getEnd())));
		}
		return String.join(" < ", texts);
	}

	/** What the token at the cursor is. */
	private static String token(Workspace in) {
		List<Integer> data = new SemanticTokensFeature(in.projects()).full(in.document(), ON).getData();
		int line = 0;
		int column = 0;
		for (int i = 0; i < data.size(); i += 5) {
			column = data.get(i) == 0 ? column + data.get(i + 1) : data.get(i + 1);
			line += data.get(i);
			if (new Position(line, column).equals(in.position())) {
				return Legend.describe(data.get(i + 3), data.get(i + 4));
			}
		}
		return "none";
	}

	/** Each title with the text that comes of it. */
	private static String fixes(Workspace in) {
		Problems problems = new Problems(in.projects());
		List<CodeAction> actions = new QuickFixes(problems).actions(in.document(), new Range(in.position(), in.position()), new CodeActionContext(List.of()), ON);
		return actions.isEmpty() ? "none" : joined(actions, action -> action.getTitle() + ": "
				+ Show.applied(in.document().text(), action.getEdit().getChanges().getOrDefault(in.document().uri(), List.of())), "; ");
	}

	/** The character before the cursor. */
	private static String typed(Workspace in) {
		int offset = in.document().positions().offset(in.position());
		String before = in.document().text().substring(0, offset).stripTrailing();
		boolean newLine = in.document().text().substring(before.length(), offset).contains("\n");
		return newLine || offset == 0 ? "\n" : in.document().text().substring(offset - 1, offset);
	}

	private static Range all(Workspace in) {
		return in.document().positions().range(0, in.document().text().length());
	}

	private static <T> String joined(List<T> list, Function<T, String> shown, String separator) {
		return list.isEmpty() ? "none" : list.stream().map(shown).collect(Collectors.joining(separator));
	}

	static Map<String, Integer> features() {
		return Map.ofEntries(Map.entry("completion", 80), Map.entry("hover", 20), Map.entry("signature", 25), Map.entry("definition", 25), Map.entry("references", 15),
				Map.entry("highlight", 15), Map.entry("rename", 30), Map.entry("symbols", 15), Map.entry("folding", 12), Map.entry("selection", 10), Map.entry("tokens", 30),
				Map.entry("hints", 12), Map.entry("lens", 5), Map.entry("fixes", 18), Map.entry("format", 10), Map.entry("format-range", 5), Map.entry("format-on-type", 12));
	}
}
