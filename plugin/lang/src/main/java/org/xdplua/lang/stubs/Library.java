// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.stubs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that the stubs describe. */
public final class Library {
	/** The files of lua-stdlib-stubs, which the build packs into this jar. */
	public static final List<String> FILES = List.of("xdp.lua", "xdplua.lua", "data.lua", "rcu.lua", "unpack.lua", "base.lua", "string.lua", "table.lua", "math.lua", "utf8.lua",
			"coroutine.lua");

	final Map<String, Symbol> globals = new LinkedHashMap<>();
	final Map<String, StubClass> classes = new LinkedHashMap<>();
	final Map<String, String> aliases = new LinkedHashMap<>();

	Library() {
	}

	/** What the kernel has. Read once. */
	public static Library kernel() {
		return Kernel.LIBRARY;
	}

	private static final class Kernel {
		static final Library LIBRARY = load();

		private static Library load() {
			StubLoader loader = new StubLoader();
			for (String file : FILES) {
				loader.load(read(file));
			}
			return loader.library();
		}
	}

	/** The text of a packed stub file. */
	static String read(String file) {
		try (InputStream in = Library.class.getResourceAsStream("/stubs/" + file)) {
			if (in == null) {
				throw new IllegalStateException("the stub file " + file + " is missing in this build");
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	public Collection<Symbol> globals() {
		return Collections.unmodifiableCollection(globals.values());
	}

	public Optional<Symbol> global(String name) {
		return Optional.ofNullable(globals.get(name));
	}

	public Collection<StubClass> classes() {
		return Collections.unmodifiableCollection(classes.values());
	}

	/** The class that a written type names: {@code data.object?} and {@code data.object|nil} are the class {@code data.object}. */
	public Optional<StubClass> classOf(String type) {
		for (String alternative : type.split("\\|")) {
			String name = alternative.strip();
			StubClass found = classes.get(name.endsWith("?") ? name.substring(0, name.length() - 1) : name);
			if (found != null) {
				return Optional.of(found);
			}
		}
		return Optional.empty();
	}

	/** The class of exactly this name. */
	public Optional<StubClass> typeNamed(String name) {
		return Optional.ofNullable(classes.get(name));
	}

	/** What an alias stands for. */
	public Optional<String> alias(String name) {
		return Optional.ofNullable(aliases.get(name));
	}
}
