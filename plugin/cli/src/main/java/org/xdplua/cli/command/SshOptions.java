// SPDX-License-Identifier: EPL-2.0
package org.xdplua.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.xdplua.cli.console.TerminalPrompt;
import org.xdplua.remote.hosts.HostResolver;
import org.xdplua.remote.session.Machines;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Where hosts come from. */
final class SshOptions {

	@Spec(Target.MIXEE)
	private CommandSpec command;

	@Option(names = "--ssh-config", paramLabel = "FILE", defaultValue = "${env:XDPLUA_SSH_CONFIG}",
			description = "An ssh_config file whose hosts are known beside those of ~/.ssh/config (or in $XDPLUA_SSH_CONFIG).")
	private Path sshConfig;

	/** One session to each host that is used, with the person at the terminal to ask. */
	Machines machines() {
		return new Machines(resolver(), TerminalPrompt.ifThereIsOne());
	}

	HostResolver resolver() {
		if (sshConfig != null && !Files.isReadable(sshConfig)) {
			throw new ParameterException(command.commandLine(), "the ssh configuration can't be read: " + sshConfig);
		}
		return new HostResolver(Optional.ofNullable(sshConfig));
	}
}
