// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.deploy;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.xdplua.ide.project.ProjectFile;
import org.xdplua.ide.ui.Ask;
import org.xdplua.lang.project.Project;
import org.xdplua.lang.project.Target;
import org.xdplua.remote.Progress;

/** Says where a project is to run. Called on the deploy's thread. */
@FunctionalInterface
interface TargetChoice {
	/** @param function the global function that judges packets there */
	record Chosen(List<Target> targets, String function) {
	}

	/** @return empty when the person wants no deploy after all */
	Optional<Chosen> choose(IProject project, Project settings, Progress progress) throws CoreException;

	/** The project file's target, else what the person says, which the project file then remembers. */
	TargetChoice PROJECT_FILE = (project, settings, progress) -> {
		if (settings.target().isPresent()) {
			return Optional.of(new Chosen(List.of(settings.target().get()), settings.function()));
		}
		progress.step("asking where to deploy");
		Optional<TargetDialog.Answer> answer = Ask.person(shell -> TargetDialog.ask(shell, settings), progress::cancelled);
		if (answer.isPresent()) {
			ProjectFile.remember(project, answer.get().function(), answer.get().target());
		}
		return answer.map(given -> new Chosen(List.of(given.target()), given.function()));
	};

	/** The project file's target and nothing else; without one there is no deploy. */
	TargetChoice NEVER_ASK = (project, settings, progress) -> settings.target().map(target -> new Chosen(List.of(target), settings.function()));
}
