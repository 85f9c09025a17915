// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A line of a table. In all columns {@code \n} stands for a line end; lines that are empty or start with {@code #} are none.
 *
 * @param columns the script, what is asked if the feature needs to know, and the answer
 */
record Case(String file, int line, List<String> columns) {
	private static final Path FOLDER = Path.of("src/test/resources/cases");
	private static final String SEPARATOR = " => ";

	static List<Case> of(String feature) {
		Path file = FOLDER.resolve(feature + ".txt");
		try {
			List<Case> cases = new ArrayList<>();
			List<String> lines = Files.readAllLines(file);
			for (int i = 0; i < lines.size(); i++) {
				if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
					cases.add(new Case(file.getFileName().toString(), i + 1,
							Arrays.stream((lines.get(i) + " ").split(SEPARATOR)).map(String::strip).map(column -> column.replace("\\n", "\n")).toList()));
				}
			}
			return cases;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	String script() {
		return columns.getFirst();
	}

	/** Between the script and the answer. */
	String question() {
		return columns.get(1);
	}

	String answer() {
		return columns.getLast();
	}

	@Override
	public String toString() {
		return file + ":" + line + " " + script().replace("\n", "\\n");
	}
}
