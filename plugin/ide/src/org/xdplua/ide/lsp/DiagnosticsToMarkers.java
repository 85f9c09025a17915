// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.lsp;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.core.runtime.ILog;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.services.LanguageClient;
import org.xdplua.ide.project.Finding;
import org.xdplua.ide.project.ProblemMarkers;
import org.xdplua.ide.project.TextFix;
import org.xdplua.lang.check.Severity;

/** What the server tells by itself: diagnostics of open documents become markers, messages go to the log. */
final class DiagnosticsToMarkers implements LanguageClient {
	@Override
	public void publishDiagnostics(PublishDiagnosticsParams params) {
		OpenDocuments.of(params.getUri()).ifPresent(open -> {
			Snapshot now = open.snapshot();
			boolean stale = params.getVersion() != null && params.getVersion() != now.version();
			if (!stale) {
				open.told(params);
				// the fixes come along with the markers: whoever opens a menu of fixes must not wait for the server
				CodeActionParams all = new CodeActionParams(new TextDocumentIdentifier(open.uri()), now.all(), new CodeActionContext(params.getDiagnostics()));
				Lsp.server().request(server -> server.getTextDocumentService().codeAction(all)).handle((actions, failure) -> {
					DiagnosticFixes fixes = new DiagnosticFixes(open.uri(), actions == null ? List.of() : actions, now);
					List<Finding> findings = params.getDiagnostics().stream().map(diagnostic -> finding(diagnostic, now, fixes.of(diagnostic))).toList();
					ProblemMarkers.replaceLater(open.file(), findings, () -> open.isNewest(params, now));
					return null;
				});
			}
		});
	}

	private static Finding finding(Diagnostic diagnostic, Snapshot text, List<TextFix> fixes) {
		Severity severity = diagnostic.getSeverity() == DiagnosticSeverity.Hint || diagnostic.getSeverity() == DiagnosticSeverity.Information ? Severity.HINT
				: diagnostic.getSeverity() == DiagnosticSeverity.Warning ? Severity.WARNING : Severity.ERROR;
		return new Finding(DiagnosticFixes.code(diagnostic), severity,
				text.offset(diagnostic.getRange().getStart()), text.offset(diagnostic.getRange().getEnd()),
				diagnostic.getRange().getStart().getLine() + 1, diagnostic.getMessage().map(plain -> plain, MarkupContent::getValue), fixes);
	}

	@Override
	public void logMessage(MessageParams message) {
		ILog.of(DiagnosticsToMarkers.class).info(message.getMessage());
	}

	@Override
	public void showMessage(MessageParams message) {
		logMessage(message);
	}

	@Override
	public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
		return CompletableFuture.completedFuture(null);
	}

	@Override
	public void telemetryEvent(Object object) {
		// nothing leaves the workbench
	}
}
