// SPDX-License-Identifier: EPL-2.0
package org.xdplua.cli.command;

import org.xdplua.lang.project.Project;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** An interface of a host. */
record Place(String host, String interfaceName) {

	/** Neither the command line nor a project's target says it. @param what "host" or "interface" */
	static ParameterException missing(String what, CommandLine command) {
		return new ParameterException(command, "no " + what + ": give --" + what + ", or a \"target\" in " + Project.FILE_NAME);
	}
}
