// SPDX-License-Identifier: EPL-2.0
package org.xdplua.cli.command;

import java.util.concurrent.Callable;
import org.xdplua.cli.console.Steps;
import org.xdplua.cli.console.TerminalPrompt;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.deploy.Detacher;
import org.xdplua.remote.deploy.RequestCheck;
import org.xdplua.remote.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Takes scripts off an interface. */
@Command(name = "detach", description = "Takes the scripts off an interface; its packets then go their way unjudged.")
public final class DetachCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Mixin
	private SshOptions ssh;

	@Option(names = "--host", required = true, paramLabel = "HOST", description = "A host of the ssh configuration.")
	private String host;

	@Option(names = "--interface", required = true, paramLabel = "NAME", description = "A network interface there.")
	private String interfaceName;

	@Override
	public Integer call() throws RemoteException {
		Progress steps = new Steps(spec.commandLine().getErr());
		RequestCheck.checkInterface(interfaceName);
		try (Session session = Session.connect(ssh.resolver().resolve(host, steps), TerminalPrompt.ifThereIsOne(), steps)) {
			Detacher.detach(session, interfaceName, steps);
		}
		return ExitCode.OK;
	}
}
