// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.diagnostics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.xdplua.lang.check.CallbackCheck;
import org.xdplua.lang.check.Problem;
import org.xdplua.lang.lint.Linter;
import org.xdplua.lang.project.Project;
import org.xdplua.lsp.document.Document;
import org.xdplua.lsp.project.Projects;

/** What is wrong with a document in its project, as lang finds it. */
public final class Problems {
	private final Projects projects;

	public Problems(Projects projects) {
		this.projects = projects;
	}

	public List<Problem> of(Document document) {
		List<Problem> problems = new ArrayList<>();
		missingCallback(document).ifPresent(problems::add);
		problems.addAll(Linter.check(projects.inference(document), projects.surroundings(document)));
		return problems;
	}

	/** Belongs to the script of a project that loads last. */
	private Optional<Problem> missingCallback(Document document) {
		Optional<Project> project = projects.projectOf(document.uri()).filter(known -> projects.isLast(known, document.uri()));
		return project.flatMap(projects::scripts).flatMap(scripts -> CallbackCheck.run(project.get().function(), scripts));
	}
}
