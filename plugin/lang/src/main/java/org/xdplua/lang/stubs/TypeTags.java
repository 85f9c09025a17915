// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.stubs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xdplua.lang.annotation.TypeExpression;
import org.xdplua.lang.annotation.TypeParser;

/** Reads the tags that declare types: class with field and operator, alias, enum. They need no code below them. */
public final class TypeTags {
	private static final Pattern VISIBILITY = Pattern.compile("(?:private|protected|public|package)\\s+(?=\\S+\\s)");
	private static final Pattern ATTRIBUTE = Pattern.compile("\\(\\w+\\)\\s*");
	private static final Pattern OPERATOR = Pattern.compile("(\\w+)\\s*(?:\\([^)]*\\))?\\s*:\\s*(.*)");

	private TypeTags() {
	}

	static void read(DocComment doc, Library library) {
		StubClass type = null;
		for (DocComment.Tag tag : doc.tags()) {
			switch (tag.name()) {
			case "class" -> {
				type = declare(tag.rest(), doc.text());
				if (!type.name().isEmpty()) {
					library.classes.put(type.name(), type);
				}
			}
			case "field" -> {
				if (type != null) {
					field(type, tag.rest());
				}
			}
			case "operator" -> {
				Matcher operator = OPERATOR.matcher(tag.rest());
				if (type != null && operator.matches()) {
					type.addOperator(operator.group(1), TypeParser.parse(operator.group(2)));
				}
			}
			case "alias" -> alias(tag.rest(), library);
			default -> { }
			}
		}
	}

	/** {@code (exact) Name<T>: Parent, Other} */
	private static StubClass declare(String rest, String doc) {
		TypeParser.Parsed name = TypeParser.parse(ATTRIBUTE.matcher(rest).replaceFirst(""), 0);
		String behind = ATTRIBUTE.matcher(rest).replaceFirst("").substring(name.end()).strip();
		List<TypeExpression.Named> parents = new ArrayList<>();
		if (behind.startsWith(":")) {
			int at = 1;
			while (at > 0 && at < behind.length()) {
				TypeParser.Parsed parent = TypeParser.parse(behind, at);
				if (parent.type() instanceof TypeExpression.Named named) {
					parents.add(named);
				}
				at = parent.end() < behind.length() && behind.charAt(parent.end()) == ',' ? parent.end() + 1 : 0;
			}
		}
		List<String> generics = name.type() instanceof TypeExpression.Named named ? named.arguments().stream().map(Object::toString).toList() : List.of();
		return new StubClass(typeName(rest), doc, false, rest.startsWith("(exact)"), generics, parents);
	}

	/** The name that a class, enum or alias tag declares. */
	public static String typeName(String rest) {
		return ATTRIBUTE.matcher(rest).replaceFirst("").split("[:<\\s]", 2)[0];
	}

	private static void alias(String rest, Library library) {
		String name = typeName(rest);
		if (!name.isEmpty()) {
			String behind = rest.substring(rest.indexOf(name) + name.length()).strip();
			library.aliases.put(name, behind.startsWith("<") ? behind.substring(Math.max(0, behind.indexOf('>') + 1)).strip() : behind);
		}
	}

	private static void field(StubClass type, String rest) {
		String text = VISIBILITY.matcher(rest).lookingAt() ? VISIBILITY.matcher(rest).replaceFirst("") : rest;
		if (text.startsWith("[")) {
			TypeParser.Parsed key = TypeParser.parse(text, 1);
			int close = text.indexOf(']', Math.min(key.end(), text.length()));
			if (close >= 0) {
				type.add(new StubClass.Indexer(key.type(), TypeParser.parse(text.substring(close + 1))));
			}
			return;
		}
		String[] parts = text.split("\\s+", 2);
		if (parts.length < 2) {
			return;
		}
		boolean optional = parts[0].endsWith("?");
		String name = optional ? parts[0].substring(0, parts[0].length() - 1) : parts[0];
		int end = TypeParser.parse(parts[1], 0).end();
		String written = parts[1].substring(0, end);
		type.add(new Symbol(name, name, Symbol.Kind.FIELD, optional && !written.endsWith("?") ? optional(written) : written,
				SignatureTags.description(parts[1].substring(end)), Optional.empty(), Optional.empty(), false));
	}

	private static String optional(String type) {
		return type.indexOf('|') >= 0 || type.startsWith("fun") ? "(" + type + ")?" : type + "?";
	}
}
