// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.outline;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.xdplua.ide.editor.ScriptEditor;

/** Quick Outline (Ctrl+O). */
public final class QuickOutlineHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		ScriptEditor.active(event).ifPresent(editor -> new QuickOutline(HandlerUtil.getActiveShell(event), editor).open());
		return null;
	}
}
