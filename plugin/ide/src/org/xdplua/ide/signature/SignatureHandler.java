// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.signature;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;

/** Ctrl+Shift+Space: the platform has the command and the key, but text editors don't handle it by themselves. */
public final class SignatureHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		IEditorPart editor = HandlerUtil.getActiveEditor(event);
		ITextOperationTarget target = editor == null ? null : editor.getAdapter(ITextOperationTarget.class);
		if (target != null && target.canDoOperation(ISourceViewer.CONTENTASSIST_CONTEXT_INFORMATION)) {
			target.doOperation(ISourceViewer.CONTENTASSIST_CONTEXT_INFORMATION);
		}
		return null;
	}
}
