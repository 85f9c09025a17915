// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.lint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tables of cases, one in a line: a piece of Lua with marks, and behind {@code =>} what is expected. {@code ¶} stands for the end of a
 * line, {@code «...»} marks a range. Lines that start with {@code #} are comments; empty ones don't count.
 */
public final class Cases {
	/** @param marks the marked ranges of the source, as {@code start..end} */
	public record Case(String file, int line, String source, List<int[]> marks, String expected) {
		@Override
		public String toString() {
			return file + ":" + line + " " + source;
		}
	}

	private Cases() {
	}

	public static List<Case> read(String folder) throws IOException {
		List<Case> cases = new ArrayList<>();
		try (Stream<Path> files = Files.list(Path.of("src/test/resources/cases", folder))) {
			for (Path file : files.sorted().toList()) {
				int number = 0;
				for (String line : Files.readAllLines(file)) {
					number++;
					if (!line.isBlank() && !line.startsWith("#")) {
						cases.add(parse(file.getFileName().toString(), number, line));
					}
				}
			}
		}
		return cases;
	}

	private static Case parse(String file, int number, String line) {
		String[] parts = line.split(" => ", 2);
		StringBuilder source = new StringBuilder();
		List<int[]> marks = new ArrayList<>();
		for (char c : parts[0].stripTrailing().replace('¶', '\n').toCharArray()) {
			switch (c) {
			case '«' -> marks.add(new int[] { source.length(), 0 });
			case '»' -> marks.reversed().stream().filter(mark -> mark[1] == 0).findFirst().orElseThrow()[1] = source.length();
			default -> source.append(c);
			}
		}
		return new Case(file, number, source.toString(), marks, parts.length > 1 ? parts[1].strip() : "");
	}
}
