// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.history;

import java.util.List;
import java.util.function.Supplier;
import org.eclipse.jface.viewers.ITreeContentProvider;

/** Interfaces of hosts, and below each what was deployed there. */
final class HistoryTree implements ITreeContentProvider {
	private final Supplier<List<HistoryRow.Place>> places;

	HistoryTree(Supplier<List<HistoryRow.Place>> places) {
		this.places = places;
	}

	@Override
	public Object[] getElements(Object view) {
		return places.get().toArray();
	}

	@Override
	public Object[] getChildren(Object element) {
		return element instanceof HistoryRow.Place place ? place.rows().toArray() : new Object[0];
	}

	@Override
	public Object getParent(Object element) {
		return null; // nobody reveals a row from outside
	}

	@Override
	public boolean hasChildren(Object element) {
		return element instanceof HistoryRow.Place place && !place.rows().isEmpty();
	}
}
