// SPDX-License-Identifier: EPL-2.0
package org.xdplua.runtime;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.xdplua.lang.Budget;
import org.xdplua.lang.check.Script;
import org.xdplua.lang.minify.Minifier;
import org.xdplua.lang.minify.Proof;
import org.xdplua.lang.minify.Rule;

/** Prints the tables of docs/minifier.md; scripts of a usual make fall to half. */
class RuleSavingsTest {
	private static final Path SAMPLES = Path.of("../../kernel/samples");
	private static final Optional<Proof> PROOF = LoadedRuntime.sameCode().map(same -> same::difference);

	private static List<Path> files() throws IOException {
		try (Stream<Path> files = Files.walk(SAMPLES)) {
			return files.filter(file -> file.toString().endsWith(".lua")).sorted().toList();
		}
	}

	private static int total(List<Script> scripts, Set<Rule> rules) {
		return scripts.stream().mapToInt(script -> Minifier.minify(script, rules, PROOF).bytes()).sum();
	}

	@Test
	void samplesFallToHalf() throws IOException {
		StringBuilder table = new StringBuilder("| script | bytes | minified | of it |\n|---|--:|--:|--:|\n");
		List<Script> scripts = new ArrayList<>();
		int all = 0;
		for (Path file : files()) {
			Script script = Script.of(file.getFileName().toString(), Files.readString(file));
			scripts.add(script);
			int bytes = Budget.bytes(script.text());
			int minified = Minifier.minify(script, PROOF).bytes();
			all += bytes;
			table.append("| ").append(SAMPLES.relativize(file)).append(row(bytes, minified));
		}
		table.append("| all").append(row(all, total(scripts, Rule.all())));
		table.append("\n| rule | with it alone | without it |\n|---|--:|--:|\n");
		int none = total(scripts, Set.of());
		table.append("| white space and comments | ").append(none - all).append(" | |\n");
		for (Rule rule : Rule.values()) {
			Set<Rule> others = EnumSet.complementOf(EnumSet.of(rule));
			table.append("| ").append(rule.title()).append(" | ").append(total(scripts, Set.of(rule)) - none).append(" | +")
					.append(total(scripts, others) - total(scripts, Rule.all())).append(" |\n");
		}
		System.out.println(table);
		assertTrue(2 * total(scripts, Rule.all()) < all, table::toString);
	}

	private static String row(int bytes, int minified) {
		return " | " + bytes + " | " + minified + " | " + 100 * minified / bytes + " % |\n";
	}
}
