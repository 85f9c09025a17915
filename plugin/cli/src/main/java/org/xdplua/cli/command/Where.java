// SPDX-License-Identifier: EPL-2.0
package org.xdplua.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xdplua.lang.project.Target;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which interfaces of which hosts a command is about: each interface that is given, on each host. */
final class Where {

	@Spec(Spec.Target.MIXEE)
	private CommandSpec command;

	@Option(names = "--host", paramLabel = "HOST", converter = NotEmpty.class,
			description = "A host of the ssh configuration; may be given several times. Default: the project's target.")
	private List<String> hosts;

	@Option(names = "--interface", paramLabel = "NAME", converter = NotEmpty.class,
			description = "A network interface there; may be given several times. Default: the project's target.")
	private List<String> interfaces;

	/** @throws ParameterException when neither the command line nor the target says it */
	List<Place> places(Optional<Target> target) {
		List<String> onHosts = hosts != null ? hosts : target.map(one -> List.of(one.host())).orElseThrow(() -> Place.missing("host", command.commandLine()));
		List<String> onInterfaces = interfaces != null ? interfaces
				: target.map(one -> List.of(one.interfaceName())).orElseThrow(() -> Place.missing("interface", command.commandLine()));
		List<Place> places = new ArrayList<>();
		onHosts.stream().distinct().forEach(host -> onInterfaces.stream().distinct().forEach(name -> places.add(new Place(host, name))));
		return places;
	}
}
