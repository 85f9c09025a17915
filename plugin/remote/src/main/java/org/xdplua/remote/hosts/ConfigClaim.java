// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.hosts;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * How closely an ssh_config file speaks of a host. As in ssh, an Include counts only where the lines around it are about the host. Of Match lines only host and
 * originalhost are looked at: whether the rest is true only ssh finds out.
 */
final class ConfigClaim {

	/** From "not at all" up. */
	enum Degree {
		NONE,
		/** only with "*", which gives defaults for whatever there is */
		DEFAULTS,
		/** with its name, or with a pattern of it */
		HOST
	}

	private final String alias;
	private Degree degree = Degree.NONE;

	private ConfigClaim(String alias) {
		this.alias = alias;
	}

	static Degree of(Path config, String alias) {
		ConfigClaim claim = new ConfigClaim(alias);
		claim.read(config, 0);
		return claim.degree;
	}

	private void read(Path file, int depth) {
		if (depth > ConfigLine.MAX_DEPTH) {
			return;
		}
		boolean about = true; // what stands before the first Host is for all
		for (ConfigLine line : ConfigLine.read(file)) {
			switch (line.keyword()) {
				case "host" -> about = claims(line.words());
				case "match" -> about = matches(line.words());
				case "include" -> {
					if (about) {
						line.included().forEach(included -> read(included, depth + 1));
					}
				}
				default -> {
					// ssh's business
				}
			}
		}
	}

	private boolean claims(List<String> patterns) {
		if (!NamePatterns.match(patterns, alias)) {
			return false;
		}
		boolean closely = NamePatterns.match(patterns.stream().filter(pattern -> !pattern.equals("*")).toList(), alias);
		degree = closely ? Degree.HOST : degree == Degree.NONE ? Degree.DEFAULTS : degree;
		return true;
	}

	private boolean matches(List<String> criteria) {
		boolean about = true;
		for (int i = 0; i + 1 < criteria.size(); i++) {
			List<String> names = List.of(criteria.get(i + 1).split(","));
			switch (criteria.get(i).toLowerCase(Locale.ROOT)) {
				case "host", "originalhost" -> about &= claims(names);
				case "!host", "!originalhost" -> about &= !NamePatterns.match(names, alias);
				default -> {
					// ssh's business
				}
			}
		}
		return about;
	}
}
