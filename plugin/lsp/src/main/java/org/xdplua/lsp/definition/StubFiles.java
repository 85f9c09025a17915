// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.definition;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.lsp4j.Location;

import org.xdplua.lang.stubs.DocComment;
import org.xdplua.lang.stubs.Library;
import org.xdplua.lang.stubs.Symbol;
import org.xdplua.lang.syntax.Expression;
import org.xdplua.lang.syntax.Name;
import org.xdplua.lang.syntax.Node;
import org.xdplua.lang.syntax.ParseResult;
import org.xdplua.lang.syntax.Parser;
import org.xdplua.lang.syntax.Statement;
import org.xdplua.lang.syntax.TableField;
import org.xdplua.lsp.document.Positions;

/** Where the stub files say something, for editors that can open them: they need a folder with the files. */
public final class StubFiles {
	private final Map<String, Location> locations = new HashMap<>();
	private volatile Optional<Path> folder = Optional.empty();
	private boolean read;

	/** @param newFolder has the files of lua-stdlib-stubs; without one no place can be named */
	public synchronized void use(Optional<Path> newFolder) {
		folder = newFolder;
		locations.clear();
		read = false;
	}

	synchronized Optional<Location> location(Symbol symbol) {
		if (!read) {
			read = true;
			folder.ifPresent(this::read);
		}
		return Optional.ofNullable(locations.get(symbol.path()));
	}

	private void read(Path from) {
		for (String name : Library.FILES) {
			Path file = from.resolve(name);
			try {
				read(file.toUri().toString(), Parser.parse(Files.readString(file)));
			} catch (java.io.IOException e) {
				// this file can't be opened by the editor either
			}
		}
	}

	/** Paths as {@link Symbol#path} writes them; methods are called by their class. */
	private void read(String uri, ParseResult parsed) {
		Map<String, String> classes = new HashMap<>();
		for (Statement statement : parsed.tree().block().statements()) {
			Optional<String> type = DocComment.before(parsed, statement.start()).tag("class").map(tag -> tag.rest().split("[:\\s]", 2)[0]);
			switch (statement) {
			case Statement.Local local -> type.ifPresent(known -> classes.put(local.names().getFirst().name().text(), known));
			case Statement.Function function when function.method().isPresent() -> {
				String owner = path(function.target());
				note(uri, parsed, classes.getOrDefault(owner, owner) + ":" + function.method().get().text(), function.method().get());
			}
			case Statement.Function function -> note(uri, parsed, path(function.target()), function.target());
			case Statement.Assignment assignment -> {
				String target = path(assignment.targets().getFirst());
				note(uri, parsed, target, assignment.targets().getFirst());
				if (!assignment.values().isEmpty() && assignment.values().getFirst() instanceof Expression.Table table) {
					table.fields().stream().filter(TableField.Named.class::isInstance).map(field -> ((TableField.Named) field).name())
							.forEach((Name name) -> note(uri, parsed, target + "." + name.text(), name));
				}
			}
			default -> { }
			}
		}
	}

	private void note(String uri, ParseResult parsed, String path, Node node) {
		locations.putIfAbsent(path, new Location(uri, new Positions(parsed.text(), parsed.lines()).range(node.start(), node.end())));
	}

	private static String path(Expression target) {
		return switch (target) {
		case Expression.Member member -> path(member.object()) + "." + member.member().text();
		case Expression.NameRef name -> name.name();
		default -> "";
		};
	}
}
