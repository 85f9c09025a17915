// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.history;

import java.util.List;
import java.util.Objects;
import org.eclipse.jface.viewers.IElementComparer;

/** A deploy stays the same one, and so does a place, when something else runs now: what is selected or collapsed stays so. */
final class SameElement implements IElementComparer {
	@Override
	public boolean equals(Object a, Object b) {
		if (a instanceof HistoryRow one && b instanceof HistoryRow other) {
			return one.isSame(other);
		}
		return a instanceof HistoryRow.Place one && b instanceof HistoryRow.Place other ? one.isSame(other) : Objects.equals(a, b);
	}

	@Override
	public int hashCode(Object element) {
		return switch (element) {
		case HistoryRow row -> row.entry().id().hashCode();
		case HistoryRow.Place place -> List.of(place.host(), place.interfaceName()).hashCode();
		default -> element.hashCode();
		};
	}
}
