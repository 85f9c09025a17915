// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.check;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How bad warnings and hints are to somebody. What the kernel refuses stays an error, and what it would refuse as it is a warning.
 *
 * @param byCode severities by the problems' codes; empty for problems that nobody wants to see
 */
public record Severities(Map<String, Optional<Severity>> byCode) {
	/** As found. */
	public static final Severities DEFAULT = new Severities(Map.of());
	/** Says that the kernel refuses the script as it is. */
	private static final Set<String> FIXED = Set.of("script-fits-minified");
	private static final String IGNORE = "ignore";

	public Severities {
		byCode = Map.copyOf(byCode);
	}

	/** @param words for each code one of error, warning, hint and ignore; other words change nothing */
	public static Severities of(Map<String, String> words) {
		Map<String, Optional<Severity>> byCode = new HashMap<>();
		words.forEach((code, word) -> {
			if (word.equals(IGNORE)) {
				byCode.put(code, Optional.empty());
			} else {
				of(word).ifPresent(severity -> byCode.put(code, Optional.of(severity)));
			}
		});
		return new Severities(byCode);
	}

	private static Optional<Severity> of(String word) {
		for (Severity severity : Severity.values()) {
			if (severity.name().toLowerCase(Locale.ROOT).equals(word)) {
				return Optional.of(severity);
			}
		}
		return Optional.empty();
	}

	/** Whether problems of a code, which are found with some severity, can have another one. */
	public static boolean canChange(String code, Severity found) {
		return found != Severity.ERROR && !FIXED.contains(code);
	}

	/** The problems as they are to be shown. */
	public List<Problem> apply(List<Problem> found) {
		return byCode.isEmpty() ? found : found.stream().flatMap(problem -> apply(problem).stream()).toList();
	}

	private Optional<Problem> apply(Problem problem) {
		Optional<Severity> wanted = byCode.get(problem.code());
		return wanted == null || !canChange(problem.code(), problem.severity()) ? Optional.of(problem) : wanted.map(problem::withSeverity);
	}
}
