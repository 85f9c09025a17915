// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.hosts;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.xdplua.ide.status.Watches;
import org.xdplua.ide.ui.Actions;
import org.xdplua.ide.ui.Ask;
import org.xdplua.ide.ui.Icons;
import org.xdplua.ide.ui.Report;
import org.xdplua.ide.ui.WhileVisible;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.check.CheckItem;
import org.xdplua.remote.check.HostCheck;

/** Hosts: the machines that scripts can go to, and what each has and lacks for that. */
public final class HostsView extends ViewPart {
	private static final int SESSIONS_MS = 2000;

	private final Map<String, List<CheckItem>> checks = new ConcurrentHashMap<>();
	private final Job read = Job.createSystem("Read SSH hosts", (ICoreRunnable) monitor -> read(new MonitorProgress(monitor)));
	/** Sessions are opened by whoever wants something of a host, and closed when nobody has for a while. */
	private final Job sessions = Job.createSystem("Look at SSH sessions", (ICoreRunnable) this::lookAtSessions);
	private volatile List<HostRow> rows = List.of();
	private WhileVisible visible;
	private TreeViewer viewer;

	@Override
	public void createPartControl(Composite parent) {
		viewer = new TreeViewer(parent, SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
		viewer.getTree().setHeaderVisible(true);
		viewer.setContentProvider(new HostTree());
		viewer.setComparer(new SameHost());
		ColumnViewerToolTipSupport.enableFor(viewer);
		column("Host", 190, HostRow::alias, CheckItem::name, HostsView::image);
		column("State", 90, HostRow::state, item -> item.result() == CheckItem.Result.OK ? "ok" : item.result() == CheckItem.Result.LACKS ? "lacks" : "?", element -> null);
		column("Address", 300, HostRow::address, CheckItem::found, element -> null);
		column("Check", 370, HostRow::summary, CheckItem::advice, element -> null);
		column("From", 130, HostRow::source, item -> "", element -> null);
		viewer.setInput(rows);
		viewer.addDoubleClickListener(event -> selected().ifPresent(this::check));
		getSite().setSelectionProvider(viewer);
		MenuManager menu = new MenuManager();
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(this::fill);
		viewer.getControl().setMenu(menu.createContextMenu(viewer.getControl()));
		getSite().registerContextMenu(menu, viewer);
		IToolBarManager toolbar = getViewSite().getActionBars().getToolBarManager();
		toolbar.add(Actions.action("Add Host...", "add", this::add));
		toolbar.add(Actions.action("Check", "check", () -> selected().ifPresent(this::check)));
		toolbar.add(Actions.action("Refresh", "refresh", read::schedule));
		visible = new WhileVisible(this, sessions::schedule, sessions::cancel);
		read.schedule();
	}

	private void column(String title, int width, Function<HostRow, String> host, Function<CheckItem, String> item, Function<Object, Image> image) {
		TreeViewerColumn column = new TreeViewerColumn(viewer, SWT.NONE);
		column.getColumn().setText(title);
		column.getColumn().setWidth(width);
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return element instanceof HostRow row ? host.apply(row) : item.apply((CheckItem) element);
			}

			@Override
			public Image getImage(Object element) {
				return image.apply(element);
			}

			@Override
			public String getToolTipText(Object element) {
				String text = getText(element);
				return text.isEmpty() ? null : text;
			}
		});
	}

	private static Image image(Object element) {
		ISharedImages shared = PlatformUI.getWorkbench().getSharedImages();
		return switch (element) {
			case CheckItem item when item.result() == CheckItem.Result.LACKS -> shared.getImage(ISharedImages.IMG_OBJS_ERROR_TSK);
			case CheckItem item when item.result() == CheckItem.Result.UNKNOWN -> shared.getImage(ISharedImages.IMG_OBJS_WARN_TSK);
			case CheckItem item -> Icons.get("ok");
			default -> Icons.get("host");
		};
	}

	private void fill(IMenuManager menu) {
		menu.add(Actions.action("Add Host...", "add", this::add));
		selected().ifPresent(row -> {
			menu.add(new Separator());
			menu.add(Actions.action("Check", "check", () -> check(row)));
			menu.add(row.connected() ? Actions.action("Disconnect", null, () -> disconnect(row)) : Actions.action("Connect", null, () -> connect(row)));
			if (row.added()) {
				menu.add(Actions.action("Remove...", null, () -> remove(row)));
			}
		});
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
	}

	private Optional<HostRow> selected() {
		return viewer.getStructuredSelection().getFirstElement() instanceof HostRow row ? Optional.of(row) : Optional.empty();
	}

	private void add() {
		AddedHost host = AddHostDialog.ask(getSite().getShell());
		if (host != null) {
			checks.remove(host.name()); // of another machine of that name
			change("Add " + host.name(), () -> AddedHosts.add(host));
		}
	}

	private void remove(HostRow row) {
		if (MessageDialog.openConfirm(getSite().getShell(), "Remove Host", "Remove " + row.alias() + " from the hosts that were added here? The machine itself stays as it is.")) {
			checks.remove(row.alias());
			change("Remove " + row.alias(), () -> AddedHosts.remove(row.alias()));
		}
	}

	private void change(String name, Writing work) {
		Job.createSystem(name, (ICoreRunnable) monitor -> {
			try {
				work.run();
			} catch (IOException e) {
				Report.problem("The hosts can't be kept", "preferences", e.getMessage(), "make room, or correct the permissions of the workspace");
			}
			read.schedule();
		}).schedule();
	}

	@FunctionalInterface
	private interface Writing {
		void run() throws IOException;
	}

	private void check(HostRow row) {
		work("Check " + row.alias(), progress -> checks.put(row.alias(), HostCheck.check(Hosts.machines(), row.alias(), progress)));
	}

	private void connect(HostRow row) {
		work("Connect to " + row.alias(), progress -> {
			Hosts.with(row.alias(), progress, session -> session.isRoot(progress));
			Watches.ALL.watch(row.alias());
		});
	}

	private void disconnect(HostRow row) {
		Watches.ALL.disconnect(row.alias());
		work("Disconnect from " + row.alias(), progress -> row.host().ifPresent(Hosts.machines()::disconnect));
	}

	@FunctionalInterface
	private interface Work {
		void run(MonitorProgress progress) throws RemoteException;
	}

	private void work(String name, Work work) {
		Job job = Job.create(name, (ICoreRunnable) monitor -> {
			try {
				work.run(new MonitorProgress(monitor));
			} catch (RemoteException e) {
				if (e.kind() != RemoteException.Kind.CANCELLED) {
					Report.problem(name + ": failed", e.where(), e.what(), e.advice());
				}
			}
			read.schedule();
		});
		job.setUser(true);
		job.schedule();
	}

	private void read(MonitorProgress progress) {
		try {
			List<HostRow> rows = HostList.read(checks, progress);
			Ask.later(shell -> show(rows));
		} catch (RemoteException e) {
			// cancelled: the view is gone
		}
	}

	private void lookAtSessions(IProgressMonitor monitor) {
		List<HostRow> before = rows;
		List<HostRow> now = before.stream().map(HostRow::now).toList();
		if (!now.equals(before)) {
			Ask.later(shell -> {
				if (rows == before) { // else it was read anew meanwhile
					show(now);
				}
			});
		}
		if (!monitor.isCanceled()) {
			sessions.schedule(SESSIONS_MS);
		}
	}

	private void show(List<HostRow> news) {
		if (!viewer.getControl().isDisposed()) {
			Object[] expanded = viewer.getExpandedElements();
			ISelection selected = viewer.getSelection();
			List<HostRow> before = rows;
			rows = news;
			viewer.setInput(rows);
			viewer.setExpandedElements(expanded);
			viewer.setSelection(selected);
			// what was checked just now is what the person wants to see
			rows.stream().filter(row -> !row.checks().isEmpty() && before.stream().noneMatch(old -> old.alias().equals(row.alias()) && old.checks().equals(row.checks())))
					.forEach(row -> viewer.setExpandedState(row, true));
		}
	}

	@Override
	public <T> T getAdapter(Class<T> type) {
		return type == Tree.class && viewer != null ? type.cast(viewer.getTree()) : super.getAdapter(type);
	}

	@Override
	public void setFocus() {
		visible.check();
		viewer.getControl().setFocus();
	}

	@Override
	public void dispose() {
		visible.stop();
		read.cancel();
		super.dispose();
	}
}
