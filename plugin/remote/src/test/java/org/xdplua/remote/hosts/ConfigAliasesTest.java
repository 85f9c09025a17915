// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The names that configuration files declare. */
class ConfigAliasesTest {

	@TempDir
	Path folder;

	private List<String> aliases(String config) throws IOException {
		return List.copyOf(ConfigAliases.of(Files.writeString(folder.resolve("config"), config)));
	}

	@Test
	void hostLines() throws IOException {
		assertEquals(List.of("a", "b", "c", "d", "with space", "e"), aliases("""
				# Host comment
				Host a b # trailing
				  HostName x
				host\tc
				HOST=d
				Host "with space" *.lab !bad a e?
				  Host e
				Match host m
				Host *
				"""));
	}

	@Test
	void includes() throws IOException {
		Files.createDirectories(folder.resolve("d"));
		Files.writeString(folder.resolve("d/2.conf"), "Host two\n");
		Files.writeString(folder.resolve("d/1.conf"), "Host one\nInclude " + folder.resolve("more") + "\n");
		Files.writeString(folder.resolve("more"), "Host more\n");
		assertEquals(List.of("one", "more", "two", "self"), aliases("Include " + folder + "/d/*.conf\nInclude \"" + folder.resolve("missing") + "\"\nHost self\n"));
	}

	@Test
	void includeOfItselfEnds() throws IOException {
		assertEquals(List.of("self"), aliases("Host self\nInclude " + folder.resolve("config") + "\n"));
	}

	@Test
	void missingFileHasNone() {
		assertEquals(List.of(), List.copyOf(ConfigAliases.of(folder.resolve("missing"))));
	}
}
