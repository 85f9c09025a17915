// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.rename;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ltk.ui.refactoring.RefactoringWizardOpenOperation;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.ui.PlatformUI;
import org.xdplua.ide.editor.Caret;
import org.xdplua.ide.lsp.Refused;
import org.xdplua.ide.lsp.Request;
import org.xdplua.ide.ui.Ask;
import org.xdplua.ide.ui.Report;

/** Gives what the name at the caret stands for another name. First asks in the background whether that is possible, then opens the dialog. */
public final class RenameHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		Caret.of(event).ifPresent(caret -> {
			if (caret.name().isEmpty()) {
				Report.hint("Put the caret on a name to rename it");
			} else {
				Job.create("Prepare to rename '" + caret.name() + "'", (ICoreRunnable) monitor -> prepare(caret)).schedule();
			}
		});
		return null;
	}

	private static void prepare(Caret caret) {
		try {
			boolean possible = Request.orRefused(caret.document(), caret.start(),
					(server, file, position) -> server.getTextDocumentService().prepareRename(new PrepareRenameParams(file, position))).isPresent();
			if (possible) {
				PlatformUI.getWorkbench().getDisplay().asyncExec(() -> open(caret));
			} else {
				Report.hint("'" + caret.name() + "' can't be renamed here: it is no name of a script, or the language server did not answer");
			}
		} catch (Refused e) {
			Report.problem("'" + caret.name() + "' can't be renamed", caret.editor().getTitle(), e.getMessage(), "");
		}
	}

	private static void open(Caret caret) {
		try {
			RenameWizard wizard = new RenameWizard(new RenameRefactoring(caret.document(), caret.start(), caret.name()));
			new RefactoringWizardOpenOperation(wizard).run(Ask.shell(), "Rename '" + caret.name() + "'");
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
