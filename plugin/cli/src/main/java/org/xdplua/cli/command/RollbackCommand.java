// SPDX-License-Identifier: EPL-2.0
package org.xdplua.cli.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.xdplua.cli.console.Json;
import org.xdplua.cli.console.Steps;
import org.xdplua.lang.project.ProjectException;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.deploy.DeployRequest;
import org.xdplua.remote.deploy.DeployResult;
import org.xdplua.remote.deploy.Deployments.Job;
import org.xdplua.remote.deploy.Deployments.Outcome;
import org.xdplua.remote.deploy.Rollback;
import org.xdplua.remote.history.History;
import org.xdplua.remote.session.Machines;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Goes back to what was deployed before. */
@Command(name = "rollback", description = "Brings back what was deployed to an interface before what runs there now; done again, it goes back one more. It is a deploy like any other.")
public final class RollbackCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Mixin
	private SshOptions ssh;

	@Mixin
	private Where where;

	@Mixin
	private ConfirmOption confirm;

	@Option(names = "--to", paramLabel = "ID", description = "The entry of the history to bring back, or how its ID begins.")
	private Optional<String> to;

	@Option(names = "--json", description = "Print one JSON object.")
	private boolean json;

	@Override
	public Integer call() throws ProjectException, RemoteException {
		Where.Place place = where.place(Sources.targetHere());
		Progress steps = new Steps(spec.commandLine().getErr());
		try (Machines machines = ssh.machines()) {
			DeployResult result = machines.with(place.host(), steps,
					session -> Rollback.rollback(session, place.interfaceName(), to, confirm.seconds(), History.ofUser(), steps));
			DeployRequest request = new DeployRequest(result.now().instance(), result.now().function(), place.interfaceName(), result.now().mode(), List.of());
			List<Outcome> outcomes = List.of(new Outcome(new Job(place.host(), request), Optional.of(result), Optional.empty()));
			if (json) {
				Json.print(spec.commandLine().getOut(), DeployView.json(outcomes));
			} else {
				DeployView.print(spec.commandLine().getOut(), outcomes);
			}
			DeployView.complain(spec.commandLine().getErr(), outcomes);
		}
		return ExitCode.OK;
	}
}
