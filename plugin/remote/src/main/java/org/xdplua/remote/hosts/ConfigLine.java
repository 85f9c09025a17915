// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.hosts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of an ssh_config file.
 *
 * @param keyword in lower case
 * @param words behind it, without quotes and comments
 */
record ConfigLine(String keyword, List<String> words) {

	/** How deep Includes may lead: OpenSSH's own limit (READCONF_MAX_DEPTH). */
	static final int MAX_DEPTH = 16;
	/** A keyword, then blanks or one "=", then the rest. */
	private static final Pattern LINE = Pattern.compile("\\s*([A-Za-z]+)(?:\\s*=\\s*|\\s+)(.*)");
	private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

	/** None of a file that can't be read: ssh -G tells about it when a host of it is used. */
	static List<ConfigLine> read(Path file) {
		List<ConfigLine> lines = new ArrayList<>();
		try {
			if (Files.isRegularFile(file)) {
				for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList()) {
					Matcher matcher = LINE.matcher(line);
					if (matcher.matches()) {
						lines.add(new ConfigLine(matcher.group(1).toLowerCase(Locale.ROOT), words(matcher.group(2))));
					}
				}
			}
			return lines;
		} catch (IOException e) {
			return List.of();
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

	/** The files that the words of an Include mean, in ssh's order. */
	List<Path> included() {
		return words.stream().flatMap(word -> files(word).stream()).toList();
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
