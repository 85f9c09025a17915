// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.status;

import com.google.gson.JsonParseException;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.xdplua.remote.json.JsonObjectReader;

/** Reads the status object, and what a load tells of before. Keys that were added later than the ABI may be missing. */
public final class StatusJson {

	private StatusJson() {
	}

	/** @throws JsonParseException with what is wrong and where */
	static MachineStatus parse(String json) {
		return read(JsonObjectReader.parse(json, "the status"));
	}

	/** @throws JsonParseException with what is wrong and where */
	public static MachineStatus read(JsonObjectReader status) {
		long abi = status.number("abi");
		if (abi != MachineStatus.ABI) {
			throw new JsonParseException("the machine has ABI " + abi + ", this program knows ABI " + MachineStatus.ABI);
		}
		return new MachineStatus(status.text("version"), status.text("module"), status.text("lua"), status.list("instances", StatusJson::instance),
				status.list("attachments", StatusJson::attachment), status.has("foreign") ? status.list("foreign", StatusJson::foreign) : List.of());
	}

	public static Running running(JsonObjectReader json) {
		return new Running(json.text("instance"), json.text("function"), json.text("mode"), json.text("on_error"), json.list("files", StatusJson::file));
	}

	public static LoadedFile file(JsonObjectReader json) {
		return new LoadedFile(json.text("name"), (int) json.number("size"), json.text("sha256"));
	}

	private static Instance instance(JsonObjectReader json) {
		return new Instance(json.text("name"), json.number("generation"), json.number("memory"), json.list("files", StatusJson::file),
				seconds(json.optionalNumber("confirm_seconds_left")));
	}

	private static Attachment attachment(JsonObjectReader json) {
		return new Attachment(json.text("ifname"), (int) json.number("ifindex"), json.text("mode"), json.text("instance"), json.text("function"),
				json.number("attached_seconds"), json.number("packets"), verdicts(json.object("verdicts")), json.number("errors"), json.number("over_budget"),
				json.number("nested"), json.number("multi_buffer"), json.optionalNumber("no_room").orElse(0), json.optionalText("last_error"),
				json.optionalText("traceback"), json.optionalText("on_error").orElse("pass"), seconds(json.optionalNumber("confirm_seconds_left")),
				json.optionalNumber("ns_per_call"), json.optionalNumber("timed_calls").orElse(0), json.optionalText("version").orElse("helper"));
	}

	private static Verdicts verdicts(JsonObjectReader json) {
		return new Verdicts(json.number("aborted"), json.number("drop"), json.number("pass"), json.number("tx"), json.number("redirect"));
	}

	private static ForeignProgram foreign(JsonObjectReader json) {
		return new ForeignProgram(json.text("ifname"), (int) json.number("ifindex"), json.text("mode"), json.number("program_id"), json.optionalText("program"));
	}

	private static OptionalInt seconds(OptionalLong value) {
		return value.isPresent() ? OptionalInt.of((int) value.getAsLong()) : OptionalInt.empty();
	}
}
