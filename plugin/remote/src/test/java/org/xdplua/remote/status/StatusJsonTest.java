// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParseException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading what {@code xdplua status --json} prints. */
class StatusJsonTest {

	private static final String FULL = """
			{"abi":1,"version":"helper","module":"0.1.0","lua":"Lua 5.4.7",
			 "instances":[{"name":"default","generation":3,"memory":123456,"files":[{"name":"pass.lua","size":321,"sha256":"ab12"}]}],
			 "attachments":[{"ifname":"xdp0","ifindex":3,"mode":"generic","instance":"default","function":"callback","attached_seconds":12,
			   "packets":10,"verdicts":{"aborted":1,"drop":2,"pass":3,"tx":4,"redirect":0},
			   "errors":5,"over_budget":6,"nested":7,"multi_buffer":8,"last_error":"pass.lua:3: oops"}]}
			""";

	@Test
	void everyValue() {
		MachineStatus status = StatusJson.parse(FULL);
		Attachment attachment = new Attachment("xdp0", 3, "generic", "default", "callback", 12, 10, new Verdicts(1, 2, 3, 4, 0), 5, 6, 7, 8,
				Optional.of("pass.lua:3: oops"));
		assertEquals(new MachineStatus("helper", "0.1.0", "Lua 5.4.7", List.of(new Instance("default", 3, 123456, List.of(new LoadedFile("pass.lua", 321, "ab12")))),
				List.of(attachment)), status);
		assertEquals(10, attachment.verdicts().sum());
		assertEquals(List.of(new LoadedFile("pass.lua", 321, "ab12")), status.files(attachment));
		assertEquals(Optional.of(attachment), status.attachment("xdp0"));
		assertEquals(Optional.empty(), status.attachment("xdp1"));
	}

	@Test
	void laterVersionsMayAddKeys() {
		assertEquals(StatusJson.parse(FULL), StatusJson.parse(FULL.replace("{", "{\"new\":{\"a\":[1]},")));
	}

	@Test
	void noErrorYet() {
		assertEquals(Optional.empty(), StatusJson.parse(FULL.replace("\"pass.lua:3: oops\"", "null")).attachments().getFirst().lastError());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			"abi":1               | "abi":2               | ABI 2
			"abi":1,              |                       | abi is missing
			"drop":2,             |                       | attachments[0].verdicts.drop is missing
			"generation":3        | "generation":"three"  | instances[0].generation is no number
			"sha256":"ab12"       | "sha256":7            | instances[0].files[0].sha256 is no text
			"instances":[         | "instances":3,"x":[   | instances is no list
			"ifindex":3,          | "ifindex":            | attachments
			""")
	void whatIsWrongIsNamed(String good, String bad, String message) {
		assertTrue(FULL.contains(good));
		String broken = FULL.replace(good, bad == null ? "" : bad);
		RuntimeException failure = assertThrows(JsonParseException.class, () -> StatusJson.parse(broken));
		assertTrue(failure.getMessage().contains(message), failure.getMessage());
	}

	@ParameterizedTest
	@CsvSource({ "''", "[]", "null", "hello", "'{'" })
	void noObject(String text) {
		assertThrows(JsonParseException.class, () -> StatusJson.parse(text));
	}
}
