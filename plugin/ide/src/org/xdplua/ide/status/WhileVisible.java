// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.status;

import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;

/** Lets a view hear of the hosts only while one can see it: nobody is asked for what nobody looks at. UI thread. */
public final class WhileVisible implements IPartListener2 {
	private final IWorkbenchPart view;
	private final Watches.Listener listener;

	/** To be called when the view is made, and {@link #stop} when it is disposed of. */
	public WhileVisible(IWorkbenchPart view, Watches.Listener listener) {
		this.view = view;
		this.listener = listener;
		view.getSite().getPage().addPartListener(this);
	}

	/** The workbench may tell of hiding after it has told of showing again: to be called when the view has the focus, too. */
	public void check() {
		if (view.getSite().getPage().isPartVisible(view)) {
			Watches.ALL.join(listener);
		}
	}

	public void stop() {
		view.getSite().getPage().removePartListener(this);
		Watches.ALL.leave(listener);
	}

	@Override
	public void partVisible(IWorkbenchPartReference part) {
		if (part.getPart(false) == view) {
			Watches.ALL.join(listener);
		}
	}

	@Override
	public void partHidden(IWorkbenchPartReference part) {
		if (part.getPart(false) == view) {
			Watches.ALL.leave(listener);
		}
	}
}
