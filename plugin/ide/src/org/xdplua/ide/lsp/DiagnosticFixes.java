// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.lsp;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.eclipse.jface.text.IRegion;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.xdplua.ide.project.TextFix;
import org.xdplua.lang.check.Edit;
import org.xdplua.lang.check.Fix;

/** The server's quick fixes of one document, by the diagnostics that they belong to. */
final class DiagnosticFixes {
	private final String uri;
	private final List<Either<Command, CodeAction>> actions;
	private final Snapshot text;

	/** @param text what the actions have been made for */
	DiagnosticFixes(String uri, List<Either<Command, CodeAction>> actions, Snapshot text) {
		this.uri = uri;
		this.actions = actions;
		this.text = text;
	}

	List<TextFix> of(Diagnostic diagnostic) {
		return actions.stream().filter(Either::isRight).map(Either::getRight)
				.filter(action -> action.getDiagnostics() != null && action.getDiagnostics().stream().anyMatch(other -> isSame(other, diagnostic)))
				.filter(action -> action.getEdit() != null && action.getEdit().getChanges() != null && action.getEdit().getChanges().keySet().equals(Set.of(uri)))
				.map(this::fix).map(fix -> TextFix.of(fix, text.text())).toList();
	}

	private static boolean isSame(Diagnostic one, Diagnostic other) {
		return code(one).equals(code(other)) && one.getRange().equals(other.getRange());
	}

	/** Empty if the diagnostic has none. */
	static String code(Diagnostic diagnostic) {
		return diagnostic.getCode() == null || !diagnostic.getCode().isLeft() ? "" : diagnostic.getCode().getLeft();
	}

	private Fix fix(CodeAction action) {
		List<Edit> edits = action.getEdit().getChanges().get(uri).stream().map(this::edit).sorted(Comparator.comparing(Edit::start)).toList();
		return new Fix(action.getTitle(), edits, Boolean.TRUE.equals(action.getIsPreferred()));
	}

	private Edit edit(TextEdit edit) {
		IRegion region = text.region(edit.getRange());
		return new Edit(region.getOffset(), region.getOffset() + region.getLength(), edit.getNewText());
	}
}
