// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.tests;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IViewPart;
import org.xdplua.ide.Ids;

/** Attach Status as people read it. */
final class StatusTable {
	private StatusTable() {
	}

	/** The first row that fits, as column title to text, once there is one. */
	static Map<String, String> waitForRow(String what, Predicate<Map<String, String>> fits) {
		return Ui.waitFor(what, () -> Arrays.stream(table().getItems()).map(StatusTable::row).filter(fits).findFirst());
	}

	/** The widget's row that fits. UI thread. */
	static Optional<TableItem> item(Predicate<Map<String, String>> fits) throws Exception {
		return Arrays.stream(table().getItems()).filter(item -> fits.test(row(item))).findFirst();
	}

	static Table table() throws Exception {
		IViewPart view = Workbench.window().getActivePage().showView(Ids.STATUS_VIEW);
		return Optional.ofNullable(view.getAdapter(Table.class)).orElseThrow();
	}

	private static Map<String, String> row(TableItem item) {
		Map<String, String> row = new LinkedHashMap<>();
		for (int column = 0; column < item.getParent().getColumnCount(); column++) {
			row.put(item.getParent().getColumn(column).getText(), item.getText(column));
		}
		return row;
	}
}
