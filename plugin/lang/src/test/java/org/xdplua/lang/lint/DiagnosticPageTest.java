// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.xdplua.lang.check.Problem;

/** Each code has a page, each page a code, and the examples on it are right. */
class DiagnosticPageTest {
	private static final Path PAGES = Path.of("../../docs/diagnostics");
	private static final Path SOURCES = Path.of("src/main/java/org/xdplua/lang");
	/** Codes of errors that are found outside of one script's text. */
	private static final Set<String> ELSEWHERE = Set.of("chunk-name", "encoding", "missing-file", "missing-callback", "empty-script", "script-too-large",
			"script-fits-minified", "kernel");
	private static final Pattern CODE = Pattern.compile("(?:problem|error|warning|hint)\\(\\s*(?:division \\? )?\"([a-z]+(?:-[a-z]+)*)\"|(?:CODE|MISSING|WRONG) = \"([a-z-]+)\"|: \"(power)\"");
	private static final Pattern EXAMPLE = Pattern.compile("```lua\n(.*?)```", Pattern.DOTALL);

	static Set<String> pages() throws IOException {
		try (Stream<Path> files = Files.list(PAGES)) {
			return files.map(file -> file.getFileName().toString().replace(".md", "")).filter(name -> !name.equals("README")).collect(Collectors.toCollection(TreeSet::new));
		}
	}

	@Test
	void eachCodeHasAPageAndEachPageACode() throws IOException {
		Set<String> codes = new TreeSet<>();
		for (String folder : List.of("check", "lint", "exact")) {
			try (Stream<Path> files = Files.list(SOURCES.resolve(folder))) {
				for (Path file : files.toList()) {
					CODE.matcher(Files.readString(file)).results().map(DiagnosticPageTest::group).forEach(codes::add);
				}
			}
		}
		assertEquals(codes, pages());
	}

	private static String group(MatchResult match) {
		return Stream.of(1, 2, 3).map(match::group).filter(found -> found != null).findFirst().orElseThrow();
	}

	@ParameterizedTest
	@MethodSource("pages")
	void theExamplesShowIt(String code) {
		String page = DiagnosticPage.of(code).orElseThrow();
		List<String> examples = EXAMPLE.matcher(page).results().map(match -> match.group(1)).toList();
		assertEquals(ELSEWHERE.contains(code) ? 0 : 2, examples.size(), "a wrong example and a right one");
		for (int i = 0; i < examples.size(); i++) {
			List<String> found = ProblemCasesTest.problems(examples.get(i)).stream().map(Problem::code).toList();
			assertEquals(i == 0, found.contains(code), () -> page + found);
		}
		assertTrue(page.startsWith("# " + code + "\n") && page.contains("## How to fix it") && page.contains("## How to switch it off"), page);
	}

	@ParameterizedTest
	@MethodSource("pages")
	void theIndexNamesIt(String code) throws IOException {
		assertTrue(Files.readString(PAGES.resolve("README.md")).contains("[" + code + "](" + code + ".md)"), code);
	}

	@Test
	void theIndexSaysTheSeveritiesOfThePages() throws IOException {
		assertEquals(pages(), new TreeSet<>(DiagnosticPage.codes().keySet()));
		DiagnosticPage.codes().forEach((code, severity) -> assertTrue(
				DiagnosticPage.of(code).orElseThrow().contains("\n*" + severity.name().toLowerCase(Locale.ROOT) + "*\n"), code));
	}

	@ParameterizedTest
	@MethodSource("pages")
	void thereAreCases(String code) {
		assertEquals(!ELSEWHERE.contains(code), Files.exists(Path.of("src/test/resources/cases/problems", code + ".txt")), code);
	}
}
