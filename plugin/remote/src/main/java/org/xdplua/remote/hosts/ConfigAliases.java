// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.hosts;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;

/** The names that an ssh_config file declares with Host lines, through its Includes. Patterns and negations are left out: nobody can connect to "*.lab". */
final class ConfigAliases {

	private final Set<String> names = new LinkedHashSet<>();

	private ConfigAliases() {
	}

	static Set<String> of(Path config) {
		ConfigAliases reader = new ConfigAliases();
		reader.read(config, 0);
		return reader.names;
	}

	private void read(Path file, int depth) {
		if (depth > ConfigLine.MAX_DEPTH) {
			return;
		}
		for (ConfigLine line : ConfigLine.read(file)) {
			switch (line.keyword()) {
				case "host" -> line.words().stream().filter(word -> !word.matches(".*[*?!].*")).forEach(names::add);
				case "include" -> line.included().forEach(included -> read(included, depth + 1));
				default -> {
					// ssh's business
				}
			}
		}
	}
}
