// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.stubs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

import org.xdplua.lang.check.Script;
import org.xdplua.lang.stubs.Symbol.Kind;

/** The stubs are right Lua, say something about everything, and describe what the kernel has. */
class StubsTest {
	static final List<String> FILES = Library.FILES;
	private static final Path KERNEL = Path.of("../../kernel");
	private static final Set<String> PRIMITIVES = Set.of("any", "nil", "boolean", "integer", "string", "table", "function", "thread", "T", "K", "V", "...");

	private final Library library = Library.kernel();

	@ParameterizedTest
	@FieldSource("FILES")
	void areRightLua(String file) {
		Script script = Script.of(file, Library.read(file));
		assertEquals(List.of(), script.parsed().problems());
		assertEquals(List.of(), script.resolution().problems());
		assertTrue(script.text().startsWith("-- SPDX-License-Identifier: MIT\n---@meta "), "the first lines say the licence and that it is a stub file");
	}

	@Test
	void allFilesArePacked() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("../../lua-stdlib-stubs/library"))) {
			assertEquals(new TreeSet<>(FILES), files.map(Path::getFileName).map(Path::toString).filter(name -> name.endsWith(".lua")).collect(Collectors.toCollection(TreeSet::new)));
		}
	}

	/** The add-on for lua-language-server: valid JSON, with patterns of Lua that find our scripts, and without the libraries that the kernel lacks. */
	@Test
	void theAddOnIsRight() throws IOException {
		JsonObject config = JsonParser.parseString(Files.readString(Path.of("../../lua-stdlib-stubs/config.json"))).getAsJsonObject();
		assertEquals(Set.of("$schema", "words", "files", "settings"), config.keySet());
		JsonObject builtin = config.getAsJsonObject("settings").getAsJsonObject("Lua.runtime.builtin");
		for (String name : List.of("basic", "io", "os", "debug", "package", "string", "table", "math", "utf8", "coroutine")) {
			assertEquals("disable", builtin.get(name).getAsString(), name);
		}
	}

	@Test
	void everythingIsExplained() {
		assertEquals(List.of(), everything().filter(symbol -> symbol.doc().isBlank() && !symbol.path().startsWith("xdp.action")).filter(symbol -> symbol.kind() != Kind.FIELD)
				.map(Symbol::path).toList());
		assertTrue(library.classOf("xdp.action").orElseThrow().members().stream().noneMatch(symbol -> symbol.doc().isBlank()));
	}

	@Test
	void everyTypeIsKnown() {
		List<String> unknown = new ArrayList<>();
		everything().forEach(symbol -> symbol.signature().ifPresent(signature -> Stream.concat(signature.parameters().stream(), signature.results().stream())
				.forEach(parameter -> names(parameter.type()).filter(name -> !PRIMITIVES.contains(name) && library.classOf(name).isEmpty())
						.forEach(name -> unknown.add(symbol.path() + ": " + name)))));
		assertEquals(List.of(), unknown);
	}

	/** The names in a simple type; composed ones are left to lua-language-server. */
	private static Stream<String> names(String type) {
		return type.contains("(") || type.contains("{") || type.contains("<") ? Stream.of()
				: Arrays.stream(type.split("[|,]")).map(String::strip).filter(name -> !name.startsWith("\"")).map(name -> name.replaceAll("[?]|\\[\\]", ""));
	}

	@ParameterizedTest
	@CsvSource({
			"xdplua/libs.c, actions, xdp.action",
			"xdplua/packet/functions.c xdplua/packet/maps.c, functions map_functions, xdplua",
			"xdplua/packet/maps.c, methods, xdplua.map",
			"luadata/luadata.c, functions, data",
			"luadata/luadata.c luadata/access.c, methods accessors, data.object",
			"luarcu/luarcu.c, functions, rcu",
			"luaunpack/luaunpack.c, functions, unpack",
			"lunatik/mathlib.c, functions, mathlib",
	})
	void describeWhatTheKernelRegisters(String files, String tables, String type) throws IOException {
		StringBuilder source = new StringBuilder();
		for (String file : files.split(" "))
			source.append(Files.readString(KERNEL.resolve(file)));
		Set<String> registered = new TreeSet<>();
		for (String table : tables.split(" ")) {
			Matcher body = Pattern.compile("\\b" + table + "\\[\\] = \\{(.*?)\\n\\};", Pattern.DOTALL).matcher(source);
			assertTrue(body.find(), "no table " + table + " in " + files);
			Pattern.compile("\\{\\s*\"(\\w+)\"").matcher(body.group(1)).results().map(match -> match.group(1)).forEach(registered::add);
		}
		Set<String> described = library.classOf(type).orElseThrow().members().stream().filter(symbol -> !type.endsWith("lib") || symbol.kind() == Kind.FUNCTION)
				.map(Symbol::name).collect(Collectors.toCollection(TreeSet::new));
		assertEquals(registered, described);
	}

	/** For the libraries that the kernel takes from Lua as they are, but for some names. */
	@ParameterizedTest
	@CsvSource({
			"_G, 'coroutine debug dofile io loadfile math os package string table utf8 warn'",
			"string, dump",
			"table, ''",
			"utf8, ''",
			"coroutine, ''",
	})
	void describeStockLuaButForWhatTheKernelLeavesOut(String name, String absent) throws Exception {
		Process lua;
		try {
			lua = new ProcessBuilder("lua5.4", "-e", "arg = nil for k in pairs(" + name + ") do print(k) end").redirectError(new File("/dev/null")).start();
		} catch (IOException e) {
			assumeTrue(false, "stock Lua is not installed: " + e.getMessage());
			return;
		}
		Set<String> stock = new TreeSet<>(List.of(new String(lua.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split("\n")));
		stock.removeAll(List.of(absent.split(" ")));
		Stream<Symbol> described = name.equals("_G") ? library.globals().stream().filter(symbol -> symbol.kind() != Kind.LIBRARY)
				: library.classOf(name + "lib").orElseThrow().members().stream();
		assertEquals(stock, described.map(Symbol::name).collect(Collectors.toCollection(TreeSet::new)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', value = {
			"xdp.action.tx       ~ xdp.action.tx = 3",
			"data.new            ~ data.new(content: integer|string|integer[]): data.object?",
			"data.object:segment ~ data.object:segment(offset?: integer, length?: integer, layout?: data.layout|table<any, data.field>): data.object?",
			"pcall               ~ pcall(f: function, ...: any): boolean, any, ...any",
			"math.mininteger     ~ math.mininteger = 0x8000000000000000",
			"load                ~ load(chunk: string|fun(): string?, chunkname?: string, mode?: \"t\", env?: table): function?, string?",
	})
	void haveSignatures(String path, String label) {
		assertEquals(label, everything().filter(symbol -> symbol.path().equals(path)).findFirst().orElseThrow().label());
	}

	private Stream<Symbol> everything() {
		return Stream.concat(library.globals().stream(), library.classes().stream().flatMap(type -> type.members().stream()));
	}
}
