// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.format;

import java.util.List;

import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;

import org.xdplua.lang.format.Formatter;
import org.xdplua.lang.format.Gap;
import org.xdplua.lang.format.Indenter;
import org.xdplua.lang.format.Style;
import org.xdplua.lsp.document.Document;
import org.xdplua.lsp.document.Positions;

/** Formats documents, parts of them, and the line that is being typed. */
public final class Formatting {
	/** What ends a line or may end a word that closes a block: {@code end}, {@code else}, {@code elseif}, {@code until}. */
	public static final List<String> TRIGGERS = List.of("\n", "d", "e", "f", "l", "}", ")");

	public List<TextEdit> document(Document document, FormattingOptions options, CancelChecker cancel) {
		return edits(document, 0, document.text().length(), options, cancel);
	}

	public List<TextEdit> range(Document document, Range range, FormattingOptions options, CancelChecker cancel) {
		int line = document.script().parsed().lines().start(range.getStart().getLine());
		return edits(document, line, document.positions().offset(range.getEnd()), options, cancel);
	}

	private static List<TextEdit> edits(Document document, int from, int to, FormattingOptions options, CancelChecker cancel) {
		cancel.checkCanceled();
		List<Gap> gaps = Formatter.format(document.script().parsed(), style(options));
		cancel.checkCanceled();
		return gaps.stream().filter(gap -> from <= gap.end() && gap.end() <= to).map(gap -> edit(document.positions(), gap)).toList();
	}

	/** Called after {@code typed}, with the cursor behind it: indents the line, if it is empty or what was typed closes a block. */
	public List<TextEdit> onType(Document document, Position position, String typed, FormattingOptions options, CancelChecker cancel) {
		cancel.checkCanceled();
		if (!typed.equals("\n") && !Indenter.closesABlock(document.script().parsed(), document.positions().offset(position))) {
			return List.of();
		}
		return Indenter.indent(document.script().parsed(), position.getLine(), style(options)).map(gap -> edit(document.positions(), gap)).stream().toList();
	}

	private static Style style(FormattingOptions options) {
		return Style.of(options.getTabSize(), options.isInsertSpaces());
	}

	private static TextEdit edit(Positions positions, Gap gap) {
		return new TextEdit(positions.range(gap.start(), gap.end()), gap.newText());
	}
}
