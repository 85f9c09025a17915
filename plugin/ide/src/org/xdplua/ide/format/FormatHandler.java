// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.format;

import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;
import org.xdplua.ide.editor.ScriptEditor;
import org.xdplua.ide.lsp.Answer;
import org.xdplua.ide.lsp.Request;
import org.xdplua.ide.ui.Report;
import org.xdplua.lang.syntax.LineIndex;
import org.xdplua.lang.syntax.Parser;

/** Format (Ctrl+Shift+F): the lines of the selection, else the script. The server works it out; if one types on meanwhile, nothing happens. */
public final class FormatHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		ScriptEditor.active(event).filter(editor -> editor.part().isEditable()).ifPresent(FormatHandler::format);
		return null;
	}

	private static void format(ScriptEditor editor) {
		String text = editor.document().get();
		Point selected = editor.viewer().getSelectedRange();
		FormattingOptions options = Styles.options(text);
		Display display = editor.part().getSite().getShell().getDisplay();
		Request.<List<? extends TextEdit>>later(editor.document(), 0, (server, id, nowhere) -> selected.y == 0
				? server.getTextDocumentService().formatting(new DocumentFormattingParams(id, options))
				: server.getTextDocumentService().rangeFormatting(new DocumentRangeFormattingParams(id, options, range(text, selected)))).thenAccept(edits -> {
					if (edits == null || edits.value().isEmpty()) {
						tellWhyNot(text);
					} else {
						display.asyncExec(() -> apply(editor, edits));
					}
				});
	}

	private static Range range(String text, Point selected) {
		LineIndex lines = new LineIndex(text);
		return new Range(position(lines, selected.x), position(lines, selected.x + selected.y));
	}

	private static Position position(LineIndex lines, int offset) {
		return new Position(lines.line(offset), lines.column(offset));
	}

	private static void tellWhyNot(String text) {
		if (!Parser.parse(text).problems().isEmpty()) {
			Report.hint("Not formatted: the script has a syntax error");
		}
	}

	private static void apply(ScriptEditor editor, Answer<List<? extends TextEdit>> edits) {
		if (edits.isCurrent() && editor.viewer() != null) {
			Changes.apply(editor.document(), edits.value().stream().map(edit -> Changes.replace(edits.text().region(edit.getRange()), edit.getNewText())).toList());
		}
	}
}
