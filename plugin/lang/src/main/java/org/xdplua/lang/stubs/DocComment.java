// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.stubs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.xdplua.lang.annotation.TypeParser;
import org.xdplua.lang.syntax.ParseResult;
import org.xdplua.lang.syntax.Token;
import org.xdplua.lang.syntax.TokenKind;

/**
 * A block of {@code ---} lines.
 *
 * @param text the lines that are no tag, as Markdown
 * @param tags the lines that start with {@code @}, in order
 */
public record DocComment(String text, List<Tag> tags) {
	/** {@code ---@name rest} */
	public record Tag(String name, String rest) {
	}

	public static final DocComment NONE = new DocComment("", List.of());

	public DocComment {
		tags = List.copyOf(tags);
	}

	/** The block that ends on the line above an offset; {@link #NONE} if there is none. */
	public static DocComment before(ParseResult parsed, int offset) {
		List<Token> tokens = parsed.tokens();
		List<String> lines = new ArrayList<>();
		int line = parsed.lines().line(offset);
		for (int i = parsed.tokenAt(offset) - 1; i >= 0 && tokens.get(i).kind().isTrivia(); i--) {
			Token token = tokens.get(i);
			if (token.kind() == TokenKind.WHITESPACE) {
				continue;
			}
			String comment = token.text(parsed.text());
			if (!comment.startsWith("---") || parsed.lines().line(token.start()) != line - 1) {
				break;
			}
			lines.addFirst(comment.substring(3));
			line--;
		}
		return of(lines);
	}

	/** What stands behind code on its line: {@code local rules = {} ---@type rule[]}. */
	public static DocComment behind(ParseResult parsed, int end) {
		List<Token> tokens = parsed.tokens();
		for (int i = parsed.tokenAt(end); i < tokens.size() && tokens.get(i).kind().isTrivia(); i++) {
			String text = tokens.get(i).text(parsed.text());
			if (tokens.get(i).kind() == TokenKind.COMMENT) {
				return text.startsWith("---") ? of(List.of(text.substring(3))) : NONE;
			} else if (text.indexOf('\n') >= 0) {
				break;
			}
		}
		return NONE;
	}

	/** All blocks of a text, wherever they stand. */
	static List<DocComment> all(ParseResult parsed) {
		List<DocComment> blocks = new ArrayList<>();
		List<String> lines = new ArrayList<>();
		int last = -1;
		for (Token token : parsed.tokens()) {
			if (token.kind() != TokenKind.COMMENT || !token.text(parsed.text()).startsWith("---")) {
				continue;
			}
			int line = parsed.lines().line(token.start());
			if (line != last + 1 && !lines.isEmpty()) {
				blocks.add(of(lines));
				lines.clear();
			}
			lines.add(token.text(parsed.text()).substring(3));
			last = line;
		}
		blocks.add(of(lines));
		return blocks;
	}

	private static DocComment of(List<String> lines) {
		StringBuilder text = new StringBuilder();
		List<Tag> tags = new ArrayList<>();
		for (String line : lines) {
			String trimmed = line.strip();
			if (trimmed.startsWith("@")) {
				String[] parts = trimmed.substring(1).split("\\s+", 2);
				tags.add(new Tag(parts[0], parts.length > 1 ? parts[1] : ""));
			} else if (trimmed.startsWith("|") && !tags.isEmpty()) { // one more alternative of the type above
				Tag last = tags.removeLast();
				tags.add(new Tag(last.name, last.rest + " | " + alternative(trimmed)));
			} else {
				text.append(line.startsWith(" ") ? line.substring(1) : line).append('\n');
			}
		}
		return new DocComment(text.toString().strip(), tags);
	}

	/** {@code | "any" # what it means}, without the bar, LuaLS's marks {@code >} and {@code +} behind it, and what it means. */
	private static String alternative(String line) {
		String type = line.substring(1).strip();
		type = type.startsWith(">") || type.startsWith("+") ? type.substring(1).strip() : type;
		return type.substring(0, TypeParser.parse(type, 0).end());
	}

	/** The first tag of a name. */
	public Optional<Tag> tag(String name) {
		return tags.stream().filter(tag -> tag.name().equals(name)).findFirst();
	}
}
