// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.rename;

import org.eclipse.ltk.ui.refactoring.RefactoringWizard;

/** Asks for the new name and shows on demand what will change. */
final class RenameWizard extends RefactoringWizard {
	private final RenameRefactoring refactoring;

	RenameWizard(RenameRefactoring refactoring) {
		super(refactoring, DIALOG_BASED_USER_INTERFACE | PREVIEW_EXPAND_FIRST_NODE);
		this.refactoring = refactoring;
		setDefaultPageTitle(refactoring.getName());
	}

	@Override
	protected void addUserInputPages() {
		addPage(new NewNamePage(refactoring));
	}
}
