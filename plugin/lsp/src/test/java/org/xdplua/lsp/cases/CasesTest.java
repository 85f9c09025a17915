// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every line of every table. */
class CasesTest {
	@TempDir
	private Path folder;

	@TestFactory
	Stream<DynamicContainer> answers() {
		return new TreeMap<>(Answers.features()).entrySet().stream().map(this::feature);
	}

	private DynamicContainer feature(Map.Entry<String, Integer> feature) {
		var cases = Case.of(feature.getKey());
		Stream<DynamicTest> enough = Stream.of(DynamicTest.dynamicTest("has enough cases", () -> assertTrue(cases.size() >= feature.getValue(), () -> "only " + cases.size())));
		return DynamicContainer.dynamicContainer(feature.getKey(), Stream.concat(enough, cases.stream().map(one -> DynamicTest.dynamicTest(one.toString(), () -> {
			Path project = Files.createTempDirectory(folder, "project");
			assertEquals(one.answer(), Answers.of(feature.getKey(), Workspace.of(one.script(), project), one).stripTrailing());
		}))));
	}
}
