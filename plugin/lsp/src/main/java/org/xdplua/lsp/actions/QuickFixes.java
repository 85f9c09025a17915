// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.actions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;

import org.xdplua.lang.check.Fix;
import org.xdplua.lang.check.Problem;
import org.xdplua.lsp.diagnostics.Conversion;
import org.xdplua.lsp.diagnostics.Problems;
import org.xdplua.lsp.document.Document;
import org.xdplua.lsp.document.Positions;

/** The ways to get rid of the problems in a range. */
public final class QuickFixes {
	private final Problems problems;

	public QuickFixes(Problems problems) {
		this.problems = problems;
	}

	public List<CodeAction> actions(Document document, Range range, CodeActionContext context, CancelChecker cancel) {
		boolean wanted = context == null || context.getOnly() == null
				|| context.getOnly().stream().anyMatch(kind -> kind.isEmpty() || CodeActionKind.QuickFix.equals(kind) || CodeActionKind.QuickFix.startsWith(kind + "."));
		if (!wanted) {
			return List.of();
		}
		Positions positions = document.positions();
		int from = positions.offset(range.getStart());
		int to = positions.offset(range.getEnd());
		List<CodeAction> actions = new ArrayList<>();
		for (Problem problem : problems.of(document)) {
			cancel.checkCanceled();
			if (problem.start() <= to && from <= problem.end()) {
				problem.fixes().forEach(fix -> actions.add(action(document, positions, problem, fix)));
			}
		}
		return actions;
	}

	private static CodeAction action(Document document, Positions positions, Problem problem, Fix fix) {
		Diagnostic diagnostic = Conversion.diagnostic(problem, positions);
		CodeAction action = new CodeAction(fix.title());
		action.setKind(CodeActionKind.QuickFix);
		action.setDiagnostics(List.of(diagnostic));
		action.setIsPreferred(fix.preferred());
		action.setEdit(new WorkspaceEdit(Map.of(document.uri(),
				fix.edits().stream().map(edit -> new TextEdit(positions.range(edit.start(), edit.end()), edit.newText())).toList())));
		return action;
	}
}
