// SPDX-License-Identifier: EPL-2.0
package org.xdplua.cli.command;

import org.xdplua.remote.deploy.DeployRequest;
import picocli.CommandLine.Option;

/** How long a machine waits. */
final class ConfirmOption {

	@Option(names = "--confirm-within", paramLabel = "SECONDS", defaultValue = "" + DeployRequest.CONFIRM_SECONDS,
			description = "How long the machine waits before it goes back to what ran before by itself. Default: ${DEFAULT-VALUE}.")
	private int seconds;

	int seconds() {
		return seconds;
	}
}
