// SPDX-License-Identifier: EPL-2.0
package org.xdplua.cli;

import com.google.gson.JsonObject;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.xdplua.cli.command.CheckCommand;
import org.xdplua.cli.command.CompletionCommand;
import org.xdplua.cli.command.DeployCommand;
import org.xdplua.cli.command.DetachCommand;
import org.xdplua.cli.command.DiffCommand;
import org.xdplua.cli.command.HistoryCommand;
import org.xdplua.cli.command.HostsCommand;
import org.xdplua.cli.command.MinifyCommand;
import org.xdplua.cli.command.RollbackCommand;
import org.xdplua.cli.command.SizeCommand;
import org.xdplua.cli.command.StatusCommand;
import org.xdplua.cli.console.ErrorJson;
import org.xdplua.cli.console.Json;
import org.xdplua.cli.console.Plain;
import org.xdplua.lang.project.ProjectException;
import org.xdplua.remote.RemoteException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** The command {@code xdpluactl}. Exit status: 0 done, 1 failed, 2 wrong usage. */
@Command(name = "xdpluactl", version = "xdpluactl 0.1.0", mixinStandardHelpOptions = true, scope = ScopeType.INHERIT, synopsisSubcommandLabel = "COMMAND",
		description = "Checks Lua scripts that judge packets in the Linux kernel, deploys them over SSH and shows what they do.",
		subcommands = { CheckCommand.class, SizeCommand.class, MinifyCommand.class, HostsCommand.class, DeployCommand.class, StatusCommand.class,
				DetachCommand.class, RollbackCommand.class, HistoryCommand.class, DiffCommand.class, CompletionCommand.class })
public final class Main {

	private Main() {
	}

	public static void main(String[] args) {
		System.exit(run(new PrintWriter(System.out, true, StandardCharsets.UTF_8), new PrintWriter(System.err, true, StandardCharsets.UTF_8), args));
	}

	/** Runs one command line as {@link #main} does, and returns its exit status. */
	public static int run(PrintWriter out, PrintWriter err, String... args) {
		CommandLine line = new CommandLine(new Main());
		line.setOut(out);
		line.setErr(err);
		line.setExecutionExceptionHandler((failure, command, parsed) -> {
			if (!(failure instanceof RemoteException || failure instanceof ProjectException)) {
				throw failure;
			}
			err.println("xdpluactl: " + Plain.text(failure.getMessage()));
			if (command.getParseResult().matchedOptionValue("--json", false)) {
				JsonObject object = new JsonObject();
				object.add("error", failure instanceof RemoteException remote ? ErrorJson.of(remote) : ErrorJson.of((ProjectException) failure));
				Json.print(out, object);
			}
			return CommandLine.ExitCode.SOFTWARE;
		});
		if (args.length == 0) {
			line.usage(err);
			return CommandLine.ExitCode.USAGE;
		}
		int status = line.execute(args);
		out.flush();
		err.flush();
		return status;
	}
}
