// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.ui;

import org.eclipse.core.resources.IFile;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;
import org.xdplua.ide.Ids;
import org.xdplua.ide.status.StatusView;

/** Brings things before people's eyes. UI thread. */
public final class Reveal {
	private Reveal() {
	}

	/** Opens a file in its editor and shows it in the Project Explorer; does nothing if there is no window. */
	public static void file(IFile file) {
		IWorkbenchPage page = page();
		if (page != null && file.isAccessible()) {
			try {
				BasicNewResourceWizard.selectAndReveal(file, page.getWorkbenchWindow());
				IDE.openEditor(page, file);
			} catch (PartInitException e) {
				StatusManager.getManager().handle(e, Ids.BUNDLE);
			}
		}
	}

	/** Shows Attach Status. @return null if there is no window, or it can't be opened */
	public static StatusView statusView() {
		IWorkbenchPage page = page();
		if (page == null) {
			return null;
		}
		try {
			StatusView view = (StatusView) page.showView(Ids.STATUS_VIEW, null, IWorkbenchPage.VIEW_VISIBLE);
			// "visible" leaves it behind the view of its stack that has the focus
			page.bringToTop(view);
			return view;
		} catch (PartInitException e) {
			StatusManager.getManager().handle(e, Ids.BUNDLE);
			return null;
		}
	}

	/** Does anybody look at Deploy History? It tells by itself what runs now. */
	static boolean isHistoryVisible() {
		IWorkbenchPage page = page();
		IViewPart history = page == null ? null : page.findView(Ids.HISTORY_VIEW);
		return history != null && page.isPartVisible(history);
	}

	/** The page of the active window, else of any; null if there is no window. */
	public static IWorkbenchPage page() {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		if (window == null && PlatformUI.getWorkbench().getWorkbenchWindowCount() > 0) {
			window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
		}
		return window == null ? null : window.getActivePage();
	}
}
