// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.ui;

import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;

/** Lets a view keep up with the world only while one can see it: nobody is asked for what nobody looks at. UI thread. */
public final class WhileVisible implements IPartListener2 {
	private final IWorkbenchPart view;
	private final Runnable seen;
	private final Runnable unseen;

	/**
	 * To be made with the view's controls, and to be {@link #stop}ped when it is disposed of.
	 *
	 * @param seen what to begin; it may have begun already
	 * @param unseen what to end; it may have ended already
	 */
	public WhileVisible(IWorkbenchPart view, Runnable seen, Runnable unseen) {
		this.view = view;
		this.seen = seen;
		this.unseen = unseen;
		view.getSite().getPage().addPartListener(this);
	}

	/** The workbench may tell of hiding after it has told of showing again: to be called when the view has the focus, too. */
	public void check() {
		if (view.getSite().getPage().isPartVisible(view)) {
			seen.run();
		}
	}

	public void stop() {
		view.getSite().getPage().removePartListener(this);
		unseen.run();
	}

	@Override
	public void partVisible(IWorkbenchPartReference part) {
		if (part.getPart(false) == view) {
			seen.run();
		}
	}

	@Override
	public void partHidden(IWorkbenchPartReference part) {
		if (part.getPart(false) == view) {
			unseen.run();
		}
	}
}
