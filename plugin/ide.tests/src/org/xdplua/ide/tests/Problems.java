// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.tests;

import java.util.Arrays;
import java.util.List;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IPageLayout;
import org.xdplua.ide.Ids;

/** The XDPLua markers of a resource. */
final class Problems {
	private Problems() {
	}

	static List<IMarker> of(IResource resource) {
		return Ui.call(() -> Arrays.asList(resource.findMarkers(Ids.PROBLEM_MARKER, true, IResource.DEPTH_INFINITE)));
	}

	/** The first marker whose message has this in it, once there is one. */
	static IMarker waitForError(IResource resource, String inMessage) {
		return Ui.waitFor("an error marker with '" + inMessage + "'", () -> {
			return of(resource).stream().filter(marker -> marker.getAttribute(IMarker.MESSAGE, "").contains(inMessage)).findFirst();
		});
	}

	/** Brings the Problems view forward, with its errors unfolded, and waits until it has one with this in it. */
	static void show(String inMessage) {
		Ui.call(() -> Workbench.window().getActivePage().showView(IPageLayout.ID_PROBLEM_VIEW));
		Ui.waitUntil("the problems in their view", () -> Ui.find(Workbench.window().getShell(), Tree.class, tree -> tree.isVisible() && unfold(tree, inMessage)).isPresent());
	}

	private static boolean unfold(Tree tree, String inMessage) {
		if (tree.getItemCount() == 0 || !tree.getItem(0).getText().startsWith("Errors")) {
			return false;
		}
		Event unfold = new Event();
		unfold.item = tree.getItem(0);
		tree.notifyListeners(SWT.Expand, unfold);
		tree.getItem(0).setExpanded(true);
		return Arrays.stream(tree.getItem(0).getItems()).anyMatch(item -> item.getText().contains(inMessage));
	}

	static void waitForNone(IResource resource) {
		Ui.waitUntil("no markers", () -> of(resource).isEmpty());
	}
}
