// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;

import org.xdplua.lang.check.Problem;
import org.xdplua.lsp.diagnostics.Problems;
import org.xdplua.lsp.document.Document;
import org.xdplua.lsp.document.Documents;
import org.xdplua.lsp.project.Projects;

/** Asks features about a document. What they answer is not looked at, but for places outside of the text. */
final class EveryFeature {
	/** One feature's question. */
	private interface Question {
		void ask(Document document, Position position, Range all);
	}

	private static final CancelChecker ON = () -> { };
	private static final FormattingOptions OPTIONS = new FormattingOptions(2, true);

	private final Documents documents = new Documents();
	private final Projects projects = new Projects(documents);
	private final Problems problems = new Problems(projects);
	private final Features features = Features.of(documents, projects);
	private final List<Question> questions = List.of(
			(document, position, all) -> features.completions().complete(document, position, ON),
			(document, position, all) -> features.hovers().hover(document, position, ON),
			(document, position, all) -> features.signatures().help(document, position, ON),
			(document, position, all) -> features.definitions().definition(document, position, ON),
			(document, position, all) -> features.references().references(document, position, true, ON),
			(document, position, all) -> features.highlights().highlight(document, position, ON),
			(document, position, all) -> rename(document, position),
			(document, position, all) -> features.symbols().inDocument(document, ON),
			(document, position, all) -> features.foldings().fold(document, ON).forEach(range -> inside(document, range.getEndLine())),
			(document, position, all) -> features.selections().select(document, List.of(position), ON),
			(document, position, all) -> features.tokens().delta(document, "0", ON),
			(document, position, all) -> features.hints().hints(document, all, ON),
			(document, position, all) -> features.lenses().lenses(document, ON),
			(document, position, all) -> features.fixes().actions(document, all, new CodeActionContext(List.of()), ON),
			(document, position, all) -> features.formatting().document(document, OPTIONS, ON),
			(document, position, all) -> features.formatting().onType(document, position, "\n", OPTIONS, ON),
			(document, position, all) -> problems.of(document).forEach(problem -> inside(document, problem)));
	/** How many features there are. */
	static final int COUNT = 17;
	private final int[] asked = new int[COUNT];

	/** @param which of the features, from 0 */
	void ask(Document document, int cursor, int which) {
		Position position = document.positions().position(cursor);
		Range all = document.positions().range(0, document.text().length());
		asked[which]++;
		try {
			questions.get(which).ask(document, position, all);
		} catch (RuntimeException | StackOverflowError e) {
			throw new AssertionError("question " + which + " at " + cursor + " of: " + document.text(), e);
		}
	}

	/** What is asked with each key: completion, hover, signature and problems, at the end of the text. */
	void askWhileTyping(Document document) {
		Position position = document.positions().position(document.text().length());
		Range all = document.positions().range(0, document.text().length());
		List.of(0, 1, 2, COUNT - 1).forEach(which -> questions.get(which).ask(document, position, all));
	}

	int leastAsked() {
		return Arrays.stream(asked).min().orElse(0);
	}

	private void rename(Document document, Position position) {
		try {
			features.renames().prepare(document, position, ON);
			features.renames().rename(document, position, "renamed", ON);
		} catch (ResponseErrorException e) {
			// a refusal is an answer
		}
	}

	private static void inside(Document document, int line) {
		assertTrue(line < document.script().parsed().lines().count(), () -> "line " + line + " of " + document.text());
	}

	private static void inside(Document document, Problem problem) {
		assertTrue(0 <= problem.start() && problem.start() <= problem.end() && problem.end() <= document.text().length(), () -> problem + " in " + document.text());
	}
}
