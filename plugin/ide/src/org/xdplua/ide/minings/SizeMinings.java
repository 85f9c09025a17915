// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.minings;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.jface.text.codemining.LineHeaderCodeMining;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.xdplua.ide.lsp.Answer;
import org.xdplua.ide.preferences.Preferences;

/** Above each function what it takes of the 8192 bytes, and above the first line what all of them take. */
public final class SizeMinings extends ServerMinings<CodeLens> {
	public SizeMinings() {
		super(Preferences.SIZES, (server, file, position) -> server.getTextDocumentService().codeLens(new CodeLensParams(file)));
	}

	@Override
	List<ICodeMining> minings(ITextViewer viewer, Answer<List<? extends CodeLens>> answer) {
		List<ICodeMining> minings = new ArrayList<>();
		for (CodeLens lens : answer.value()) {
			try {
				LineHeaderCodeMining mining = new LineHeaderCodeMining(lens.getRange().getStart().getLine(), viewer.getDocument(), this) {
				};
				mining.setLabel(lens.getCommand().getTitle());
				minings.add(mining);
			} catch (BadLocationException e) {
				// the line has just gone; the next answer won't have it
			}
		}
		return minings;
	}
}
