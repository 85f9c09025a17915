// SPDX-License-Identifier: EPL-2.0
package org.xdplua.cli.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.xdplua.cli.console.Plain;
import org.xdplua.cli.console.Table;
import org.xdplua.remote.history.LineMaps;
import org.xdplua.remote.status.Attachment;
import org.xdplua.remote.status.ForeignProgram;
import org.xdplua.remote.status.Instance;
import org.xdplua.remote.status.LoadedFile;
import org.xdplua.remote.status.MachineStatus;
import org.xdplua.remote.status.Verdicts;

/** The status of machines for people and for programs. The keys of the JSON are those that {@code xdplua status --json} prints on the machine. */
final class StatusView {

	private StatusView() {
	}

	static void print(PrintWriter out, Map<String, MachineStatus> machines) {
		Table table = new Table("HOST", "INTERFACE", "VERSION", "MODE", "INSTANCE", "FUNCTION", "PACKETS", "PASS", "DROP", "TX", "REDIRECT", "ABORTED", "ERRORS", "OVER-BUDGET",
				"NS/CALL", "MEMORY", "ON-ERROR", "SECONDS");
		machines.forEach((host, status) -> status.attachments().forEach(attachment -> {
			Verdicts verdicts = attachment.verdicts();
			table.add(host, attachment.interfaceName(), attachment.version(), attachment.mode(), attachment.instance(), attachment.function(), attachment.packets(),
					verdicts.pass(), verdicts.drop(), verdicts.tx(), verdicts.redirect(), verdicts.aborted(), attachment.errors(), attachment.overBudget(),
					shown(attachment.nsPerCall()), shown(status.memory(attachment)), attachment.onError(), attachment.attachedSeconds());
		}));
		if (machines.values().stream().anyMatch(status -> !status.attachments().isEmpty())) {
			table.print(out);
		}
		machines.forEach((host, status) -> {
			if (status.attachments().isEmpty()) {
				out.println(host + ": nothing is attached");
			}
			status.attachments().forEach(attachment -> printDetails(out, host + " " + Plain.line(attachment.interfaceName()), status, attachment));
			status.instances().forEach(instance -> instance.confirmSecondsLeft().ifPresent(
					seconds -> out.println(host + " not confirmed: " + Plain.line(instance.name()) + " (undone in " + seconds + " s)")));
			status.foreign().forEach(program -> out.println(host + " " + Plain.line(program.interfaceName()) + " has an XDP program that is not ours: "
					+ program.programId() + " (" + Plain.line(program.program().orElse("without a name")) + ", " + program.mode() + ")"));
		});
	}

	private static void printDetails(PrintWriter out, String place, MachineStatus status, Attachment attachment) {
		for (LoadedFile file : status.files(attachment)) {
			out.println(place + " script: " + Plain.line(file.name()) + " (" + file.size() + " bytes, sha256 " + file.shortHash() + ")");
		}
		attachment.lastError().ifPresent(error -> out.println(place + " last error: " + indented(error, status, attachment)));
		attachment.traceback().ifPresent(traceback -> out.println("    " + indented(traceback, status, attachment)));
	}

	private static String indented(String text, MachineStatus status, Attachment attachment) {
		return Plain.text(LineMaps.ofUser().translate(text, status.files(attachment))).replace("\n", "\n    ");
	}

	private static String shown(OptionalLong number) {
		return number.isPresent() ? Long.toString(number.getAsLong()) : "-";
	}

	static JsonObject json(MachineStatus status) {
		JsonObject object = new JsonObject();
		object.addProperty("abi", MachineStatus.ABI);
		object.addProperty("version", status.version());
		object.addProperty("module", status.module());
		object.addProperty("lua", status.lua());
		JsonArray instances = new JsonArray();
		status.instances().forEach(instance -> instances.add(json(instance)));
		object.add("instances", instances);
		JsonArray foreign = new JsonArray();
		status.foreign().forEach(program -> foreign.add(json(program)));
		object.add("foreign", foreign);
		JsonArray attachments = new JsonArray();
		status.attachments().forEach(attachment -> attachments.add(json(attachment)));
		object.add("attachments", attachments);
		return object;
	}

	private static JsonObject json(Instance instance) {
		JsonObject object = new JsonObject();
		object.addProperty("name", instance.name());
		object.addProperty("generation", instance.generation());
		object.addProperty("memory", instance.memory());
		JsonArray files = new JsonArray();
		for (LoadedFile file : instance.files()) {
			JsonObject entry = new JsonObject();
			entry.addProperty("name", file.name());
			entry.addProperty("size", file.size());
			entry.addProperty("sha256", file.sha256());
			files.add(entry);
		}
		object.add("files", files);
		object.add("confirm_seconds_left", number(instance.confirmSecondsLeft()));
		return object;
	}

	private static JsonObject json(ForeignProgram program) {
		JsonObject object = new JsonObject();
		object.addProperty("ifname", program.interfaceName());
		object.addProperty("ifindex", program.ifindex());
		object.addProperty("mode", program.mode());
		object.addProperty("program_id", program.programId());
		object.addProperty("program", program.program().orElse(null));
		return object;
	}

	private static JsonElement number(OptionalInt value) {
		return value.isPresent() ? new JsonPrimitive(value.getAsInt()) : JsonNull.INSTANCE;
	}

	private static JsonObject json(Attachment attachment) {
		JsonObject object = new JsonObject();
		object.addProperty("ifname", attachment.interfaceName());
		object.addProperty("ifindex", attachment.ifindex());
		object.addProperty("mode", attachment.mode());
		object.addProperty("instance", attachment.instance());
		object.addProperty("function", attachment.function());
		object.addProperty("attached_seconds", attachment.attachedSeconds());
		object.addProperty("packets", attachment.packets());
		Map<String, Long> verdicts = new LinkedHashMap<>();
		verdicts.put("aborted", attachment.verdicts().aborted());
		verdicts.put("drop", attachment.verdicts().drop());
		verdicts.put("pass", attachment.verdicts().pass());
		verdicts.put("tx", attachment.verdicts().tx());
		verdicts.put("redirect", attachment.verdicts().redirect());
		JsonObject counted = new JsonObject();
		verdicts.forEach(counted::addProperty);
		object.add("verdicts", counted);
		object.addProperty("errors", attachment.errors());
		object.addProperty("over_budget", attachment.overBudget());
		object.addProperty("nested", attachment.nested());
		object.addProperty("multi_buffer", attachment.multiBuffer());
		object.addProperty("no_room", attachment.noRoom());
		object.addProperty("last_error", attachment.lastError().orElse(null));
		object.addProperty("on_error", attachment.onError());
		object.add("confirm_seconds_left", number(attachment.confirmSecondsLeft()));
		object.add("ns_per_call", attachment.nsPerCall().isPresent() ? new JsonPrimitive(attachment.nsPerCall().getAsLong()) : JsonNull.INSTANCE);
		object.addProperty("timed_calls", attachment.timedCalls());
		object.addProperty("traceback", attachment.traceback().orElse(null));
		object.addProperty("version", attachment.version());
		return object;
	}
}
