// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.outline;

import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.xdplua.ide.editor.ScriptEditor;

/** Gives editors of our scripts an outline; those of others have what they have. */
public final class OutlineAdapter implements IAdapterFactory {
	@Override
	public <T> T getAdapter(Object editor, Class<T> type) {
		return type == IContentOutlinePage.class && editor instanceof IWorkbenchPart part
				? type.cast(ScriptEditor.of(part).map(OutlinePage::new).orElse(null)) : null;
	}

	@Override
	public Class<?>[] getAdapterList() {
		return new Class<?>[] { IContentOutlinePage.class };
	}
}
