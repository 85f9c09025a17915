// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.ui;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.notifications.NotificationPopup;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.xdplua.ide.status.StatusView;
import org.xdplua.ide.status.Watches;

/** Tells people how a background job ended, without getting in their way. Any thread. */
public final class Report {
	private static final long POPUP_MS = 6000;
	private static final int NOTE_WIDTH = 300;

	private Report() {
	}

	/** A success: a small note that goes by itself, and the host's news. */
	public static void done(String title, String text, String host) {
		news(host);
		note(title, text);
	}

	/** Something has changed on a host: Attach Status shows it, unless somebody looks at Deploy History, which does so, too. */
	public static void news(String host) {
		Ask.later(shell -> {
			if (Reveal.isHistoryVisible()) {
				Watches.ALL.watch(host);
				return;
			}
			StatusView status = Reveal.statusView();
			if (status != null) {
				status.refresh(host);
			}
		});
	}

	/** A small note that goes by itself. */
	public static void note(String title, String text) {
		Ask.later(shell -> NotificationPopup.forDisplay(shell.getDisplay()).title(title, true).content(parent -> note(parent, text)).delay(POPUP_MS).open());
	}

	/** The platform's own text would run out of the popup on the right. */
	private static Control note(Composite parent, String text) {
		Label note = new Label(parent, SWT.WRAP);
		note.setText(text);
		GridDataFactory.fillDefaults().grab(true, true).hint(NOTE_WIDTH, SWT.DEFAULT).indent(0, 4).applyTo(note);
		return note;
	}

	/** Why nothing happened, in the status line: no more than a hint. */
	public static void hint(String text) {
		Ask.later(shell -> {
			IWorkbenchPage page = Reveal.page();
			IWorkbenchPart part = page == null ? null : page.getActivePart();
			IActionBars bars = part instanceof IEditorPart editor ? editor.getEditorSite().getActionBars()
					: part instanceof IViewPart view ? view.getViewSite().getActionBars() : null;
			if (bars != null) {
				bars.getStatusLineManager().setMessage(text);
			}
		});
	}

	/** A failure, in a dialog that doesn't block the workbench. @param advice what to do about it; may be empty */
	public static void problem(String title, String where, String what, String advice) {
		String text = where + ":\n" + what + (advice.isEmpty() ? "" : "\n\nWhat to do: " + advice);
		ILog.of(Report.class).info(title + ": " + text.replace('\n', ' '));
		Ask.later(shell -> new ModelessMessage(shell, title, text).open());
	}

	/** Stays until it is closed, while everything else goes on. */
	private static final class ModelessMessage extends MessageDialog {
		ModelessMessage(Shell parent, String title, String message) {
			super(parent, title, null, message, MessageDialog.ERROR, 0, IDialogConstants.OK_LABEL);
			setShellStyle(SWT.CLOSE | SWT.MODELESS | SWT.BORDER | SWT.TITLE | SWT.RESIZE | getDefaultOrientation());
			setBlockOnOpen(false);
		}
	}
}
