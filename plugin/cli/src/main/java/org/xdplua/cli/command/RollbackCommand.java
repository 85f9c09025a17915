// SPDX-License-Identifier: EPL-2.0
package org.xdplua.cli.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.xdplua.cli.command.DeployView.Deployed;
import org.xdplua.cli.console.Steps;
import org.xdplua.lang.project.ProjectException;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.deploy.Rollback;
import org.xdplua.remote.history.History;
import org.xdplua.remote.session.Machines;
import picocli.CommandLine.Command;
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
	private OnePlace where;

	@Mixin
	private ConfirmOption confirm;

	@Option(names = "--to", paramLabel = "ID", converter = NotEmpty.class, description = "The entry of the history to bring back, or how its ID begins.")
	private Optional<String> to;

	@Option(names = "--json", description = "Print one JSON object.")
	private boolean json;

	@Override
	public Integer call() throws ProjectException {
		Place place = where.place(Sources.targetHere());
		return DeployView.tell(spec.commandLine(), json, List.of(rollback(place, new Steps(spec.commandLine().getErr()))));
	}

	private Deployed rollback(Place place, Progress steps) {
		try (Machines machines = ssh.machines()) {
			return new Deployed(place, Optional.of(machines.with(place.host(), steps,
					session -> Rollback.rollback(session, place.interfaceName(), to, confirm.seconds(), History.ofUser(), steps))), Optional.empty());
		} catch (RemoteException e) {
			return new Deployed(place, Optional.empty(), Optional.of(e));
		}
	}
}
