// SPDX-License-Identifier: EPL-2.0
package org.xdplua.cli.command;

import java.util.Optional;
import org.xdplua.lang.project.Target;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The one interface that a command is about. */
final class OnePlace {

	@Spec(Spec.Target.MIXEE)
	private CommandSpec command;

	@Option(names = "--host", paramLabel = "HOST", converter = NotEmpty.class, description = "A host of the ssh configuration. Default: the project's target.")
	private String host;

	@Option(names = "--interface", paramLabel = "NAME", converter = NotEmpty.class, description = "A network interface there. Default: the project's target.")
	private String interfaceName;

	/** @throws ParameterException when neither the command line nor the target says it */
	Place place(Optional<Target> target) {
		return new Place(Optional.ofNullable(host).or(() -> target.map(Target::host)).orElseThrow(() -> Place.missing("host", command.commandLine())),
				Optional.ofNullable(interfaceName).or(() -> target.map(Target::interfaceName)).orElseThrow(() -> Place.missing("interface", command.commandLine())));
	}
}
