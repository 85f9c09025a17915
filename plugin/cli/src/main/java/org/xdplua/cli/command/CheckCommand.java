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
import org.xdplua.cli.console.Plain;
import org.xdplua.lang.check.Severity;
import org.xdplua.lang.project.ProjectException;
import org.xdplua.runtime.LoadedRuntime;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds what the kernel would refuse and what is probably wrong, without a kernel. */
@Command(name = "check",
		description = "Finds mistakes in scripts and projects. Prints file:line:column: severity: message [code]; exit status 1 when there is an error.")
public final class CheckCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Option(names = "--json", description = "Print one JSON object.")
	private boolean json;

	@Option(names = "--hints", description = "Also print hints: what works but could be done better.")
	private boolean hints;

	@Option(names = "--strict", description = "Exit status 1 for warnings, too.")
	private boolean strict;

	@Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "Scripts, or folders with an xdplua.json.")
	private List<Path> paths;

	@Override
	public Integer call() throws ProjectException {
		List<Finding> findings = new ArrayList<>();
		int scripts = 0;
		for (Path path : paths) {
			Sources sources = Sources.of(path, Optional.empty());
			scripts += sources.project().files().size();
			sources.checkWhereTheyBelong().stream().filter(finding -> hints || finding.problem().severity() != Severity.HINT).forEach(findings::add);
		}
		long errors = count(findings, Severity.ERROR);
		long warnings = count(findings, Severity.WARNING);
		PrintWriter out = spec.commandLine().getOut();
		if (json) {
			Json.print(out, toJson(findings));
		} else {
			findings.forEach(finding -> out.println(Plain.line(finding.toString())));
			if (!LoadedRuntime.problem().isEmpty()) {
				spec.commandLine().getErr().println("note: " + LoadedRuntime.problem());
			}
			spec.commandLine().getErr().println(summary(scripts, errors, warnings, count(findings, Severity.HINT)));
		}
		return errors == 0 && (!strict || warnings == 0) ? ExitCode.OK : ExitCode.SOFTWARE;
	}

	private static long count(List<Finding> findings, Severity severity) {
		return findings.stream().filter(finding -> finding.problem().severity() == severity).count();
	}

	private static String summary(int scripts, long errors, long warnings, long hints) {
		return count(scripts, "script") + " checked: " + (errors + warnings + hints == 0 ? "no problems" : count(errors, "error") + ", " + count(warnings, "warning")
				+ (hints == 0 ? "" : ", " + count(hints, "hint")));
	}

	private static String count(long number, String what) {
		return number + " " + what + (number == 1 ? "" : "s");
	}

	static JsonObject toJson(List<Finding> findings) {
		JsonArray problems = new JsonArray();
		for (Finding finding : findings) {
			JsonObject problem = new JsonObject();
			problem.addProperty("file", finding.file().toString());
			problem.addProperty("line", finding.line());
			problem.addProperty("column", finding.column());
			problem.addProperty("severity", finding.problem().severity().name().toLowerCase(java.util.Locale.ROOT));
			problem.addProperty("code", finding.problem().code());
			problem.addProperty("message", finding.problem().message());
			problem.addProperty("endLine", finding.endLine());
			problem.addProperty("endColumn", finding.endColumn());
			JsonArray fixes = new JsonArray();
			finding.problem().fixes().forEach(fix -> fixes.add(fix.title()));
			problem.add("fixes", fixes);
			problems.add(problem);
		}
		JsonObject object = new JsonObject();
		object.add("problems", problems);
		return object;
	}
}
