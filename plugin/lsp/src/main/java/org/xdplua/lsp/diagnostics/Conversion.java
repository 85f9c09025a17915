// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.diagnostics;

import java.util.List;

import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;

import org.xdplua.lang.check.Problem;
import org.xdplua.lsp.document.Positions;

/** Problems as LSP shows them. */
public final class Conversion {
	private static final String SOURCE = "xdplua";
	private static final Pages PAGES = new Pages();

	private Conversion() {
	}

	public static Diagnostic diagnostic(Problem problem, Positions positions) {
		Diagnostic diagnostic = new Diagnostic(positions.range(problem.start(), problem.end()), problem.message());
		diagnostic.setSeverity(switch (problem.severity()) {
		case ERROR -> DiagnosticSeverity.Error;
		case WARNING -> DiagnosticSeverity.Warning;
		case HINT -> DiagnosticSeverity.Hint;
		});
		diagnostic.setCode(problem.code());
		PAGES.address(problem.code()).ifPresent(address -> diagnostic.setCodeDescription(new DiagnosticCodeDescription(address)));
		diagnostic.setSource(SOURCE);
		switch (problem.mark()) {
		case UNNECESSARY -> diagnostic.setTags(List.of(DiagnosticTag.Unnecessary));
		case DEPRECATED -> diagnostic.setTags(List.of(DiagnosticTag.Deprecated));
		case NONE -> { }
		}
		return diagnostic;
	}
}
