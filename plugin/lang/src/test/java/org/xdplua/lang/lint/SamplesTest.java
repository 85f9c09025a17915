// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.xdplua.lang.check.Checker;
import org.xdplua.lang.check.Problem;
import org.xdplua.lang.check.Severity;
import org.xdplua.lang.project.Project;

/** Whatever stands in kernel/samples has no error and no warning; building a string for each packet can be right, as in the DNS server. */
class SamplesTest {
	private static final Path SAMPLES = Path.of("../../kernel/samples");

	static List<Path> scripts() throws IOException {
		return find(".lua");
	}

	static List<Path> projects() throws IOException {
		return find(Project.FILE_NAME).stream().map(Path::getParent).toList();
	}

	private static List<Path> find(String ending) throws IOException {
		try (Stream<Path> files = Files.walk(SAMPLES)) {
			return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
		}
	}

	@Test
	void thereAreSome() throws IOException {
		assertFalse(scripts().isEmpty() || projects().isEmpty());
	}

	@ParameterizedTest
	@MethodSource("scripts")
	void scriptsAreRight(Path script) throws IOException {
		assertEquals(List.of(), Checker.check(script.getFileName().toString(), Files.readString(script)));
	}

	@ParameterizedTest
	@MethodSource("projects")
	void projectsAreRight(Path dir) throws Exception {
		Map<String, List<Problem>> problems = ProjectChecker.check(Project.load(dir));
		problems.forEach((file, found) -> assertEquals(List.of(), found.stream().filter(problem -> problem.severity() != Severity.HINT).toList(), file));
	}
}
