// SPDX-License-Identifier: EPL-2.0
package org.xdplua.cli.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.concurrent.Callable;
import org.xdplua.cli.console.ErrorJson;
import org.xdplua.cli.console.Json;
import org.xdplua.cli.console.Plain;
import org.xdplua.cli.console.Steps;
import org.xdplua.lang.project.ProjectException;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.deploy.Detacher;
import org.xdplua.remote.deploy.RequestCheck;
import org.xdplua.remote.session.Machines;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Takes scripts off interfaces. */
@Command(name = "detach", description = "Takes the scripts off interfaces; their packets then go their way unjudged. Exit status 1 when one of them failed.")
public final class DetachCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Mixin
	private SshOptions ssh;

	@Mixin
	private Where where;

	@Option(names = "--json", description = "Print one JSON object.")
	private boolean json;

	@Override
	public Integer call() throws ProjectException, RemoteException {
		Progress steps = new Steps(spec.commandLine().getErr());
		JsonArray list = new JsonArray();
		boolean good = true;
		List<Place> places = where.places(Sources.targetHere());
		for (Place place : places) {
			RequestCheck.checkInterface(place.interfaceName());
		}
		try (Machines machines = ssh.machines()) {
			for (Place place : places) {
				JsonObject entry = new JsonObject();
				entry.addProperty("host", place.host());
				entry.addProperty("interface", place.interfaceName());
				try {
					machines.with(place.host(), steps, session -> {
						Detacher.detach(session, place.interfaceName(), steps);
						return null;
					});
				} catch (RemoteException e) {
					good = false;
					spec.commandLine().getErr().println("xdpluactl: " + Plain.text(e.getMessage()));
					entry.add("error", ErrorJson.of(e));
				}
				list.add(entry);
			}
		}
		if (json) {
			JsonObject object = new JsonObject();
			object.add("detached", list);
			Json.print(spec.commandLine().getOut(), object);
		}
		return good ? ExitCode.OK : ExitCode.SOFTWARE;
	}
}
