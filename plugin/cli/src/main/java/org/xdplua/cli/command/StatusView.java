// SPDX-License-Identifier: EPL-2.0
package org.xdplua.cli.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.xdplua.cli.console.Plain;
import org.xdplua.cli.console.Table;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.deploy.LineMaps;
import org.xdplua.remote.status.Attachment;
import org.xdplua.remote.status.Instance;
import org.xdplua.remote.status.LoadedFile;
import org.xdplua.remote.status.MachineStatus;
import org.xdplua.remote.status.Verdicts;

/** The status of machines for people and for programs. The keys of the JSON are those that {@code xdplua status --json} prints on the machine. */
final class StatusView {

	private static final int HASH_SHOWN = 12;

	private StatusView() {
	}

	static void print(PrintWriter out, Map<String, MachineStatus> machines) {
		Table table = new Table("HOST", "INTERFACE", "MODE", "INSTANCE", "FUNCTION", "PACKETS", "PASS", "DROP", "TX", "REDIRECT", "ABORTED", "ERRORS");
		machines.forEach((host, status) -> status.attachments().forEach(attachment -> {
			Verdicts verdicts = attachment.verdicts();
			table.add(host, attachment.interfaceName(), attachment.mode(), attachment.instance(), attachment.function(), attachment.packets(), verdicts.pass(),
					verdicts.drop(), verdicts.tx(), verdicts.redirect(), verdicts.aborted(), attachment.errors());
		}));
		if (machines.values().stream().anyMatch(status -> !status.attachments().isEmpty())) {
			table.print(out);
		}
		machines.forEach((host, status) -> {
			if (status.attachments().isEmpty()) {
				out.println(host + ": nothing is attached");
			}
			for (Attachment attachment : status.attachments()) {
				for (LoadedFile file : status.files(attachment)) {
					out.println(host + " " + attachment.interfaceName() + " script: " + Plain.line(file.name()) + " (" + file.size() + " bytes, sha256 "
							+ file.sha256().substring(0, Math.min(HASH_SHOWN, file.sha256().length())) + ")");
				}
				attachment.lastError().ifPresent(error -> out.println(host + " " + attachment.interfaceName() + " last error: "
						+ Plain.text(LineMaps.translate(error, status.files(attachment))).replace("\n", "\n    ")));
			}
		});
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
		return object;
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
		object.addProperty("last_error", attachment.lastError().orElse(null));
		return object;
	}

	static JsonObject error(RemoteException failure) {
		JsonObject object = new JsonObject();
		object.addProperty("kind", failure.kind().name());
		object.addProperty("what", failure.what());
		object.addProperty("where", failure.where());
		object.addProperty("advice", failure.advice());
		return object;
	}
}
