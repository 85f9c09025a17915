// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp;

import org.xdplua.lsp.actions.QuickFixes;
import org.xdplua.lsp.completion.Completions;
import org.xdplua.lsp.definition.Definitions;
import org.xdplua.lsp.definition.StubFiles;
import org.xdplua.lsp.diagnostics.Problems;
import org.xdplua.lsp.document.Documents;
import org.xdplua.lsp.folding.Foldings;
import org.xdplua.lsp.format.Formatting;
import org.xdplua.lsp.highlight.Highlights;
import org.xdplua.lsp.hints.LayoutHints;
import org.xdplua.lsp.hover.Hovers;
import org.xdplua.lsp.lens.SizeLenses;
import org.xdplua.lsp.project.Projects;
import org.xdplua.lsp.references.References;
import org.xdplua.lsp.rename.Renames;
import org.xdplua.lsp.selection.Selections;
import org.xdplua.lsp.signature.Signatures;
import org.xdplua.lsp.symbols.Symbols;
import org.xdplua.lsp.tokens.SemanticTokensFeature;

/** Everything that the server can answer, one class each. */
record Features(Completions completions, Hovers hovers, Signatures signatures, Definitions definitions, References references, Highlights highlights, Renames renames,
		Symbols symbols, Foldings foldings, Selections selections, SemanticTokensFeature tokens, LayoutHints hints, SizeLenses lenses, QuickFixes fixes,
		Formatting formatting, StubFiles stubs) {

	static Features of(Documents documents, Projects projects) {
		StubFiles stubs = StubFiles.ofUser();
		return new Features(new Completions(projects), new Hovers(projects), new Signatures(projects), new Definitions(projects, stubs), new References(projects),
				new Highlights(projects), new Renames(projects), new Symbols(documents, projects), new Foldings(), new Selections(), new SemanticTokensFeature(projects),
				new LayoutHints(projects), new SizeLenses(), new QuickFixes(new Problems(projects)), new Formatting(), stubs);
	}
}
