// SPDX-License-Identifier: EPL-2.0
package org.xdplua.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xdplua.lang.project.Project;
import org.xdplua.lang.project.Target;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which interfaces of which hosts a command is about: each interface that is given, on each host. */
final class Where {

	/** An interface of a host. */
	record Place(String host, String interfaceName) {
	}

	@Spec(Spec.Target.MIXEE)
	private CommandSpec command;

	@Option(names = "--host", paramLabel = "HOST", description = "A host of the ssh configuration; may be given several times. Default: the project's target.")
	private List<String> hosts;

	@Option(names = "--interface", paramLabel = "NAME", description = "A network interface there; may be given several times. Default: the project's target.")
	private List<String> interfaces;

	/** @throws ParameterException when neither the command line nor the target says it */
	List<Place> places(Optional<Target> target) {
		List<String> onHosts = hosts != null ? hosts : target.map(one -> List.of(one.host())).orElseThrow(() -> missing("host"));
		List<String> onInterfaces = interfaces != null ? interfaces : target.map(one -> List.of(one.interfaceName())).orElseThrow(() -> missing("interface"));
		List<Place> places = new ArrayList<>();
		onHosts.stream().distinct().forEach(host -> onInterfaces.stream().distinct().forEach(name -> places.add(new Place(host, name))));
		return places;
	}

	/** For a command that is about one place. */
	Place place(Optional<Target> target) {
		List<Place> places = places(target);
		if (places.size() > 1) {
			throw new ParameterException(command.commandLine(), "give one host and one interface");
		}
		return places.getFirst();
	}

	boolean isGiven() {
		return hosts != null || interfaces != null;
	}

	private ParameterException missing(String what) {
		return new ParameterException(command.commandLine(), "no " + what + ": give --" + what + ", or a \"target\" in " + Project.FILE_NAME);
	}
}
