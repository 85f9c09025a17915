// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xdplua.lang.syntax.Token;
import org.xdplua.lang.syntax.TokenKind;
import org.xdplua.lsp.project.Source;

/** Where comments declare classes and their fields, and name classes: {@code ---@class conn}, {@code ---@field src integer}, {@code ---@param c conn}. */
final class ClassTags {
	private static final Pattern CLASS = Pattern.compile("---\\s*@(?:class|enum|alias)\\s+(?:\\(\\w+\\)\\s*)?([\\w.]+).*", Pattern.DOTALL);
	private static final Pattern FIELD = Pattern.compile("---\\s*@field\\s+(?:(?:private|protected|public|package)\\s+(?=\\S+\\s))?(\\w+)\\??\\s.*", Pattern.DOTALL);
	/** What is written behind the name of a parameter, a field or a variable, or behind the tag. */
	private static final Pattern TYPES = Pattern.compile("---\\s*@(?:(?:param|field|cast)\\s+\\S+|class|enum|alias|type|return|overload|vararg|operator|generic)\\s+", Pattern.DOTALL);

	/** A name in a comment. */
	record Place(Source source, int start, int end) {
	}

	private ClassTags() {
	}

	/** Where a class gets a field. */
	static Optional<Place> field(List<Source> sources, String className, String field) {
		for (Source source : sources) {
			String around = "";
			for (Token token : comments(source)) {
				String text = text(source, token);
				Matcher type = CLASS.matcher(text);
				Matcher name = FIELD.matcher(text);
				if (type.matches()) {
					around = type.group(1);
				} else if (around.equals(className) && name.matches() && name.group(1).equals(field)) {
					return Optional.of(new Place(source, token.start() + name.start(1), token.start() + name.end(1)));
				}
			}
		}
		return Optional.empty();
	}

	/** Where a class is declared. */
	static Optional<Place> declaration(List<Source> sources, String className) {
		for (Source source : sources) {
			for (Token token : comments(source)) {
				Matcher type = CLASS.matcher(text(source, token));
				if (type.matches() && type.group(1).equals(className)) {
					return Optional.of(new Place(source, token.start() + type.start(1), token.start() + type.end(1)));
				}
			}
		}
		return Optional.empty();
	}

	/** The name at an offset of a comment, where a type can stand. */
	static Optional<Place> typeAt(Source source, Token comment, int offset) {
		return types(source, comment, "[\\w.]+").stream().filter(place -> place.start() <= offset && offset <= place.end()).findFirst();
	}

	/** Where comments of a script name a class. */
	static List<Place> uses(Source source, String className) {
		return source.script().text().contains(className) ? comments(source).stream().flatMap(token -> types(source, token, Pattern.quote(className)).stream()).toList() : List.of();
	}

	private static List<Place> types(Source source, Token comment, String name) {
		List<Place> places = new ArrayList<>();
		String text = text(source, comment);
		Matcher tag = TYPES.matcher(text);
		if (tag.lookingAt()) {
			Matcher word = Pattern.compile("(?<![\\w.])" + name + "(?![\\w.])").matcher(text).region(tag.end(), text.length()).useTransparentBounds(true);
			while (word.find()) {
				places.add(new Place(source, comment.start() + word.start(), comment.start() + word.end()));
			}
		}
		return places;
	}

	private static List<Token> comments(Source source) {
		return source.script().text().contains("---") ? source.script().parsed().tokens().stream().filter(token -> token.kind() == TokenKind.COMMENT).toList() : List.of();
	}

	private static String text(Source source, Token token) {
		return token.text(source.script().text());
	}
}
