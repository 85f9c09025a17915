// SPDX-License-Identifier: EPL-2.0
package org.xdplua.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.xdplua.lang.stubs.Library;
import org.xdplua.lang.stubs.StubClass;
import org.xdplua.lang.stubs.Symbol;

/** What the stubs describe is what the runtime has, no more and no less. */
class StubsTest {
	private static final Pattern NAME = Pattern.compile("([A-Za-z0-9_]+)\\x00");
	/** No method has a name of one letter, of more than this, or one that starts with a capital. */
	private static final int LONGEST = 20;
	private static final int NAMES_PER_SCRIPT = 500;

	@Test
	void globals() throws Exception {
		assertEquals(names(Library.kernel().globals()), keys("_G"));
	}

	/** Libraries with a table in the runtime, by their names. */
	static List<String> libraries() {
		return Library.kernel().globals().stream().filter(symbol -> symbol.kind() == Symbol.Kind.LIBRARY && !symbol.name().equals("rcu")).map(Symbol::name).toList();
	}

	@ParameterizedTest
	@MethodSource("libraries")
	void membersOfLibraries(String library) throws Exception {
		Symbol symbol = Library.kernel().global(library).orElseThrow();
		assertEquals(names(Library.kernel().classOf(symbol.type()).orElseThrow().members()), keys(library));
	}

	@ParameterizedTest
	@MethodSource("libraries")
	void librariesCanBeRequired(String library) throws Exception {
		assertEquals("true\n", run("print(require('" + library + "') == " + library + ")"));
	}

	@Test
	void valuesOfConstants() throws Exception {
		List<Symbol> constants = new ArrayList<>(Library.kernel().classOf("xdp.action").orElseThrow().members());
		Library.kernel().classes().forEach(type -> type.members().stream().filter(symbol -> symbol.kind() == Symbol.Kind.CONSTANT && !constants.contains(symbol)).forEach(constants::add));
		assertTrue(constants.size() > 6);
		for (Symbol constant : constants) {
			assertEquals("true\n", run("print(" + constant.path() + " == " + constant.value().orElseThrow() + ")"), constant.path());
		}
	}

	@Test
	void whatIsAFunctionIsOne() throws Exception {
		for (Symbol symbol : Library.kernel().globals()) {
			List<Symbol> all = new ArrayList<>(List.of(symbol));
			if (symbol.kind() == Symbol.Kind.LIBRARY) {
				all.addAll(Library.kernel().classOf(symbol.type()).map(StubClass::members).orElse(List.of()));
			}
			for (Symbol one : all) {
				if (one.kind() == Symbol.Kind.FUNCTION) {
					assertEquals("function\n", run("print(type(" + one.path() + "))"), one.path());
				}
			}
		}
	}

	@Test
	void actions() throws Exception {
		assertEquals(names(Library.kernel().classOf("xdp.action").orElseThrow().members()), keys("xdp.action"));
	}

	/**
	 * Objects hide their metatables, so each is asked for every name there is: whatever is the name of a method stands in the
	 * library's file as text.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "data.object | data.new(64)", "xdplua.map | xdplua.map('m')", "rcu | rcu" })
	void membersOfObjects(String object) throws Exception {
		String[] parts = object.split(" \\| ");
		Set<String> found = new TreeSet<>();
		try (State state = new State()) {
			state.addMap("m");
			state.run("object = " + parts[1]);
			List<String> candidates = List.copyOf(textsOfLibrary());
			assertTrue(candidates.size() > 2000, "only " + candidates.size());
			for (int from = 0; from < candidates.size(); from += NAMES_PER_SCRIPT) {
				String names = String.join(" ", candidates.subList(from, Math.min(from + NAMES_PER_SCRIPT, candidates.size())));
				found.addAll(lines(state.run("for name in ('" + names + "'):gmatch('%S+') do local ok, value = pcall(function() return object[name] end) "
						+ "if ok and value ~= nil then print(name) end end")));
			}
		}
		assertEquals(names(Library.kernel().classOf(parts[0]).orElseThrow().members()), found);
	}

	@Test
	void stringsHaveTheMembersOfTheirLibrary() throws Exception {
		assertEquals("true\n", run("print(('').rep == string.rep)"));
	}

	/** Every name that ends with a NUL in the library's file, and how it ends: linkers keep one text for two that end the same. */
	private static Set<String> textsOfLibrary() throws Exception {
		try (InputStream in = StubsTest.class.getResourceAsStream("/native/linux-x86_64/libxdplua.so")) {
			String bytes = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
			Set<String> names = new TreeSet<>();
			Matcher matcher = NAME.matcher(bytes);
			while (matcher.find()) {
				String text = matcher.group(1);
				for (int i = Math.max(0, text.length() - LONGEST); i < text.length() - 1; i++) {
					if (Character.isLowerCase(text.charAt(i))) {
						names.add(text.substring(i));
					}
				}
			}
			return names;
		}
	}

	private static Set<String> keys(String table) throws Exception {
		return new TreeSet<>(lines(run("for name in pairs(" + table + ") do print(name) end")));
	}

	private static String run(String script) throws Exception {
		try (State state = new State()) {
			return state.run(script);
		}
	}

	private static Collection<String> lines(String output) {
		return Arrays.stream(output.split("\n")).filter(line -> !line.isEmpty()).toList();
	}

	private static Set<String> names(Collection<Symbol> symbols) {
		return symbols.stream().map(Symbol::name).collect(Collectors.toCollection(TreeSet::new));
	}
}
