// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.hosts;

import org.eclipse.jface.viewers.IElementComparer;

/** Rows of one host are the same row, whatever is known of it: the selection and what is open stay. */
final class SameHost implements IElementComparer {
	@Override
	public boolean equals(Object a, Object b) {
		return a instanceof HostRow one && b instanceof HostRow other ? one.alias().equals(other.alias()) : a.equals(b);
	}

	@Override
	public int hashCode(Object element) {
		return element instanceof HostRow row ? row.alias().hashCode() : element.hashCode();
	}
}
