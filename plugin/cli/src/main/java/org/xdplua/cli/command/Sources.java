// SPDX-License-Identifier: EPL-2.0
package org.xdplua.cli.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xdplua.lang.check.Problem;
import org.xdplua.lang.check.ProjectChecker;
import org.xdplua.lang.check.Severity;
import org.xdplua.lang.exact.KernelProblem;
import org.xdplua.lang.project.Project;
import org.xdplua.lang.project.ProjectException;
import org.xdplua.lang.syntax.LineIndex;
import org.xdplua.runtime.ExactCheck;
import org.xdplua.runtime.LoadedRuntime;

/** A project folder or a single script, as named on the command line. */
final class Sources {

	private static final String EXTENSION = ".lua";

	private final Project project;

	private Sources(Project project) {
		this.project = project;
	}

	/**
	 * @param path a folder with an xdplua.json, that file itself, or a script, which then is a project of its own, named after it
	 * @param function instead of the project's, when given
	 */
	static Sources of(Path path, Optional<String> function) throws ProjectException {
		Project project;
		Path name = path.toAbsolutePath().normalize().getFileName();
		if (name != null && name.toString().equals(Project.FILE_NAME)) {
			project = Project.load(folder(path));
		} else if (Files.isDirectory(path) || name == null) {
			project = Project.load(path);
		} else {
			String script = name.toString();
			String instance = script.endsWith(EXTENSION) && script.length() > EXTENSION.length() ? script.substring(0, script.length() - EXTENSION.length()) : script;
			project = new Project(folder(path), instance, List.of(script), Project.DEFAULT_FUNCTION, Optional.empty());
		}
		return new Sources(new Project(project.dir(), project.name(), project.files(), function.orElse(project.function()), project.target()));
	}

	private static Path folder(Path file) {
		return file.getParent() == null ? Path.of("") : file.getParent();
	}

	Project project() {
		return project;
	}

	/** One line of {@code check}: where, and what is wrong there. Lines and columns count from 1, columns in characters. */
	record Finding(Path file, int line, int column, Problem problem) {

		boolean isError() {
			return problem.severity() == Severity.ERROR;
		}

		@Override
		public String toString() {
			return file + ":" + line + ":" + column + ": " + problem.severity().name().toLowerCase(java.util.Locale.ROOT) + ": " + problem.message() + " ["
					+ problem.code() + "]";
		}
	}

	/** What is wrong; where libxdplua loads also what only the kernel's compiler refuses. */
	List<Finding> check() {
		Optional<ExactCheck> compiler = LoadedRuntime.exactCheck();
		List<Finding> findings = new ArrayList<>();
		for (Map.Entry<String, List<Problem>> script : ProjectChecker.check(project).entrySet()) {
			Path file = project.path(script.getKey());
			Optional<String> text = read(file);
			List<Problem> problems = new ArrayList<>(script.getValue());
			if (text.isPresent() && !KernelProblem.isKnown(problems)) {
				compiler.flatMap(check -> check.compile(script.getKey(), text.get().getBytes(StandardCharsets.UTF_8)))
						.ifPresent(refusal -> problems.add(KernelProblem.of(refusal.line(), refusal.message(), text.get())));
			}
			findings.addAll(located(file, text.orElse(""), problems));
		}
		return findings;
	}

	private static List<Finding> located(Path file, String text, List<Problem> problems) {
		LineIndex lines = new LineIndex(text);
		List<Finding> findings = new ArrayList<>();
		for (Problem problem : problems) {
			int line = lines.line(Math.min(problem.start(), text.length()));
			int column = text.codePointCount(lines.start(line), Math.min(problem.start(), text.length()));
			findings.add(new Finding(file, line + 1, column + 1, problem));
		}
		return findings;
	}

	/** Empty where the problem itself is that the file can't be read. */
	private static Optional<String> read(Path file) {
		try {
			return Optional.of(Files.readString(file));
		} catch (java.io.IOException e) {
			return Optional.empty();
		}
	}
}
