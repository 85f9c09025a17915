// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.hosts;

import java.util.List;
import org.eclipse.jface.viewers.ITreeContentProvider;

/** Hosts, and below each its check list. */
final class HostTree implements ITreeContentProvider {
	@Override
	public Object[] getElements(Object hosts) {
		return ((List<?>) hosts).toArray();
	}

	@Override
	public Object[] getChildren(Object element) {
		return element instanceof HostRow row ? row.checks().toArray() : new Object[0];
	}

	@Override
	public Object getParent(Object element) {
		return null; // nobody reveals an item from outside
	}

	@Override
	public boolean hasChildren(Object element) {
		return element instanceof HostRow row && !row.checks().isEmpty();
	}
}
