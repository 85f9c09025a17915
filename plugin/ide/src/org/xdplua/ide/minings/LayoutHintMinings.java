// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.minings;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.jface.text.codemining.LineContentCodeMining;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintLabelPart;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Range;
import org.xdplua.ide.lsp.Answer;
import org.xdplua.ide.preferences.Preferences;

/** Behind each field of a layout the bytes and bits that it stands for. */
public final class LayoutHintMinings extends ServerMinings<InlayHint> {
	/** Behind the end of every script that anybody writes. */
	private static final org.eclipse.lsp4j.Position END = new org.eclipse.lsp4j.Position(1 << 20, 0);

	public LayoutHintMinings() {
		super(Preferences.LAYOUT_HINTS, (server, file, position) -> server.getTextDocumentService()
				.inlayHint(new InlayHintParams(file, new Range(new org.eclipse.lsp4j.Position(0, 0), END))).thenApply(hints -> hints));
	}

	@Override
	List<ICodeMining> minings(ITextViewer viewer, Answer<List<? extends InlayHint>> answer) {
		List<ICodeMining> minings = new ArrayList<>();
		for (InlayHint hint : answer.value()) {
			String label = hint.getLabel().map(text -> text, parts -> parts.stream().map(InlayHintLabelPart::getValue).collect(Collectors.joining()));
			LineContentCodeMining mining = new LineContentCodeMining(new Position(answer.text().offset(hint.getPosition()), 1), this) {
			};
			mining.setLabel((Boolean.TRUE.equals(hint.getPaddingLeft()) ? " " : "") + label + (Boolean.TRUE.equals(hint.getPaddingRight()) ? " " : ""));
			minings.add(mining);
		}
		return minings;
	}
}
