// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.status;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.IElementComparer;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.part.ViewPart;
import org.xdplua.ide.Ids;

/** Attach Status: what judges packets where, and what it did to them. Asks the hosts only while one can see it. */
public final class StatusView extends ViewPart {
	private final StatusWatch watch = new StatusWatch(this::show);
	private final List<StatusRow> rows = new ArrayList<>();
	private TableViewer viewer;
	private final IPartListener2 visibility = new IPartListener2() {
		@Override
		public void partVisible(IWorkbenchPartReference part) {
			if (part.getPart(false) == StatusView.this) {
				watch.start();
			}
		}

		@Override
		public void partHidden(IWorkbenchPartReference part) {
			if (part.getPart(false) == StatusView.this) {
				watch.stop();
			}
		}
	};

	@Override
	public void createPartControl(Composite parent) {
		viewer = new TableViewer(parent, SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
		viewer.getTable().setHeaderVisible(true);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		viewer.setComparer(new SameAttachment());
		for (StatusColumn column : StatusColumn.values()) {
			addColumn(column);
		}
		viewer.setInput(rows);
		viewer.getTable().addListener(SWT.PaintItem, StatusView::continueRemark);
		getSite().setSelectionProvider(viewer);
		MenuManager menu = new MenuManager();
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		viewer.getControl().setMenu(menu.createContextMenu(viewer.getControl()));
		getSite().registerContextMenu(menu, viewer);
		getViewSite().getActionBars().getToolBarManager().add(refreshAction());
		getSite().getPage().addPartListener(visibility);
	}

	private void addColumn(StatusColumn column) {
		TableViewerColumn made = new TableViewerColumn(viewer, column.isNumber() ? SWT.RIGHT : SWT.LEFT);
		made.getColumn().setText(column.title());
		made.getColumn().setWidth(column.width());
		made.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return column.text((StatusRow) element);
			}

			@Override
			public String getToolTipText(Object element) {
				String text = column.text((StatusRow) element);
				return text.isEmpty() ? null : text;
			}
		});
	}

	/** A remark begins in the second cell and would end there: each cell to the right paints its own part of it. */
	private static void continueRemark(Event event) {
		int first = StatusColumn.INTERFACE.ordinal();
		if (event.index > first && event.item instanceof TableItem item && item.getData() instanceof StatusRow row && row.attachment().isEmpty()) {
			Rectangle begin = item.getTextBounds(first);
			Point size = event.gc.textExtent(row.remark());
				event.gc.drawText(row.remark(), begin.x, event.y + (event.height - size.y) / 2, true);
		}
	}

	@Override
	public <T> T getAdapter(Class<T> type) {
		return type == Table.class && viewer != null ? type.cast(viewer.getTable()) : super.getAdapter(type);
	}

	private IAction refreshAction() {
		Action refresh = new Action("Refresh") {
			@Override
			public void run() {
				watch.now();
			}
		};
		refresh.setToolTipText("Ask all hosts now");
		ResourceLocator.imageDescriptorFromBundle(Ids.BUNDLE, "icons/refresh.svg").ifPresent(refresh::setImageDescriptor);
		return refresh;
	}

	/** Asks this host now, and watches it from now on. */
	public void refresh(String host) {
		watch.now(host);
	}

	private void show(List<StatusRow> news) {
		Display display = getSite().getShell() == null || getSite().getShell().isDisposed() ? null : getSite().getShell().getDisplay();
		if (display == null) {
			return;
		}
		display.asyncExec(() -> {
			if (!viewer.getControl().isDisposed() && !rows.equals(news)) {
				rows.clear();
				rows.addAll(news);
				viewer.refresh();
			}
		});
	}

	@Override
	public void setFocus() {
		viewer.getControl().setFocus();
	}

	@Override
	public void dispose() {
		getSite().getPage().removePartListener(visibility);
		watch.stop();
		super.dispose();
	}

	/** Rows of one attachment are the same row, whatever its counters: the selection stays while they run. */
	private static final class SameAttachment implements IElementComparer {
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
