// SPDX-License-Identifier: EPL-2.0
package org.xdplua.cli.command;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what a shell needs to complete commands and options. */
@Command(name = "completion", description = "Prints a script that completes commands and options in bash and zsh: source <(xdpluactl completion)")
public final class CompletionCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Override
	public Integer call() {
		CommandLine whole = spec.root().commandLine();
		spec.commandLine().getOut().print(AutoComplete.bash(whole.getCommandName(), whole));
		return ExitCode.OK;
	}
}
