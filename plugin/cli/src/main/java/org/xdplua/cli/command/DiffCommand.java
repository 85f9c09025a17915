// SPDX-License-Identifier: EPL-2.0
package org.xdplua.cli.command;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.xdplua.cli.console.Json;
import org.xdplua.cli.console.Plain;
import org.xdplua.cli.console.Steps;
import org.xdplua.lang.project.Project;
import org.xdplua.lang.project.ProjectException;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.RemoteException.Kind;
import org.xdplua.remote.deploy.Comparison;
import org.xdplua.remote.deploy.Comparison.Difference;
import org.xdplua.remote.deploy.Comparison.State;
import org.xdplua.remote.deploy.RequestCheck;
import org.xdplua.remote.history.History;
import org.xdplua.remote.session.Machines;
import org.xdplua.remote.status.Running;
import org.xdplua.remote.status.StatusClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows how what runs differs from what is here. */
@Command(name = "diff", description = "Shows how the scripts that judge an interface's packets differ from those here, as a unified diff. Exit status: 0 no difference, 3 some, 1 failed.")
public final class DiffCommand implements Callable<Integer> {

	private static final int DIFFERENT = 3;
	private static final int CONTEXT = 3;

	@Spec
	private CommandSpec spec;

	@Mixin
	private SshOptions ssh;

	@Mixin
	private OnePlace where;

	@Parameters(arity = "0..1", paramLabel = "DIR|FILE", defaultValue = ".", description = "A folder with an xdplua.json, or one script. Default: the current folder.")
	private Path path;

	@Option(names = "--json", description = "Print one JSON object.")
	private boolean json;

	@Override
	public Integer call() throws ProjectException, RemoteException {
		Project project = Sources.of(path, Optional.empty()).project();
		Place place = where.place(project.target());
		RequestCheck.checkInterface(place.interfaceName());
		Progress steps = new Steps(spec.commandLine().getErr());
		try (Machines machines = ssh.machines()) {
			Optional<Running> running = machines.with(place.host(), steps, session -> StatusClient.status(session, steps)).running(place.interfaceName());
			if (running.isEmpty()) {
				throw new RemoteException(Kind.REFUSED, "nothing is attached", place.interfaceName() + " on " + place.host(), "deploy first");
			}
			List<Difference> differences = Comparison.compare(running.get(), texts(project), History.ofUser());
			if (json) {
				Json.print(spec.commandLine().getOut(), toJson(differences));
			} else {
				differences.forEach(this::print);
			}
			return differences.stream().allMatch(difference -> difference.state() == State.SAME) ? ExitCode.OK : DIFFERENT;
		} catch (IOException e) {
			throw new RemoteException(Kind.NO_HISTORY, "the texts can't be read", e.getMessage(), "check the permissions", e);
		}
	}

	private static Map<String, byte[]> texts(Project project) throws IOException {
		Map<String, byte[]> texts = new LinkedHashMap<>();
		for (String name : project.files()) {
			if (Files.exists(project.path(name))) {
				texts.put(name, Files.readAllBytes(project.path(name)));
			}
		}
		return texts;
	}

	private void print(Difference difference) {
		PrintWriter out = spec.commandLine().getOut();
		String name = Plain.line(difference.name());
		if (difference.state() == State.SAME) {
			return;
		}
		if (difference.there().isEmpty() && difference.state() != State.ONLY_HERE) {
			out.println("Scripts differ: " + name + " (the text that runs there was deployed from elsewhere)");
			return;
		}
		List<String> there = lines(difference.there());
		UnifiedDiffUtils.generateUnifiedDiff("deployed/" + name, "here/" + name, there, DiffUtils.diff(there, lines(difference.here())), CONTEXT)
				.forEach(line -> out.println(Plain.text(line)));
	}

	private static List<String> lines(Optional<byte[]> text) {
		return text.map(bytes -> new String(bytes, StandardCharsets.UTF_8).lines().toList()).orElse(List.of());
	}

	private static JsonObject toJson(List<Difference> differences) {
		JsonArray list = new JsonArray();
		for (Difference difference : differences) {
			JsonObject entry = new JsonObject();
			entry.addProperty("name", difference.name());
			entry.addProperty("state", difference.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
			entry.addProperty("minified", difference.minified());
			entry.addProperty("deployed", difference.there().map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse(null));
			entry.addProperty("here", difference.here().map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse(null));
			list.add(entry);
		}
		JsonObject object = new JsonObject();
		object.add("scripts", list);
		return object;
	}
}
