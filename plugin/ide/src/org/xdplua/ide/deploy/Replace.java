// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.deploy;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.xdplua.ide.preferences.Preferences;
import org.xdplua.ide.status.LocalScripts;
import org.xdplua.ide.ui.Ask;
import org.xdplua.ide.ui.Report;
import org.xdplua.lang.project.Target;

/** Replaces what runs on an interface by the scripts of its project here, wherever the project's own target may be. */
public final class Replace {
	private Replace() {
	}

	/** Any thread; returns at once. */
	public static void start(String host, String instance, String interfaceName, String mode) {
		Job.createSystem("Find the project " + instance, (ICoreRunnable) monitor -> {
			Optional<LocalScripts.Local> local = LocalScripts.project(host, instance);
			if (local.isEmpty()) {
				Report.problem("Nothing was deployed", instance, "no open XDPLua project has this name", "open the project, or deploy another one to " + interfaceName);
				return;
			}
			TargetChoice there = (project, settings, progress) -> Optional
					.of(new TargetChoice.Chosen(List.of(new Target(host, interfaceName, Optional.of(mode))), settings.function()));
			Ask.later(shell -> DeployHandler.start(local.get().project(), Preferences.minify(), there));
		}).schedule();
	}
}
