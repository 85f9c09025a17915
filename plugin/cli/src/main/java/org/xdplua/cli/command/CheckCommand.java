// SPDX-License-Identifier: EPL-2.0
package org.xdplua.cli.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.xdplua.cli.command.Sources.Finding;
import org.xdplua.cli.console.Json;
import org.xdplua.lang.project.ProjectException;
import org.xdplua.runtime.LoadedRuntime;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds what the kernel would refuse, without a kernel. */
@Command(name = "check",
		description = "Finds errors in scripts and projects. Prints file:line:column: severity: message [code]; exit status 1 when there is an error.")
public final class CheckCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Option(names = "--json", description = "Print one JSON object.")
	private boolean json;

	@Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "Scripts, or folders with an xdplua.json.")
	private List<Path> paths;

	@Override
	public Integer call() throws ProjectException {
		List<Finding> findings = new ArrayList<>();
		int scripts = 0;
		for (Path path : paths) {
			Sources sources = Sources.of(path, Optional.empty());
			scripts += sources.project().files().size();
			findings.addAll(sources.check());
		}
		long errors = findings.stream().filter(Finding::isError).count();
		PrintWriter out = spec.commandLine().getOut();
		if (json) {
			Json.print(out, toJson(findings));
		} else {
			findings.forEach(out::println);
			if (!LoadedRuntime.problem().isEmpty()) {
				spec.commandLine().getErr().println("note: " + LoadedRuntime.problem());
			}
			spec.commandLine().getErr().println(summary(scripts, errors, findings.size() - errors));
		}
		return errors == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
	}

	static String summary(int scripts, long errors, long warnings) {
		return count(scripts, "script") + " checked: " + (errors + warnings == 0 ? "no problems" : count(errors, "error") + ", " + count(warnings, "warning"));
	}

	private static String count(long number, String what) {
		return number + " " + what + (number == 1 ? "" : "s");
	}

	private static JsonObject toJson(List<Finding> findings) {
		JsonArray problems = new JsonArray();
		for (Finding finding : findings) {
			JsonObject problem = new JsonObject();
			problem.addProperty("file", finding.file().toString());
			problem.addProperty("line", finding.line());
			problem.addProperty("column", finding.column());
			problem.addProperty("severity", finding.problem().severity().name().toLowerCase(java.util.Locale.ROOT));
			problem.addProperty("code", finding.problem().code());
			problem.addProperty("message", finding.problem().message());
			problems.add(problem);
		}
		JsonObject object = new JsonObject();
		object.add("problems", problems);
		return object;
	}
}
