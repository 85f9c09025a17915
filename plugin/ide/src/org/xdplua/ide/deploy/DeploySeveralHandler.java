// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.deploy;

import java.util.Optional;
import org.xdplua.ide.ui.Ask;

/** Deploy to Several Hosts: as Deploy to Host, on the interfaces that a person ticks. */
public final class DeploySeveralHandler extends DeployHandler {
	@Override
	TargetChoice choice() {
		return (project, settings, progress) -> {
			progress.step("asking where to deploy");
			var offers = KnownTargets.of(settings);
			return Ask.person(shell -> TargetsDialog.ask(shell, settings, offers), progress::cancelled)
					.flatMap(targets -> targets.isEmpty() ? Optional.empty() : Optional.of(new TargetChoice.Chosen(targets, settings.function())));
		};
	}
}
