// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.status;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CellLabelProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.IElementComparer;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.part.ViewPart;
import org.xdplua.ide.ui.Icons;
import org.xdplua.ide.ui.WhileVisible;

/** Attach Status: what judges packets where, and what it did to them. The hosts are asked only while one can see it. */
public final class StatusView extends ViewPart {
	private static final int ERROR_MARGIN = 12;

	private final List<StatusRow> rows = new ArrayList<>();
	private final AtomicBoolean showing = new AtomicBoolean();
	private boolean rates;
	private TableViewer viewer;
	private StatusActions actions;
	private final Watches.Listener listener = new Watches.Listener() {
		@Override
		public void changed() {
			show();
		}
	};
	private WhileVisible visible;

	@Override
	public void createPartControl(Composite parent) {
		viewer = new TableViewer(parent, SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
		viewer.getTable().setHeaderVisible(true);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		viewer.setComparer(new SameRow());
		ColumnViewerToolTipSupport.enableFor(viewer);
		for (StatusColumn column : StatusColumn.values()) {
			addColumn(column);
		}
		viewer.setInput(rows);
		viewer.getTable().addListener(SWT.EraseItem, this::erase);
		viewer.getTable().addListener(SWT.PaintItem, this::paint);
		getSite().setSelectionProvider(viewer);
		actions = new StatusActions(viewer);
		MenuManager menu = new MenuManager();
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(actions::fill);
		viewer.getControl().setMenu(menu.createContextMenu(viewer.getControl()));
		getSite().registerContextMenu(menu, viewer);
		// the column decides what a double click opens: the cell has to be found before the viewer's own listeners forget it
		viewer.getTable().addListener(SWT.MouseDoubleClick, event -> open(viewer.getCell(new Point(event.x, event.y))));
		IToolBarManager toolbar = getViewSite().getActionBars().getToolBarManager();
		toolbar.add(ratesAction());
		toolbar.add(refreshAction());
		visible = new WhileVisible(this, () -> Watches.ALL.join(listener), () -> Watches.ALL.leave(listener));
	}

	private void open(ViewerCell cell) {
		if (cell != null && cell.getElement() instanceof StatusRow row) {
			actions.open(row, cell.getColumnIndex() == StatusColumn.LAST_ERROR.ordinal());
		}
	}

	private void addColumn(StatusColumn column) {
		TableViewerColumn made = new TableViewerColumn(viewer, column.isNumber() ? SWT.RIGHT : SWT.LEFT);
		made.getColumn().setText(column.title(rates));
		made.getColumn().setWidth(column.width());
		made.getColumn().setMoveable(true);
		made.setLabelProvider(column == StatusColumn.SPARKS ? new SparkCell(this::curveColor) : labels(column));
	}

	private CellLabelProvider labels(StatusColumn column) {
		return new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return column.text((StatusRow) element, rates);
			}

			@Override
			public Color getForeground(Object element) {
				return color((StatusRow) element);
			}

			@Override
			public String getToolTipText(Object element) {
				String tip = column.tip((StatusRow) element);
				return tip.isEmpty() ? null : tip;
			}
		};
	}

	/** Grey for what no longer is so for sure; null for the table's own. */
	private Color color(StatusRow row) {
		return row.stale() || row.kind() == StatusRow.Kind.REMARK ? viewer.getTable().getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND) : null;
	}

	private Color curveColor(StatusRow row) {
		Color grey = color(row);
		return grey == null ? viewer.getTable().getDisplay().getSystemColor(SWT.COLOR_LINK_FOREGROUND) : grey;
	}

	/** GTK paints cells of a table that paints some by itself in the table's own colour: grey ones are left to {@link #paint}. */
	private void erase(Event event) {
		if (isOurs(event)) {
			event.detail &= ~SWT.FOREGROUND;
		}
	}

	/** Paints grey texts; and remarks, which begin in one cell and would end there: each cell to the right paints its own part. */
	private void paint(Event event) {
		TableItem item = (TableItem) event.item;
		StatusRow row = item == null ? null : (StatusRow) item.getData();
		if (row == null) {
			return;
		}
		int first = (row.kind() == StatusRow.Kind.REMARK ? StatusColumn.INTERFACE : StatusColumn.MODE).ordinal();
		boolean continued = !row.remark().isEmpty() && event.index > first;
		if (!continued && !isOurs(event)) {
			return;
		}
		String text = continued ? row.remark() : item.getText(event.index);
		Rectangle cell = item.getTextBounds(continued ? first : event.index);
		Point size = event.gc.textExtent(text);
		boolean right = !continued && StatusColumn.values()[event.index].isNumber();
		if (color(row) != null && (event.detail & SWT.SELECTED) == 0) {
			event.gc.setForeground(color(row));
		}
		event.gc.drawText(text, right ? cell.x + cell.width - size.x : cell.x, event.y + (event.height - size.y) / 2, true);
	}

	private boolean isOurs(Event event) {
		return event.item instanceof TableItem item && item.getData() instanceof StatusRow row && color(row) != null && (event.detail & SWT.SELECTED) == 0
				&& event.index != StatusColumn.SPARKS.ordinal();
	}

	@Override
	public <T> T getAdapter(Class<T> type) {
		return type == Table.class && viewer != null ? type.cast(viewer.getTable()) : super.getAdapter(type);
	}

	private IAction ratesAction() {
		Action action = new Action("Per Second", IAction.AS_CHECK_BOX) {
			@Override
			public void run() {
				rates = isChecked();
				for (StatusColumn column : StatusColumn.values()) {
					viewer.getTable().getColumn(column.ordinal()).setText(column.title(rates));
				}
				viewer.refresh();
			}
		};
		action.setToolTipText("Show verdicts and errors per second instead of totals");
		action.setImageDescriptor(Icons.descriptor("rates"));
		return action;
	}

	private static IAction refreshAction() {
		Action refresh = new Action("Refresh") {
			@Override
			public void run() {
				Watches.ALL.refresh();
			}
		};
		refresh.setToolTipText("Ask all silent hosts now");
		refresh.setImageDescriptor(Icons.descriptor("refresh"));
		return refresh;
	}

	/** Asks this host now, and watches it from now on. */
	public void refresh(String host) {
		visible.check();
		Watches.ALL.watch(host);
	}

	/** Any thread; a burst of news is shown once. */
	private void show() {
		Display display = getSite().getShell() == null || getSite().getShell().isDisposed() ? null : getSite().getShell().getDisplay();
		if (display == null || display.isDisposed() || !showing.compareAndSet(false, true)) {
			return;
		}
		display.asyncExec(() -> {
			showing.set(false);
			List<StatusRow> news = Watches.ALL.rows();
			if (!viewer.getControl().isDisposed() && !rows.equals(news)) {
				rows.clear();
				rows.addAll(news);
				viewer.refresh();
				showWholeErrors();
			}
		});
	}

	/** Only ever wider: the person may have made it so. */
	private void showWholeErrors() {
		Table table = viewer.getTable();
		int needed = 0;
		org.eclipse.swt.graphics.GC gc = new org.eclipse.swt.graphics.GC(table);
		for (StatusRow row : rows) {
			needed = Math.max(needed, gc.textExtent(StatusColumn.LAST_ERROR.text(row, rates)).x + ERROR_MARGIN);
		}
		gc.dispose();
		if (table.getColumn(StatusColumn.LAST_ERROR.ordinal()).getWidth() < needed) {
			table.getColumn(StatusColumn.LAST_ERROR.ordinal()).setWidth(needed);
		}
	}

	@Override
	public void setFocus() {
		visible.check();
		viewer.getControl().setFocus();
	}

	@Override
	public void dispose() {
		visible.stop();
		super.dispose();
	}

	/** Rows of one attachment are the same row, whatever its counters: the selection stays while they run. */
	private static final class SameRow implements IElementComparer {
		@Override
		public boolean equals(Object a, Object b) {
			return a instanceof StatusRow one && b instanceof StatusRow other ? one.key().equals(other.key()) : a.equals(b);
		}

		@Override
		public int hashCode(Object element) {
			return element instanceof StatusRow row ? row.key().hashCode() : element.hashCode();
		}
	}
}
