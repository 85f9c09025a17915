// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.budget;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.xdplua.ide.editor.ThemeColors;
import org.xdplua.lang.Budget;
import org.xdplua.lang.size.Usage;

/** A bar with a text behind it. Its colours are theme colours, so people can change them. Its name for screen readers is the text. */
final class Gauge extends Canvas {
	private static final int BAR_WIDTH = 72;
	private static final int BAR_HEIGHT = 9;
	private static final int GAP = 6;
	/** As the gauge never changes its width, what is beside it stays where it is. */
	private static final String WIDEST = "88,888 → 88,888 / 8,192 bytes";

	private Optional<Usage> usage = Optional.empty();

	Gauge(Composite parent) {
		super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
		setCursor(getDisplay().getSystemCursor(SWT.CURSOR_HAND));
		addListener(SWT.Paint, event -> paint(event.gc));
		getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = usage.map(UsageText::line).orElse("");
			}
		});
	}

	/** What it shows. */
	Optional<Usage> usage() {
		return usage;
	}

	void show(Optional<Usage> news) {
		if (!news.equals(usage)) {
			usage = news;
			setToolTipText(usage.map(now -> UsageText.line(now) + "\n" + UsageText.meaning(now)).orElse(null));
			redraw();
		}
	}

	@Override
	public Point computeSize(int widthHint, int heightHint, boolean changed) {
		GC gc = new GC(this);
		try {
			Point text = gc.textExtent(WIDEST);
			return new Point(GAP + BAR_WIDTH + GAP + text.x + GAP, Math.max(text.y, BAR_HEIGHT) + 2);
		} finally {
			gc.dispose();
		}
	}

	private void paint(GC gc) {
		usage.ifPresent(now -> {
			Rectangle area = getClientArea();
			Color color = ThemeColors.get("budget." + switch (now.level()) {
			case FITS -> "fits";
			case NEARLY_FULL -> "nearlyFull";
			case FITS_MINIFIED -> "fitsMinified";
			case TOO_LARGE -> "tooLarge";
			});
			int top = area.y + (area.height - BAR_HEIGHT) / 2;
			bar(gc, now, color, area.x + GAP, top);
			String text = UsageText.line(now);
			gc.setForeground(now.level() == Usage.Level.FITS ? getForeground() : color);
			gc.drawText(text, area.x + GAP + BAR_WIDTH + GAP, area.y + (area.height - gc.textExtent(text).y) / 2, true);
		});
	}

	/** The whole is pale, the part that stays of it in the minified form is full. */
	private void bar(GC gc, Usage now, Color color, int left, int top) {
		gc.setBackground(color);
		gc.setAlpha(110);
		gc.fillRectangle(left, top, width(now.bytes()), BAR_HEIGHT);
		gc.setAlpha(255);
		gc.fillRectangle(left, top, width(now.minified().orElse(0)), BAR_HEIGHT);
		gc.setForeground(getForeground());
		gc.setAlpha(140);
		gc.drawRectangle(left, top, BAR_WIDTH, BAR_HEIGHT);
		gc.setAlpha(255);
	}

	private static int width(int bytes) {
		return (int) Math.min(BAR_WIDTH, (long) BAR_WIDTH * bytes / Budget.MAX_BYTES);
	}
}
