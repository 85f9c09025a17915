// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp;

import java.util.List;

import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CodeLensOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DocumentOnTypeFormattingOptions;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.SemanticTokensServerFull;
import org.eclipse.lsp4j.SemanticTokensWithRegistrationOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.SignatureHelpOptions;
import org.eclipse.lsp4j.TextDocumentSyncKind;

import org.xdplua.lsp.format.Formatting;
import org.xdplua.lsp.tokens.Legend;

/** What the server tells the client that it can do. */
final class Capabilities {
	private Capabilities() {
	}

	static ServerCapabilities get() {
		ServerCapabilities capabilities = new ServerCapabilities();
		capabilities.setTextDocumentSync(TextDocumentSyncKind.Incremental);
		capabilities.setCompletionProvider(new CompletionOptions(true, List.of(".", ":", "\"", "'")));
		capabilities.setHoverProvider(true);
		capabilities.setSignatureHelpProvider(new SignatureHelpOptions(List.of("(", ",", "{"), List.of(")")));
		capabilities.setDefinitionProvider(true);
		capabilities.setReferencesProvider(true);
		capabilities.setDocumentHighlightProvider(true);
		capabilities.setRenameProvider(new RenameOptions(true));
		capabilities.setDocumentSymbolProvider(true);
		capabilities.setWorkspaceSymbolProvider(true);
		capabilities.setFoldingRangeProvider(true);
		capabilities.setSelectionRangeProvider(true);
		capabilities.setSemanticTokensProvider(new SemanticTokensWithRegistrationOptions(Legend.get(), new SemanticTokensServerFull(true), true));
		capabilities.setInlayHintProvider(true);
		capabilities.setCodeLensProvider(new CodeLensOptions(false));
		capabilities.setCodeActionProvider(new CodeActionOptions(List.of(CodeActionKind.QuickFix)));
		capabilities.setDocumentFormattingProvider(true);
		capabilities.setDocumentRangeFormattingProvider(true);
		capabilities.setDocumentOnTypeFormattingProvider(
				new DocumentOnTypeFormattingOptions(Formatting.TRIGGERS.getFirst(), Formatting.TRIGGERS.subList(1, Formatting.TRIGGERS.size())));
		return capabilities;
	}
}
