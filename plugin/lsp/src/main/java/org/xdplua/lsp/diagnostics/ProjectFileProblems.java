// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.diagnostics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.PublishDiagnosticsParams;

import org.xdplua.lang.check.Problem;
import org.xdplua.lang.project.ProjectException;
import org.xdplua.lang.syntax.LineIndex;
import org.xdplua.lsp.document.Positions;
import org.xdplua.lsp.project.ProjectFile;
import org.xdplua.lsp.project.Projects;

/** What is wrong with the project files of documents, told when it changes. Without it nobody would know why other scripts are not seen. */
final class ProjectFileProblems {
	private final Projects projects;
	private final Map<String, List<Diagnostic>> told = new HashMap<>();

	ProjectFileProblems(Projects projects) {
		this.projects = projects;
	}

	/** What is to be told about the project file of a document; empty if that has been done. */
	synchronized Optional<PublishDiagnosticsParams> news(String uri) {
		Optional<ProjectFile> file = projects.projectFile(uri);
		if (file.isEmpty()) {
			return Optional.empty();
		}
		String address = file.get().path().toUri().toString();
		List<Diagnostic> now = file.get().problem().map(problem -> List.of(diagnostic(file.get(), problem))).orElse(List.of());
		List<Diagnostic> before = told.put(address, now);
		return now.equals(before == null ? List.of() : before) ? Optional.empty() : Optional.of(new PublishDiagnosticsParams(address, now));
	}

	private static Diagnostic diagnostic(ProjectFile file, ProjectException problem) {
		String text = file.text();
		LineIndex lines = new LineIndex(text);
		int start = lines.start(problem.line() - 1);
		String line = problem.line() == 0 ? "" : text.substring(start, lines.start(problem.line()));
		int from = start + line.length() - line.stripLeading().length();
		return Conversion.diagnostic(Problem.error("project-file", from, Math.max(from, start + line.stripTrailing().length()), problem.what()), new Positions(text));
	}
}
