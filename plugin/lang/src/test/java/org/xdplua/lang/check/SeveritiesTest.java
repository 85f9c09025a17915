// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeveritiesTest {

	@ParameterizedTest
	@CsvSource({ "unused-local, WARNING, ignore, none", "unused-local, WARNING, error, ERROR", "unused-local, WARNING, hint, HINT",
			"unused-local, WARNING, loud, WARNING",
			"packet-print, HINT, warning, WARNING",
			"syntax, ERROR, ignore, ERROR", "division, ERROR, hint, ERROR", "script-fits-minified, WARNING, ignore, WARNING" })
	void changes(String code, Severity found, String wanted, String shown) {
		Problem problem = new Problem(code, found, 0, 1, "text", Problem.Mark.NONE, List.of());
		List<Problem> changed = Severities.of(Map.of(code, wanted, "other", "ignore")).apply(List.of(problem));
		assertEquals(shown, changed.stream().map(one -> one.severity().name()).findFirst().orElse("none"));
	}
}
