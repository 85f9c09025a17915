// SPDX-License-Identifier: EPL-2.0
package org.xdplua.cli.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.xdplua.cli.console.Json;
import org.xdplua.lang.Budget;
import org.xdplua.lang.check.Script;
import org.xdplua.lang.minify.Minified;
import org.xdplua.lang.minify.Rule;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints shorter forms of scripts. Never writes to a source. */
@Command(name = "minify",
		description = "Prints a shorter form of a script, proven to compile to the same bytecode; exit status 1 when it is over " + Budget.MAX_BYTES
				+ " bytes all the same, or the kernel refuses it for what it says.")
public final class MinifyCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Option(names = { "-o", "--output" }, paramLabel = "OUT", description = "Write it to this file; a folder when there are several scripts. Never the script itself.")
	private Optional<Path> output;

	@Option(names = "--map", paramLabel = "MAP.json", description = "Write the source line of each line to this file; for one script.")
	private Optional<Path> map;

	@Option(names = "--json", description = "Print one JSON object, with the texts and the maps of their lines.")
	private boolean json;

	@Parameters(arity = "1..*", paramLabel = "FILE", description = "Scripts.")
	private List<Path> files;

	@Override
	public Integer call() {
		boolean folder = output.isPresent() && Files.isDirectory(output.get());
		if (files.size() > 1 && (map.isPresent() || !folder && (output.isPresent() || !json))) {
			throw new ParameterException(spec.commandLine(), "several scripts: give --json, or with -o a folder that exists; --map is for one script");
		}
		JsonArray list = new JsonArray();
		boolean good = true;
		for (Path file : files) {
			try {
				Script script = Minifying.read(file);
				Minified result = Minifying.minifyForTheKernel(script);
				write(file, result, output.map(out -> folder ? out.resolve(file.getFileName()) : out));
				report(file, script, result);
				list.add(toJson(file, script, result));
				good &= Budget.fits(result.text());
			} catch (IOException e) {
				complain(file + ": " + e.getMessage());
				good = false;
			}
		}
		if (json) {
			JsonObject object = new JsonObject();
			object.addProperty("limit", Budget.MAX_BYTES);
			object.add("files", list);
			Json.print(spec.commandLine().getOut(), object);
		}
		return good ? ExitCode.OK : ExitCode.SOFTWARE;
	}

	private void write(Path file, Minified result, Optional<Path> to) throws IOException {
		for (Path target : Stream.concat(to.stream(), map.stream()).toList()) {
			if (Files.exists(target) && Files.isSameFile(file, target)) {
				throw new IOException("is the script itself, which is never overwritten: give another file");
			}
		}
		if (to.isPresent()) {
			Files.writeString(to.get(), result.text());
		} else if (!json) {
			spec.commandLine().getOut().print(result.text());
		}
		if (map.isPresent()) {
			Files.writeString(map.get(), result.map().toJson() + "\n");
		}
	}

	private void report(Path file, Script script, Minified result) {
		result.notes().forEach(note -> complain(file + ": " + note));
		int bytes = Budget.bytes(script.text());
		if (!Budget.fits(result.text())) {
			complain(file + ": script has " + bytes + " bytes, minified " + result.bytes() + ", " + Budget.MAX_BYTES
					+ " are allowed: make it shorter or split it into several files");
		} else if (output.isPresent()) {
			spec.commandLine().getErr().println(file + ": " + bytes + " bytes became " + result.bytes() + (result.proven() ? ", proven" : ""));
		}
	}

	private void complain(String what) {
		spec.commandLine().getErr().println("xdpluactl: " + what);
	}

	private static JsonObject toJson(Path file, Script script, Minified result) {
		JsonObject entry = new JsonObject();
		entry.addProperty("file", file.toString());
		entry.addProperty("bytes", Budget.bytes(script.text()));
		entry.addProperty("minified", result.bytes());
		entry.addProperty("fits", Budget.fits(result.text()));
		entry.addProperty("proven", result.proven());
		JsonArray rules = new JsonArray();
		result.rules().stream().sorted().map(Rule::title).forEach(rules::add);
		entry.add("rules", rules);
		JsonArray notes = new JsonArray();
		result.notes().forEach(notes::add);
		entry.add("notes", notes);
		entry.addProperty("text", result.text());
		entry.add("map", JsonParser.parseString(result.map().toJson()));
		return entry;
	}
}
