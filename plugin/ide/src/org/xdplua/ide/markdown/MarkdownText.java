// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.markdown;

import java.util.function.Consumer;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** A text widget that shows Markdown; links lead where its owner wants. UI thread. */
public final class MarkdownText {
	private static final int MARGIN = 5;

	private final StyledText widget;

	/** @param follow gets the target of a link that somebody clicks */
	public MarkdownText(Composite parent, Consumer<String> follow) {
		widget = new StyledText(parent, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
		widget.setAlwaysShowScrollBars(false);
		widget.setFont(JFaceResources.getDialogFont());
		widget.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
		widget.setCaret(null);
		widget.addListener(SWT.MouseUp, event -> {
			String target = event.button == 1 && widget.getSelectionCount() == 0 ? target(event) : "";
			if (!target.isEmpty()) {
				follow.accept(target);
			}
		});
		widget.addListener(SWT.MouseMove, event -> widget.setCursor(target(event).isEmpty() ? null : widget.getDisplay().getSystemCursor(SWT.CURSOR_HAND)));
	}

	public StyledText widget() {
		return widget;
	}

	public void show(String source) {
		Markdown markdown = Markdown.of(source);
		widget.setText(markdown.text());
		for (Span span : markdown.spans()) {
			widget.setStyleRange(style(span));
		}
	}

	private StyleRange style(Span span) {
		StyleRange style = new StyleRange(span.start(), span.length(), null, null);
		switch (span.look()) {
		case HEADING -> style.font = JFaceResources.getHeaderFont();
		case CODE -> style.font = JFaceResources.getTextFont();
		case BOLD -> style.fontStyle = SWT.BOLD;
		case ITALIC -> style.fontStyle = SWT.ITALIC;
		case LINK -> {
			style.underline = true;
			style.foreground = linkColor();
			style.data = span.target();
		}
		}
		return style;
	}

	private Color linkColor() {
		Color color = JFaceResources.getColorRegistry().get("HYPERLINK_COLOR");
		return color == null ? widget.getDisplay().getSystemColor(SWT.COLOR_LINK_FOREGROUND) : color;
	}

	/** @return where the link under the pointer leads; empty if there is none */
	private String target(Event pointer) {
		int offset = widget.getOffsetAtPoint(new Point(pointer.x, pointer.y));
		StyleRange style = offset < 0 || offset >= widget.getCharCount() ? null : widget.getStyleRangeAtOffset(offset);
		return style != null && style.data instanceof String target ? target : "";
	}
}
