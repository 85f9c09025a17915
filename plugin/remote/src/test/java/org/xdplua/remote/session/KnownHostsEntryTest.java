// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which names a line of known_hosts is about. */
class KnownHostsEntryTest {

	private static final Path FILE = Path.of("known_hosts");

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			lab                    | lab             | true
			lab                    | LAB             | true
			lab                    | lab2            | false
			lab                    | [lab]:2222      | false
			[lab]:2222             | [lab]:2222      | true
			[lab]:2222             | [lab]:2223      | false
			one,lab,two            | lab             | true
			*.example.org          | a.example.org   | true
			*.example.org          | example.org     | false
			*.example.org,!b.*     | b.example.org   | false
			!b.*,*.example.org     | b.example.org   | false
			lab?                   | lab7            | true
			[192.0.2.*]:22         | [192.0.2.1]:22  | true
			192.0.2.1              | 192x0.2.1       | false
			""")
	void names(String names, String asked, boolean matches) {
		assertEquals(matches, KnownHostsEntry.parse(names + " ssh-ed25519 AAAA", FILE, 1).orElseThrow().matches(asked));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			lab ssh-ed25519 AAAA                 | true
			lab ssh-ed25519 AAAA a comment       | true
			  lab   ssh-ed25519   AAAA           | true
			@revoked lab ssh-ed25519 AAAA        | true
			@cert-authority *.a ssh-ed25519 AAAA | true
			# lab ssh-ed25519 AAAA               | false
			lab ssh-ed25519                      | false
			lab ssh-ed25519 A                    | false
			lab ssh-ed25519 ?!                   | false
			''                                   | false
			""")
	void lines(String line, boolean understood) {
		assertEquals(understood, KnownHostsEntry.parse(line, FILE, 1).isPresent());
	}
}
