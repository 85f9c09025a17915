// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.stubs;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.Node;
import org.xdplua.lang.syntax.ParseResult;
import org.xdplua.lang.syntax.Parser;
import org.xdplua.lang.syntax.Statement;
import org.xdplua.lang.syntax.TableField;

/**
 * Reads stub files: top-level assignments, functions and annotated locals become globals, classes and their members. Understands
 * the LuaCATS tags class, field, param, return, alias, enum, type and deprecated; passes over others.
 */
public final class StubLoader {
	private final Library library = new Library();
	/** The class behind each variable of the file that is being read, by its path: {@code xdp}, {@code xdp.action}, a local's name. */
	private final Map<String, StubClass> variables = new HashMap<>();

	public Library library() {
		return library;
	}

	/** Adds what a stub file describes. Mistakes in it are passed over: a test keeps the stubs free of them. */
	public void load(String text) {
		ParseResult parsed = Parser.parse(text);
		variables.clear();
		for (DocComment doc : DocComment.all(parsed)) {
			types(doc);
		}
		for (Statement statement : parsed.tree().block().statements()) {
			DocComment doc = DocComment.before(parsed, statement.start());
			switch (statement) {
			case Statement.Local local -> doc.tag("class").map(StubLoader::typeName).map(library.classes::get)
					.ifPresent(type -> variables.put(local.names().getFirst().name().text(), type));
			case Statement.Assignment assignment -> assignment(parsed, assignment, doc);
			case Statement.Function function -> function(function, doc);
			default -> { }
			}
		}
	}

	/** Classes with their fields, and aliases, which need no code below them. */
	private void types(DocComment doc) {
		StubClass type = null;
		for (DocComment.Tag tag : doc.tags()) {
			switch (tag.name()) {
			case "class" -> {
				type = new StubClass(typeName(tag), doc.text(), false);
				library.classes.put(type.name(), type);
			}
			case "field" -> {
				if (type != null) {
					field(type, tag.rest());
				}
			}
			case "alias" -> {
				int end = TypeText.end(tag.rest());
				library.aliases.put(tag.rest().substring(0, end), tag.rest().substring(end).strip());
			}
			default -> { }
			}
		}
	}

	private static String typeName(DocComment.Tag tag) {
		return tag.rest().split("[:\\s]", 2)[0];
	}

	private static void field(StubClass type, String rest) {
		String[] parts = rest.split("\\s+", 2);
		if (parts.length < 2 || parts[0].startsWith("[")) {
			return; // fields without a name of their own can't be completed
		}
		String name = parts[0].endsWith("?") ? parts[0].substring(0, parts[0].length() - 1) : parts[0];
		int end = TypeText.end(parts[1]);
		type.add(new Symbol(name, name, Symbol.Kind.FIELD, parts[1].substring(0, end), Signature.description(parts[1].substring(end)), Optional.empty(),
				Optional.empty(), false));
	}

	private void assignment(ParseResult parsed, Statement.Assignment assignment, DocComment doc) {
		Expression target = assignment.targets().getFirst();
		Expression value = assignment.values().isEmpty() ? null : assignment.values().getFirst();
		Optional<DocComment.Tag> enumeration = doc.tag("enum");
		if (enumeration.isPresent() && value instanceof Expression.Table table) {
			StubClass type = new StubClass(typeName(enumeration.get()), doc.text(), true);
			library.classes.put(type.name(), type);
			variables.put(path(target), type);
			constants(parsed, type, table, path(target));
			define(target, doc, Symbol.Kind.FIELD, type.name(), null, null);
			return;
		}
		Optional<StubClass> type = doc.tag("class").map(StubLoader::typeName).map(library.classes::get);
		type.ifPresent(known -> variables.put(path(target), known));
		String written = type.map(StubClass::name).orElse(doc.tag("type").map(DocComment.Tag::rest).orElse("any"));
		boolean constant = value instanceof Expression.Number || value instanceof Expression.Str;
		define(target, doc, type.isPresent() ? Symbol.Kind.LIBRARY : constant ? Symbol.Kind.CONSTANT : Symbol.Kind.FIELD, written, null,
				constant ? parsed.text().substring(value.start(), value.end()) : null);
	}

	private static void constants(ParseResult parsed, StubClass type, Expression.Table table, String path) {
		for (TableField field : table.fields()) {
			if (field instanceof TableField.Named named) {
				DocComment doc = DocComment.before(parsed, field.start());
				String name = named.name().text();
				type.add(new Symbol(name, path + "." + name, Symbol.Kind.CONSTANT, "integer", doc.text(), Optional.empty(),
						Optional.of(parsed.text().substring(named.value().start(), named.value().end())), doc.tag("deprecated").isPresent()));
			}
		}
	}

	private void function(Statement.Function function, DocComment doc) {
		Signature signature = Signature.of(function.body(), doc);
		if (function.method().isPresent()) {
			String name = function.method().get().text();
			StubClass owner = variables.get(path(function.target()));
			if (owner != null) {
				owner.add(new Symbol(name, owner.name() + ":" + name, Symbol.Kind.METHOD, "", doc.text(), Optional.of(signature), Optional.empty(),
						doc.tag("deprecated").isPresent()));
			}
		} else {
			define(function.target(), doc, Symbol.Kind.FUNCTION, "", signature, null);
		}
	}

	private void define(Expression target, DocComment doc, Symbol.Kind kind, String type, Signature signature, String value) {
		String path = path(target);
		String name = path.substring(path.lastIndexOf('.') + 1);
		Symbol symbol = new Symbol(name, path, kind, type, doc.text(), Optional.ofNullable(signature), Optional.ofNullable(value),
				doc.tag("deprecated").isPresent());
		if (target instanceof Expression.NameRef) {
			library.globals.put(name, symbol);
		} else if (target instanceof Expression.Member member) {
			StubClass owner = variables.get(path(member.object()));
			if (owner != null) {
				owner.add(symbol);
			}
		}
	}

	/** {@code a.b} as text; empty for anything but names. */
	private static String path(Node target) {
		StringBuilder path = new StringBuilder();
		Node node = target;
		while (node instanceof Expression.Member member) {
			path.insert(0, "." + member.member().text());
			node = member.object();
		}
		return node instanceof Expression.NameRef name ? path.insert(0, name.name()).toString() : "";
	}
}
