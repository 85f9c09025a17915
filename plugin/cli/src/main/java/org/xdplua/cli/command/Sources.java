// SPDX-License-Identifier: EPL-2.0
package org.xdplua.cli.command;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xdplua.lang.check.Problem;
import org.xdplua.lang.check.Script;
import org.xdplua.lang.check.Severity;
import org.xdplua.lang.lint.ProjectChecker;
import org.xdplua.lang.project.Project;
import org.xdplua.lang.project.ProjectException;
import org.xdplua.lang.project.Target;
import org.xdplua.lang.syntax.LineIndex;
import org.xdplua.runtime.KernelCompiler;

/** A project folder or a single script, as named on the command line. */
final class Sources {

	private static final String EXTENSION = ".lua";

	private final Project project;

	private final boolean single;

	private Sources(Project project, boolean single) {
		this.project = project;
		this.single = single;
	}

	/**
	 * @param path a folder with an xdplua.json, that file itself, or a script, which then is a project of its own, named after it
	 * @param function instead of the project's, when given
	 */
	static Sources of(Path path, Optional<String> function) throws ProjectException {
		Project project;
		boolean single = false;
		Path name = path.toAbsolutePath().normalize().getFileName();
		if (name != null && name.toString().equals(Project.FILE_NAME)) {
			project = Project.load(folder(path));
		} else if (Files.isDirectory(path) || name == null) {
			project = Project.load(path);
		} else {
			single = true;
			String script = name.toString();
			String instance = script.endsWith(EXTENSION) && script.length() > EXTENSION.length() ? script.substring(0, script.length() - EXTENSION.length()) : script;
			project = new Project(folder(path), instance, List.of(script), Project.DEFAULT_FUNCTION, Optional.empty());
		}
		return new Sources(new Project(project.dir(), project.name(), project.files(), function.orElse(project.function()), project.target()), single);
	}

	/** The target of the project in the current folder; empty when there is none. */
	static Optional<Target> targetHere() throws ProjectException {
		Path here = Path.of("");
		return Files.exists(here.resolve(Project.FILE_NAME)) ? Project.load(here).target() : Optional.empty();
	}

	private static Path folder(Path file) {
		return file.getParent() == null ? Path.of("") : file.getParent();
	}

	Project project() {
		return project;
	}

	/** One line of {@code check}: where, and what is wrong there. Lines and columns count from 1, columns in characters; the end is behind the last one. */
	record Finding(Path file, int line, int column, int endLine, int endColumn, Problem problem) {

		boolean isError() {
			return problem.severity() == Severity.ERROR;
		}

		@Override
		public String toString() {
			return file + ":" + line + ":" + column + ": " + problem.severity().name().toLowerCase(java.util.Locale.ROOT) + ": " + problem.message() + " ["
					+ problem.code() + "]";
		}
	}

	/** What is wrong with the scripts as they would be deployed. */
	List<Finding> check() {
		return findings(ProjectChecker.check(project));
	}

	/** What is wrong with the scripts; a single one that the project around it lists is looked at as a part of that, and else by itself. */
	List<Finding> checkWhereTheyBelong() throws ProjectException {
		if (!single) {
			return check();
		}
		String script = project.files().getFirst();
		Path file = project.path(script).toAbsolutePath().normalize();
		Optional<Project> around = projectAround(file);
		if (around.isPresent()) {
			String listed = around.get().dir().relativize(file).toString().replace(File.separatorChar, '/');
			if (around.get().files().contains(listed)) {
				return findings(Map.of(script, ProjectChecker.check(around.get()).get(listed)));
			}
		}
		return findings(Map.of(script, ProjectChecker.checkAlone(project)));
	}

	/** The project of the nearest folder upwards that has one. */
	private static Optional<Project> projectAround(Path file) throws ProjectException {
		for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
			if (Files.isRegularFile(folder.resolve(Project.FILE_NAME))) {
				return Optional.of(Project.load(folder));
			}
		}
		return Optional.empty();
	}

	/** Each problem with its place; with its minified size if it is too large; where libxdplua loads also what only the kernel's compiler refuses. */
	private List<Finding> findings(Map<String, List<Problem>> problems) {
		List<Finding> findings = new ArrayList<>();
		for (Map.Entry<String, List<Problem>> script : problems.entrySet()) {
			Path file = project.path(script.getKey());
			Optional<String> text = read(file);
			List<Problem> all = text.map(read -> KernelCompiler.refine(script.getValue(), Script.of(script.getKey(), read))).orElse(script.getValue());
			all.forEach(problem -> findings.add(located(file, text.orElse(""), problem)));
		}
		return findings;
	}

	private static Finding located(Path file, String text, Problem problem) {
		LineIndex lines = new LineIndex(text);
		int line = lines.line(Math.min(problem.start(), text.length()));
		int endLine = lines.line(Math.min(problem.end(), text.length()));
		return new Finding(file, line + 1, column(text, lines, line, problem.start()), endLine + 1, column(text, lines, endLine, problem.end()), problem);
	}

	private static int column(String text, LineIndex lines, int line, int offset) {
		return text.codePointCount(lines.start(line), Math.min(offset, text.length())) + 1;
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
