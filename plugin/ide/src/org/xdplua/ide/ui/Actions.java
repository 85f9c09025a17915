// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.ui;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;

/** Actions for menus and toolbars of views. */
public final class Actions {
	private Actions() {
	}

	/** @param icon as {@link Icons#descriptor} takes it; null for none */
	public static IAction action(String text, String icon, Runnable work) {
		Action action = new Action(text, icon == null ? null : Icons.descriptor(icon)) {
			@Override
			public void run() {
				work.run();
			}
		};
		action.setToolTipText(text);
		return action;
	}
}
