// SPDX-License-Identifier: EPL-2.0
package org.xdplua.cli.console;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Aligned columns: text to the left, numbers to the right, two blanks between. */
public final class Table {

	private static final String GAP = "  ";

	private final List<String[]> rows = new ArrayList<>();
	private final int columns;

	public Table(String... header) {
		this.columns = header.length;
		rows.add(header);
	}

	/** @param cells as many as the header has; control characters are shown as "?" */
	public void add(Object... cells) {
		if (cells.length != columns) {
			throw new IllegalArgumentException(cells.length + " cells, not " + columns);
		}
		String[] row = new String[columns];
		for (int i = 0; i < columns; i++) {
			row[i] = Plain.line(String.valueOf(cells[i]));
		}
		rows.add(row);
	}

	public void print(PrintWriter out) {
		int[] widths = new int[columns];
		boolean[] numbers = new boolean[columns];
		for (int i = 0; i < columns; i++) {
			int column = i;
			widths[i] = rows.stream().mapToInt(row -> row[column].length()).max().orElse(0);
			numbers[i] = rows.size() > 1 && rows.stream().skip(1).allMatch(row -> row[column].matches("-|[0-9]+"));
		}
		for (String[] row : rows) {
			StringBuilder line = new StringBuilder();
			for (int i = 0; i < columns; i++) {
				String padding = " ".repeat(widths[i] - row[i].length());
				line.append(i == 0 ? "" : GAP).append(numbers[i] ? padding + row[i] : row[i] + padding);
			}
			out.println(line.toString().stripTrailing());
		}
	}
}
