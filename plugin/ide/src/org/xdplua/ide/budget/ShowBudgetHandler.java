// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.budget;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.xdplua.ide.editor.ScriptEditor;
import org.xdplua.lang.check.Script;
import org.xdplua.lang.size.Usage;
import org.xdplua.runtime.KernelCompiler;

/** Show Script Budget: what each function and each comment of the script in the editor takes. */
public final class ShowBudgetHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		Shell shell = HandlerUtil.getActiveShell(event);
		ScriptEditor.active(event).ifPresent(editor -> {
			Script script = Script.of(editor.file().getName(), editor.document().get());
			Job.createSystem("Measure the script", (ICoreRunnable) monitor -> {
				Usage usage = Usage.of(script, KernelCompiler.proof());
				shell.getDisplay().asyncExec(() -> {
					if (!shell.isDisposed()) {
						new BudgetPopup(shell, editor, usage).open();
					}
				});
			}).schedule();
		});
		return null;
	}
}
