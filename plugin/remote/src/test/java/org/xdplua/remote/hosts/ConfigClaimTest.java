// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xdplua.remote.hosts.ConfigClaim.Degree;

/** How closely configuration files speak of the host "lab-1". */
class ConfigClaimTest {

	@TempDir
	Path folder;

	private Degree claim(String config) throws IOException {
		return ConfigClaim.of(Files.writeString(folder.resolve("config"), config), "lab-1");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Host lab-1                     | HOST
			Host a lab-? b                 | HOST
			Host "lab-1"                   | HOST
			host=lab-*                     | HOST
			Host Lab-1                     | NONE
			Host lab-                      | NONE
			Host lab-1 !lab-*              | NONE
			Host !lab-1 *                  | NONE
			Host !other                    | NONE
			Host *                         | DEFAULTS
			Host * !other                  | DEFAULTS
			Host * lab-*                   | HOST
			Match host lab-*,x exec "true" | HOST
			Match originalhost lab-1       | HOST
			Match user host                | NONE
			Match host *                   | DEFAULTS
			Match !host lab-1              | NONE
			Match all                      | NONE
			User lab-1                     | NONE
			""")
	void lines(String line, Degree degree) throws IOException {
		assertEquals(degree, claim(line + "\n"));
	}

	@Test
	void theClosestCounts() throws IOException {
		assertEquals(Degree.HOST, claim("Host *\nHost lab-1\nHost *\nHost other\n"));
	}

	@Test
	void anIncludeCountsWhereItApplies() throws IOException {
		String include = "  Include " + Files.writeString(folder.resolve("more"), "Host lab-1\n") + "\n";
		assertEquals(Degree.HOST, claim(include));
		assertEquals(Degree.HOST, claim("Match all\n" + include));
		assertEquals(Degree.NONE, claim("Host other\n" + include));
		assertEquals(Degree.NONE, claim("Match host other\n" + include));
		assertEquals(Degree.HOST, claim("Host other\nMatch !host other\n" + include));
	}
}
