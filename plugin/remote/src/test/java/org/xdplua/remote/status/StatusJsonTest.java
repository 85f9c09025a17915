// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParseException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
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

	private static final String NEWER = """
			{"abi":1,"version":"core","module":"0.1.0","lua":"Lua 5.4.7",
			 "instances":[{"name":"web","generation":2,"memory":9,"files":[],"confirm_seconds_left":7}],
			 "foreign":[{"ifname":"eth1","ifindex":4,"mode":"native","program_id":12,"program":"fw"},{"ifname":"eth2","ifindex":5,"mode":"generic","program_id":13,"program":null}],
			 "attachments":[{"ifname":"xdp0","ifindex":3,"mode":"generic","instance":"web","function":"callback","attached_seconds":12,
			   "packets":0,"verdicts":{"aborted":0,"drop":0,"pass":0,"tx":0,"redirect":0},"errors":0,"over_budget":0,"nested":0,"multi_buffer":0,"no_room":1,
			   "last_error":"a.lua:1: x","on_error":"drop","confirm_seconds_left":7,"ns_per_call":812,"timed_calls":3,"traceback":"a.lua:1: in main chunk","version":"core"}]}
			""";

	@Test
	void everyValueThatWasAddedLater() {
		MachineStatus status = StatusJson.parse(NEWER);
		Attachment attachment = new Attachment("xdp0", 3, "generic", "web", "callback", 12, 0, new Verdicts(0, 0, 0, 0, 0), 0, 0, 0, 0, 1, Optional.of("a.lua:1: x"),
				Optional.of("a.lua:1: in main chunk"), "drop", OptionalInt.of(7), OptionalLong.of(812), 3, "core");
		assertEquals(new MachineStatus("core", "0.1.0", "Lua 5.4.7", List.of(new Instance("web", 2, 9, List.of(), OptionalInt.of(7))), List.of(attachment),
				List.of(new ForeignProgram("eth1", 4, "native", 12, Optional.of("fw")), new ForeignProgram("eth2", 5, "generic", 13, Optional.empty()))), status);
		assertEquals(OptionalLong.of(9), status.memory(attachment));
		assertEquals(Optional.of(new Running("web", "callback", "generic", "drop", List.of())), status.running("xdp0"));
	}

	@Test
	void everyValue() {
		MachineStatus status = StatusJson.parse(FULL);
		Attachment attachment = new Attachment("xdp0", 3, "generic", "default", "callback", 12, 10, new Verdicts(1, 2, 3, 4, 0), 5, 6, 7, 8, 0,
				Optional.of("pass.lua:3: oops"), Optional.empty(), "pass", OptionalInt.empty(), OptionalLong.empty(), 0, "helper");
		assertEquals(new MachineStatus("helper", "0.1.0", "Lua 5.4.7", List.of(new Instance("default", 3, 123456, List.of(new LoadedFile("pass.lua", 321, "ab12")), OptionalInt.empty())),
				List.of(attachment), List.of()), status);
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
