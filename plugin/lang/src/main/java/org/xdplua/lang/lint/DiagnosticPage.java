// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.lint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.xdplua.lang.check.Severity;

/** What docs/diagnostics says about a problem code; the build packs the pages into this jar. */
public final class DiagnosticPage {
	/** <code>| [syntax](syntax.md) | error |</code> */
	private static final Pattern INDEX_LINE = Pattern.compile("^\\| \\[([a-z-]+)\\]\\([a-z-]+\\.md\\) \\| ([a-z]+) \\|$", Pattern.MULTILINE);

	private DiagnosticPage() {
	}

	/** All codes, in the order of the index, with the severity that their problems are found with. */
	public static Map<String, Severity> codes() {
		Map<String, Severity> codes = new LinkedHashMap<>();
		INDEX_LINE.matcher(of("README").orElseThrow()).results().forEach(line -> codes.put(line.group(1), Severity.valueOf(line.group(2).toUpperCase(Locale.ROOT))));
		return Collections.unmodifiableMap(codes);
	}

	/** The page of a code, in Markdown; empty for a code that doesn't exist. */
	public static Optional<String> of(String code) {
		try (InputStream in = DiagnosticPage.class.getResourceAsStream("/diagnostics/" + code + ".md")) {
			return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
