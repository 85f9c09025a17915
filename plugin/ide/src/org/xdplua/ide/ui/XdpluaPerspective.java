// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.ui;

import org.eclipse.search.ui.NewSearchUI;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.console.IConsoleConstants;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.xdplua.ide.Ids;

/** Projects and the outline on the left, the script in the middle, status and problems below. */
public final class XdpluaPerspective implements IPerspectiveFactory {
	private static final float PROJECTS = 0.2f;
	private static final float EDITOR = 0.68f;
	private static final float OUTLINE = 0.55f;

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.addView(ProjectExplorer.VIEW_ID, IPageLayout.LEFT, PROJECTS, IPageLayout.ID_EDITOR_AREA);
		layout.addView(IPageLayout.ID_OUTLINE, IPageLayout.BOTTOM, OUTLINE, ProjectExplorer.VIEW_ID);
		IFolderLayout below = layout.createFolder("org.xdplua.ide.below", IPageLayout.BOTTOM, EDITOR, IPageLayout.ID_EDITOR_AREA);
		below.addView(Ids.STATUS_VIEW);
		below.addView(IPageLayout.ID_PROBLEM_VIEW);
		below.addView(IPageLayout.ID_PROGRESS_VIEW);
		below.addView(Ids.HOSTS_VIEW);
		below.addView(Ids.HISTORY_VIEW);
		below.addPlaceholder(Ids.EXPLANATION_VIEW);
		below.addPlaceholder(NewSearchUI.SEARCH_VIEW_ID);
		below.addPlaceholder(IConsoleConstants.ID_CONSOLE_VIEW);
		layout.addShowViewShortcut(Ids.STATUS_VIEW);
		layout.addShowViewShortcut(Ids.HOSTS_VIEW);
		layout.addShowViewShortcut(Ids.HISTORY_VIEW);
		layout.addShowViewShortcut(IConsoleConstants.ID_CONSOLE_VIEW);
		layout.addShowViewShortcut(Ids.EXPLANATION_VIEW);
		layout.addNewWizardShortcut("org.xdplua.ide.newProject");
		layout.addNewWizardShortcut("org.xdplua.ide.newScript");
	}
}
