// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.hosts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that an ssh_config file declares with Host lines, through its Includes. Patterns and negations are left out: nobody can connect to "*.lab". */
final class ConfigAliases {

	/** OpenSSH's own limit (READCONF_MAX_DEPTH). */
	private static final int MAX_DEPTH = 16;
	/** A keyword, then blanks or one "=", then the rest. */
	private static final Pattern LINE = Pattern.compile("\\s*([A-Za-z]+)(?:\\s*=\\s*|\\s+)(.*)");
	private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

	private final Set<String> names = new LinkedHashSet<>();

	private ConfigAliases() {
	}

	static Set<String> of(Path config) {
		ConfigAliases reader = new ConfigAliases();
		reader.read(config, 0);
		return reader.names;
	}

	private void read(Path file, int depth) {
		if (depth > MAX_DEPTH || !Files.isRegularFile(file)) {
			return;
		}
		List<String> lines;
		try {
			lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
		} catch (IOException e) {
			return; // ssh -G tells about it when a host of it is used
		}
		for (String line : lines) {
			Matcher matcher = LINE.matcher(line);
			if (!matcher.matches()) {
				continue;
			}
			switch (matcher.group(1).toLowerCase(java.util.Locale.ROOT)) {
				case "host" -> words(matcher.group(2)).stream().filter(word -> !word.matches(".*[*?!].*")).forEach(names::add);
				case "include" -> words(matcher.group(2)).forEach(pattern -> files(pattern).forEach(included -> read(included, depth + 1)));
				default -> {
					// ssh's business
				}
			}
		}
	}

	private static List<String> words(String text) {
		List<String> words = new ArrayList<>();
		Matcher matcher = WORD.matcher(text);
		while (matcher.find()) {
			String word = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
			if (word.startsWith("#") && matcher.group(1) == null) {
				break;
			}
			words.add(word);
		}
		return words;
	}

	/** A relative Include is relative to ~/.ssh, whatever file it stands in; wildcards in the last part are expanded in the order of names. */
	private static List<Path> files(String pattern) {
		Path home = HostResolver.home();
		Path path = pattern.startsWith("~/") ? home.resolve(pattern.substring(2)) : home.resolve(".ssh").resolve(pattern);
		if (!path.toString().matches(".*[*?\\[].*")) {
			return List.of(path);
		}
		List<Path> found = new ArrayList<>();
		try (DirectoryStream<Path> folder = Files.newDirectoryStream(path.getParent(), path.getFileName().toString())) {
			folder.forEach(found::add);
		} catch (IOException | java.util.regex.PatternSyntaxException e) {
			return List.of();
		}
		found.sort(null);
		return found;
	}
}
