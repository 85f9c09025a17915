// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.part.ViewPart;
import org.xdplua.ide.deploy.DeployJob;
import org.xdplua.ide.deploy.MachineJob;
import org.xdplua.ide.status.Watches;
import org.xdplua.ide.ui.Actions;
import org.xdplua.ide.ui.Ask;
import org.xdplua.ide.ui.Report;
import org.xdplua.ide.ui.WhileVisible;
import org.xdplua.remote.history.History;
import org.xdplua.remote.history.HistoryEntry;
import org.xdplua.remote.status.Running;
import org.xdplua.remote.watch.Message;

/** History: what was deployed from this desk, by host and interface; each can be brought back. */
public final class HistoryView extends ViewPart {
	/** From the confirmation of a deploy until its entry is written. */
	private static final int WRITTEN_MS = 1000;

	private final Job read = Job.createSystem("Read the history", (ICoreRunnable) monitor -> read());
	private final JobChangeAdapter deploys = new JobChangeAdapter() {
		@Override
		public void done(IJobChangeEvent event) {
			if (event.getJob().belongsTo(DeployJob.FAMILY)) {
				read.schedule();
			}
		}
	};
	/** What is marked as running changes with the hosts. */
	private final Watches.Listener hosts = new Watches.Listener() {
		@Override
		public void changed() {
			if (!places.stream().allMatch(HistoryRow.Place::isUpToDate)) {
				read.schedule();
			}
		}

		/** Another program's deploy enters the history once it is confirmed. */
		@Override
		public void told(String host, Message message) {
			if (message instanceof Message.Change) {
				read.schedule(WRITTEN_MS);
			}
		}
	};
	private volatile List<HistoryRow.Place> places = List.of();
	private WhileVisible visible;
	private TreeViewer viewer;
	private IAction rollBack;
	private IAction compare;

	@Override
	public void createPartControl(Composite parent) {
		viewer = new TreeViewer(parent, SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
		viewer.getTree().setHeaderVisible(true);
		viewer.setContentProvider(new HistoryTree(() -> places));
		column("Deployed", 200, row -> HistoryRow.time(row.entry()));
		column("What", 140, HistoryRow::what);
		column("Function", 135, row -> row.entry().now().function() + " (" + row.entry().now().mode() + ")");
		column("Scripts", 210, HistoryRow::scripts);
		column("SHA-256", 120, HistoryRow::hashes);
		column("Instead of", 220, row -> row.entry().before().map(HistoryView::shown).orElse("nothing attached, or not known"));
		column("Machine", 220, row -> row.entry().where());
		viewer.setComparer(new SameElement());
		viewer.setInput(this);
		viewer.addDoubleClickListener(event -> selected().ifPresent(Compare::project));
		viewer.addSelectionChangedListener(event -> enable());
		getSite().setSelectionProvider(viewer);
		rollBack = Actions.action("Roll Back to This...", "rollback", this::rollBack);
		compare = Actions.action("Compare with Project", "compare", () -> selected().ifPresent(Compare::project));
		MenuManager menu = new MenuManager();
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(this::fill);
		viewer.getControl().setMenu(menu.createContextMenu(viewer.getControl()));
		getSite().registerContextMenu(menu, viewer);
		getViewSite().getActionBars().getToolBarManager().add(rollBack);
		getViewSite().getActionBars().getToolBarManager().add(compare);
		getViewSite().getActionBars().getToolBarManager().add(Actions.action("Refresh", "refresh", read::schedule));
		enable();
		Job.getJobManager().addJobChangeListener(deploys);
		visible = new WhileVisible(this, () -> Watches.ALL.join(hosts), () -> Watches.ALL.leave(hosts));
		read.schedule();
	}

	private static String shown(Running running) {
		return running.files().stream().map(file -> file.name() + ", " + file.shortHash()).reduce((a, b) -> a + "; " + b).orElse("");
	}

	private void column(String title, int width, Function<HistoryRow, String> text) {
		TreeViewerColumn column = new TreeViewerColumn(viewer, SWT.NONE);
		boolean first = viewer.getTree().getColumnCount() == 1;
		column.getColumn().setText(title);
		column.getColumn().setWidth(width);
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(
				element -> element instanceof HistoryRow row ? text.apply(row) : first ? ((HistoryRow.Place) element).shown() : ""));
	}

	private void fill(IMenuManager menu) {
		if (selected().isPresent()) {
			menu.add(rollBack);
			menu.add(compare);
			menu.add(Actions.action("Compare with What Runs", "compare", () -> selected().ifPresent(Compare::running)));
		}
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
	}

	private void enable() {
		rollBack.setEnabled(selected().isPresent());
		compare.setEnabled(selected().isPresent());
	}

	private Optional<HistoryEntry> selected() {
		return viewer.getStructuredSelection().getFirstElement() instanceof HistoryRow row ? Optional.of(row.entry()) : Optional.empty();
	}

	private void rollBack() {
		selected().ifPresent(entry -> {
			String question = "Bring back what was deployed to " + entry.interfaceName() + " on " + entry.host() + " on " + HistoryRow.time(entry) + "?\n\n"
					+ entry.now().shown() + "\n\nThe machine goes back by itself if it can't be reached afterwards.";
			if (MessageDialog.open(MessageDialog.QUESTION, getSite().getShell(), "Roll Back", question, SWT.NONE, "Roll Back", "Cancel") == 0) {
				MachineJob.rollBack(entry.host(), entry.interfaceName(), Optional.of(entry.id())).schedule();
			}
		});
	}

	private void read() {
		History history = History.ofUser();
		List<HistoryRow.Place> found = new ArrayList<>();
		try {
			for (History.Place place : history.places()) {
				Optional<Running> running = HistoryRow.Place.runningNow(place.host(), place.interfaceName());
				List<HistoryRow> rows = new ArrayList<>();
				for (HistoryEntry entry : history.entries(place.host(), place.interfaceName())) {
					boolean runs = running.filter(entry.now()::sameScripts).isPresent() && rows.stream().noneMatch(HistoryRow::runs);
					rows.add(new HistoryRow(entry, runs));
				}
				found.add(new HistoryRow.Place(place.host(), place.interfaceName(), running, rows));
			}
		} catch (IOException e) {
			Report.problem("The history can't be read", history.state().root().toString(), e.toString(), "check the permissions of that folder");
		}
		Ask.later(shell -> show(List.copyOf(found)));
	}

	private void show(List<HistoryRow.Place> found) {
		if (!viewer.getControl().isDisposed()) {
			List<HistoryRow.Place> before = places;
			places = found;
			viewer.refresh();
			// what somebody has collapsed stays so
			found.stream().filter(place -> before.stream().noneMatch(place::isSame)).forEach(place -> viewer.setExpandedState(place, true));
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
		Job.getJobManager().removeJobChangeListener(deploys);
		visible.stop();
		read.cancel();
		super.dispose();
	}
}
