// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.status;

import java.util.Optional;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.xdplua.ide.deploy.FunctionDialog;
import org.xdplua.ide.deploy.MachineJob;
import org.xdplua.ide.deploy.Replace;
import org.xdplua.ide.history.Compare;
import org.xdplua.remote.status.Attachment;

/** What one can do with a row of Attach Status. UI thread. */
final class StatusActions {
	private final TableViewer viewer;

	StatusActions(TableViewer viewer) {
		this.viewer = viewer;
	}

	void fill(IMenuManager menu) {
		if (viewer.getStructuredSelection().getFirstElement() instanceof StatusRow row) {
			row.attachment().ifPresent(attachment -> fill(menu, row, attachment));
			if (!row.remark().isEmpty()) {
				add(menu, "Copy Message", () -> copy(row.remark()));
				add(menu, "Ask Again", () -> Watches.ALL.watch(row.host()));
				add(menu, "Forget Host", () -> Watches.ALL.forget(row.host()));
			}
		}
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
	}

	private void fill(IMenuManager menu, StatusRow row, Attachment attachment) {
		add(menu, "Open Source", () -> open(row, false));
		if (attachment.lastError().isPresent()) {
			add(menu, "Open Line of Last Error", () -> open(row, true));
			add(menu, "Copy Last Error", () -> copy(StatusColumn.LAST_ERROR.tip(row)));
		}
		menu.add(new Separator());
		add(menu, "Detach", () -> MachineJob.detach(row.host(), attachment.interfaceName()).schedule());
		add(menu, "Replace by Project", () -> Replace.start(row.host(), attachment.instance(), attachment.interfaceName(), attachment.mode()));
		add(menu, "Compare with Project", () -> Compare.running(row.host(), attachment.interfaceName()));
		add(menu, "Roll Back...", () -> rollBack(row));
		add(menu, "Change Function...", () -> FunctionDialog.start(row.host(), attachment, row.files()));
		add(menu, "Reset Counters", () -> MachineJob.reset(row.host(), attachment.interfaceName()).schedule());
	}

	private static void add(IMenuManager menu, String text, Runnable action) {
		menu.add(new Action(text) {
			@Override
			public void run() {
				action.run();
			}
		});
	}

	/** Opens the script, or the line of its last error. */
	void open(StatusRow row, boolean lastError) {
		if (row.attachment().isEmpty()) {
			return;
		}
		Attachment attachment = row.attachment().get();
		Job.createSystem("Find the script", (ICoreRunnable) monitor -> {
			Optional<SourceLink> error = attachment.lastError().filter(text -> lastError)
					.flatMap(text -> SourceLink.find(text, row.files().stream().map(file -> file.name()).toList()).stream().findFirst()).map(SourceLink.Found::link);
			error.or(() -> row.files().stream().findFirst().map(file -> new SourceLink(file.name(), 1)))
					.ifPresent(link -> link.open(row.host(), Optional.of(attachment.instance())));
		}).schedule();
	}

	private void rollBack(StatusRow row) {
		String question = "Bring back what was deployed to " + row.interfaceName() + " on " + row.host() + " before what runs there now?\n\n"
				+ "The machine goes back by itself if it can't be reached afterwards. Done again, it goes back one more.";
		if (MessageDialog.open(MessageDialog.QUESTION, viewer.getControl().getShell(), "Roll Back", question, SWT.NONE, "Roll Back", "Cancel") == 0) {
			MachineJob.rollBack(row.host(), row.interfaceName(), Optional.empty()).schedule();
		}
	}

	private void copy(String text) {
		Clipboard clipboard = new Clipboard(viewer.getControl().getDisplay());
		clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
		clipboard.dispose();
	}
}
