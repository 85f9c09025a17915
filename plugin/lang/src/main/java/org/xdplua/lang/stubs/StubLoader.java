// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.stubs;

import java.util.HashMap;
import java.util.List;
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
 * the LuaCATS tags that {@link Signature} and {@link TypeTags} read, enum, type and deprecated; passes over others.
 */
public final class StubLoader {
	private final Library library = new Library();
	/** The class behind each variable of the file that is being read, by its path: {@code xdp}, {@code xdp.action}, a local's name. */
	private final Map<String, StubClass> variables = new HashMap<>();

	public Library library() {
		return library;
	}

	/** The classes, enumerations and aliases that a script's annotations declare; no globals. */
	public static Library declarations(ParseResult parsed) {
		StubLoader loader = new StubLoader();
		if (!parsed.text().contains("---")) {
			return loader.library;
		}
		for (DocComment doc : DocComment.all(parsed)) {
			TypeTags.read(doc, loader.library);
		}
		for (Statement statement : parsed.tree().block().statements()) {
			DocComment doc = DocComment.before(parsed, statement.start());
			if (doc.tag("enum").isPresent()) {
				switch (statement) {
				case Statement.Local local when !local.values().isEmpty() && local.values().getFirst() instanceof Expression.Table table ->
					loader.enumeration(parsed, doc, table, local.names().getFirst().name().text());
				case Statement.Assignment assignment when !assignment.values().isEmpty() && assignment.values().getFirst() instanceof Expression.Table table ->
					loader.enumeration(parsed, doc, table, path(assignment.targets().getFirst()));
				default -> { }
				}
			}
		}
		return loader.library;
	}

	private StubClass enumeration(ParseResult parsed, DocComment doc, Expression.Table table, String path) {
		String name = doc.tag("enum").map(tag -> TypeTags.typeName(tag.rest())).orElse("");
		StubClass type = new StubClass(name, doc.text(), true, false, List.of(), List.of());
		library.classes.put(name, type);
		variables.put(path, type);
		constants(parsed, type, table, path);
		return type;
	}

	/** Adds what a stub file describes. Mistakes in it are passed over: a test keeps the stubs free of them. */
	public void load(String text) {
		ParseResult parsed = Parser.parse(text);
		variables.clear();
		for (DocComment doc : DocComment.all(parsed)) {
			TypeTags.read(doc, library);
		}
		for (Statement statement : parsed.tree().block().statements()) {
			DocComment doc = DocComment.before(parsed, statement.start());
			switch (statement) {
			case Statement.Local local -> doc.tag("class").map(tag -> TypeTags.typeName(tag.rest())).map(library.classes::get)
					.ifPresent(type -> variables.put(local.names().getFirst().name().text(), type));
			case Statement.Assignment assignment -> assignment(parsed, assignment, doc);
			case Statement.Function function -> function(function, doc);
			default -> { }
			}
		}
	}

	private void assignment(ParseResult parsed, Statement.Assignment assignment, DocComment doc) {
		Expression target = assignment.targets().getFirst();
		Expression value = assignment.values().isEmpty() ? null : assignment.values().getFirst();
		if (doc.tag("enum").isPresent() && value instanceof Expression.Table table) {
			StubClass type = enumeration(parsed, doc, table, path(target));
			define(target, doc, Symbol.Kind.FIELD, type.name(), null, null);
			return;
		}
		Optional<StubClass> type = doc.tag("class").map(tag -> TypeTags.typeName(tag.rest())).map(library.classes::get);
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
				type.add(new Symbol(name, path + "." + name, Symbol.Kind.CONSTANT, type.name(), doc.text(), Optional.empty(),
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
