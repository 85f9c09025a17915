// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.status;

import java.util.List;
import java.util.function.Function;
import org.eclipse.jface.viewers.OwnerDrawLabelProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TableItem;

/** A minute of packets per second as a small curve: the right end is now, the top is the highest of the minute. */
final class SparkCell extends OwnerDrawLabelProvider {
	private static final int MARGIN = 2;
	private static final int FILLED_ALPHA = 70;

	private final Function<StatusRow, Color> color;

	SparkCell(Function<StatusRow, Color> color) {
		this.color = color;
	}

	@Override
	protected void measure(Event event, Object element) {
		// the column's width and the row's height are good
	}

	@Override
	protected void erase(Event event, Object element) {
		// the platform's selection stays
		event.detail &= ~SWT.FOREGROUND;
	}

	@Override
	protected void paint(Event event, Object element) {
		StatusRow row = (StatusRow) element;
		if (row.attachment().isEmpty() || !(event.item instanceof TableItem item)) {
			return;
		}
		Rectangle cell = item.getBounds(event.index);
		event.gc.setForeground(color.apply(row));
		event.gc.setBackground(color.apply(row));
		draw(event.gc, new Rectangle(cell.x + MARGIN, cell.y + MARGIN, cell.width - 2 * MARGIN, cell.height - 2 * MARGIN), row.sparks());
	}

	private static void draw(GC gc, Rectangle area, Sparks sparks) {
		List<Double> values = sparks.values();
		double highest = Math.max(1, sparks.highest());
		int bottom = area.y + area.height - 1;
		int[] line = new int[2 * values.size()];
		for (int i = 0; i < values.size(); i++) {
			line[2 * i] = area.x + area.width - 1 - (values.size() - 1 - i) * (area.width - 1) / (Sparks.LENGTH - 1);
			line[2 * i + 1] = bottom - (int) Math.round(values.get(i) / highest * (area.height - 1));
		}
		gc.setAntialias(SWT.ON);
		if (values.size() > 1) {
			int[] filled = new int[line.length + 4];
			System.arraycopy(line, 0, filled, 0, line.length);
			filled[line.length] = line[line.length - 2];
			filled[line.length + 1] = bottom;
			filled[line.length + 2] = line[0];
			filled[line.length + 3] = bottom;
			gc.setAlpha(FILLED_ALPHA);
			gc.fillPolygon(filled);
			gc.setAlpha(255);
			gc.drawPolyline(line);
		}
	}

	@Override
	public String getToolTipText(Object element) {
		String tip = StatusColumn.SPARKS.tip((StatusRow) element);
		return tip.isEmpty() ? null : tip;
	}
}
