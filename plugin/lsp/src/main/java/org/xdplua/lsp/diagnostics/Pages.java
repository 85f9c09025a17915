// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.diagnostics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.xdplua.lang.lint.DiagnosticPage;

/** Puts the pages about problem codes where an editor can open them: {@code $XDG_CACHE_HOME/xdplua/diagnostics}. */
final class Pages {
	private final Map<String, Optional<String>> addresses = new ConcurrentHashMap<>();

	/** The address of a code's page; empty where it can't be written. */
	Optional<String> address(String code) {
		return addresses.computeIfAbsent(code, key -> DiagnosticPage.of(key).flatMap(text -> write(key, text)));
	}

	private static Optional<String> write(String code, String text) {
		String cache = System.getenv("XDG_CACHE_HOME");
		Path folder = (cache == null || cache.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache)).resolve("xdplua").resolve("diagnostics");
		Path page = folder.resolve(code + ".md");
		try {
			Files.createDirectories(folder);
			if (!Files.exists(page) || !Files.readString(page).equals(text)) {
				Path written = Files.createTempFile(folder, code, ".tmp");
				Files.writeString(written, text);
				Files.move(written, page, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			}
			return Optional.of(page.toUri().toString());
		} catch (IOException e) {
			return Optional.empty(); // the problem's message says it all, only shorter
		}
	}
}
