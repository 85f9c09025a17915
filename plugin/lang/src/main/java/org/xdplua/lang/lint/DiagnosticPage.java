// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.lint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What docs/diagnostics says about a problem code; the build packs the pages into this jar. */
public final class DiagnosticPage {
	private DiagnosticPage() {
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
