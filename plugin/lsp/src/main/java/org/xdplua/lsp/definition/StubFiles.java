// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.definition;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
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

/**
 * Where the stub files say something: in a folder that the client has named, else in copies of the packed files, which an editor
 * can open.
 */
public final class StubFiles {
	private final Map<String, Location> locations = new HashMap<>();
	private final Path cache;
	private Optional<Path> folder = Optional.empty();
	private boolean read;

	/** @param cache where the copies go, if they are needed */
	public StubFiles(Path cache) {
		this.cache = cache;
	}

	/** {@code $XDG_CACHE_HOME/xdplua/stubs}, or {@code ~/.cache/xdplua/stubs}. */
	public static StubFiles ofUser() {
		String home = System.getenv("XDG_CACHE_HOME");
		return new StubFiles((home == null || !home.startsWith("/") ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(home)).resolve("xdplua/stubs"));
	}

	/** @param newFolder has the files of lua-stdlib-stubs */
	public synchronized void use(Optional<Path> newFolder) {
		folder = newFolder;
		locations.clear();
		read = false;
	}

	/** Empty where the stubs can't be written to a file either. */
	synchronized Optional<Location> location(Symbol symbol) {
		if (!read) {
			read = true;
			for (String name : Library.FILES) {
				try {
					Path file = folder.isPresent() ? folder.get().resolve(name) : copy(name);
					read(file.toUri().toString(), Parser.parse(Files.readString(file)));
				} catch (IOException e) {
					// this file can't be opened by the editor either
				}
			}
		}
		return Optional.ofNullable(locations.get(symbol.path()));
	}

	/** For reading only: nobody is to edit a copy. */
	private Path copy(String name) throws IOException {
		Path file = cache.resolve(name);
		try (InputStream packed = Library.class.getResourceAsStream("/stubs/" + name)) {
			byte[] bytes = packed.readAllBytes();
			if (!Files.isRegularFile(file) || !Arrays.equals(bytes, Files.readAllBytes(file))) {
				Files.createDirectories(cache);
				Path temporary = Files.createTempFile(cache, name, ".new");
				Files.write(temporary, bytes);
				temporary.toFile().setReadOnly();
				Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			}
		}
		return file;
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
