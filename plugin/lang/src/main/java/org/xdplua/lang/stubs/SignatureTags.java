// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.stubs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.xdplua.lang.annotation.TypeParser;

/** Reads the tags that describe a function. */
final class SignatureTags {
	private SignatureTags() {
	}

	/** {@code name? type description} */
	static Optional<Parameter> parameter(String rest) {
		String[] parts = rest.split("\\s+", 2);
		if (parts.length < 2) {
			return Optional.empty();
		}
		boolean optional = parts[0].endsWith("?");
		String name = optional ? parts[0].substring(0, parts[0].length() - 1) : parts[0];
		int end = TypeParser.parse(parts[1], 0).end();
		return Optional.of(new Parameter(name, parts[1].substring(0, end), optional || name.equals("..."), description(parts[1].substring(end))));
	}

	/** {@code type description}, the older way to write {@code param ... type}. */
	static Parameter vararg(String rest) {
		int end = TypeParser.parse(rest, 0).end();
		return new Parameter("...", rest.substring(0, end), true, description(rest.substring(end)));
	}

	/** {@code type name description}, or several {@code type name} with commas between them. */
	static void results(String rest, List<Parameter> results) {
		int at = 0;
		boolean more = true;
		while (more) {
			int end = TypeParser.parse(rest, at).end();
			String type = rest.substring(at, end).strip();
			int nameEnd = name(rest, end);
			String name = rest.substring(end, nameEnd).strip();
			more = nameEnd < rest.length() && rest.charAt(nameEnd) == ',' && nameEnd > at;
			results.add(new Parameter(name, type.isEmpty() ? "any" : type, false, more ? "" : description(rest.substring(nameEnd))));
			at = nameEnd + 1;
		}
	}

	/** Where the name behind a type ends. */
	private static int name(String text, int start) {
		int at = start;
		while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
			at++;
		}
		int begin = at;
		while (at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == '_' || Character.isLetterOrDigit(text.charAt(at)))) {
			at++;
		}
		return at == begin && at < text.length() && text.charAt(at) != ',' ? start : at;
	}

	/** {@code K, V: string} */
	static List<String> generics(String rest) {
		List<String> names = new ArrayList<>();
		for (String part : rest.split(",")) {
			String name = part.split(":", 2)[0].strip();
			if (!name.isEmpty()) {
				names.add(name.split("\\s+")[0]);
			}
		}
		return names;
	}

	static String description(String rest) {
		String stripped = rest.strip();
		return stripped.startsWith("#") ? stripped.substring(1).strip() : stripped;
	}
}
