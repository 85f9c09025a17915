// SPDX-License-Identifier: EPL-2.0
package org.xdplua.cli.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.xdplua.cli.console.Json;
import org.xdplua.cli.console.Table;
import org.xdplua.lang.Budget;
import org.xdplua.lang.minify.Minified;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** How much of the kernel's limit scripts use. */
@Command(name = "size",
		description = "Shows how many bytes scripts have and how many are left of the " + Budget.MAX_BYTES
				+ " that the kernel takes; exit status 1 when one is empty or too large.")
public final class SizeCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Option(names = "--json", description = "Print one JSON object.")
	private boolean json;

	@Option(names = "--by-function", description = "Also show what each function and each comment takes, as it is and minified.")
	private boolean byFunction;

	@Parameters(arity = "1..*", paramLabel = "FILE", description = "Scripts.")
	private List<Path> files;

	@Override
	public Integer call() {
		Map<Path, Long> sizes = new LinkedHashMap<>();
		boolean good = true;
		for (Path file : files) {
			try {
				if (!Files.isRegularFile(file)) {
					throw new IOException(Files.exists(file) ? "is no file" : "there is no such file");
				}
				sizes.put(file, Files.size(file));
			} catch (IOException e) {
				spec.commandLine().getErr().println("xdpluactl: the script can't be read: " + file + ": " + e.getMessage());
				good = false;
			}
		}
		Map<Path, Parts> parts = new LinkedHashMap<>();
		if (byFunction) {
			for (Path file : sizes.keySet()) {
				try {
					parts.put(file, Parts.of(file));
				} catch (IOException e) {
					spec.commandLine().getErr().println("xdpluactl: " + file + ": " + e.getMessage());
					good = false;
				}
			}
		}
		if (json) {
			Json.print(spec.commandLine().getOut(), toJson(sizes, parts));
		} else if (!sizes.isEmpty()) {
			print(sizes);
			parts.forEach((file, part) -> part.print(file, spec.commandLine().getOut()));
		}
		return good && sizes.values().stream().allMatch(SizeCommand::fits) ? ExitCode.OK : ExitCode.SOFTWARE;
	}

	private static boolean fits(long bytes) {
		return bytes >= 1 && bytes <= Budget.MAX_BYTES;
	}

	private void print(Map<Path, Long> sizes) {
		Table table = new Table("BYTES", "LIMIT", "LEFT", "FILE");
		sizes.forEach((file, bytes) -> table.add(bytes, Budget.MAX_BYTES, Math.max(0, Budget.MAX_BYTES - bytes), file));
		table.print(spec.commandLine().getOut());
		sizes.forEach((file, bytes) -> {
			if (bytes == 0) {
				spec.commandLine().getErr().println("xdpluactl: script is empty (0 bytes; 1 to " + Budget.MAX_BYTES + " are allowed): " + file + ": write a callback");
			} else if (!fits(bytes)) {
				spec.commandLine().getErr().println("xdpluactl: script has " + bytes + " bytes, " + Budget.MAX_BYTES + " are allowed: " + file + ": "
						+ advice(file));
			}
		});
	}

	private static String advice(Path file) {
		try {
			Minified minified = Minifying.minifyForTheKernel(Minifying.read(file));
			if (Budget.fits(minified.text())) {
				return "minified it has " + minified.bytes() + ": deploy it minified";
			}
		} catch (IOException e) {
			// xdpluactl check says what is wrong with it
		}
		return "make it shorter or split it into several files";
	}

	private static JsonObject toJson(Map<Path, Long> sizes, Map<Path, Parts> parts) {
		JsonArray list = new JsonArray();
		sizes.forEach((file, bytes) -> {
			JsonObject entry = new JsonObject();
			entry.addProperty("file", file.toString());
			entry.addProperty("bytes", bytes);
			entry.addProperty("fits", fits(bytes));
			if (parts.containsKey(file)) {
				parts.get(file).addTo(entry);
			}
			list.add(entry);
		});
		JsonObject object = new JsonObject();
		object.addProperty("limit", Budget.MAX_BYTES);
		object.add("files", list);
		return object;
	}
}
