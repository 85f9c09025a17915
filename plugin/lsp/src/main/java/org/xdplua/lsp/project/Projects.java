// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.project;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.xdplua.lang.check.Script;
import org.xdplua.lang.infer.Inference;
import org.xdplua.lang.lint.Surroundings;
import org.xdplua.lang.project.Project;
import org.xdplua.lang.project.ProjectException;
import org.xdplua.lsp.document.Document;
import org.xdplua.lsp.document.Documents;

/** Finds the projects of documents: the nearest folder upwards that has a project file. Reads files, so not for threads in a hurry. */
public final class Projects {
	private final Documents documents;
	private final FileCache<Optional<Project>> projects = new FileCache<>(file -> load(file.getParent()));
	private final FileCache<Script> scripts = new FileCache<>(file -> Script.of(file.getFileName().toString(), Files.readString(file)));

	private final Inferences inferences = new Inferences();

	public Projects(Documents documents) {
		this.documents = documents;
	}

	/** What is known about a document's expressions, with the globals of the scripts that load before it. */
	public Inference inference(Document document) {
		Optional<Project> project = projectOf(document.uri());
		Set<String> callbacks = new HashSet<>(Set.of(Project.DEFAULT_FUNCTION));
		project.map(Project::function).ifPresent(callbacks::add);
		List<Inference> earlier = new ArrayList<>();
		if (project.isPresent()) {
			Path self = path(document.uri()).orElseThrow();
			for (String file : project.get().files()) {
				Path path = project.get().path(file);
				if (path.equals(self)) {
					break;
				}
				script(path).ifPresent(script -> earlier.add(inferences.get(script, callbacks, earlier)));
			}
		}
		return inferences.get(document.script(), callbacks, earlier);
	}

	/** The other scripts of a document's project. */
	public Surroundings surroundings(Document document) {
		Optional<Project> project = projectOf(document.uri());
		if (project.isEmpty()) {
			return Surroundings.NONE;
		}
		// where one can't be read, nobody knows which globals it defines
		return scripts(project.get()).map(all -> Surroundings.of(all.stream().filter(script -> script != document.script()).toList()))
				.orElse(Surroundings.unknown());
	}

	/** The function that judges packets in a document's project. */
	public String callback(String uri) {
		return projectOf(uri).map(Project::function).orElse(Project.DEFAULT_FUNCTION);
	}

	/** The project that a document lies in; empty too when its project file can't be used. */
	public Optional<Project> projectOf(String uri) {
		Optional<Path> folder = path(uri).map(Path::getParent);
		while (folder.isPresent()) {
			Path file = folder.get().resolve(Project.FILE_NAME);
			if (Files.isRegularFile(file)) {
				return projects.get(file).flatMap(known -> known);
			}
			folder = folder.map(Path::getParent);
		}
		return Optional.empty();
	}

	/** All scripts of a project in the order of loading; those that are open as they are in the editor. Empty if one can't be read. */
	public Optional<List<Script>> scripts(Project project) {
		List<Script> all = new ArrayList<>();
		for (String file : project.files()) {
			Optional<Script> script = script(project.path(file));
			if (script.isEmpty()) {
				return Optional.empty();
			}
			all.add(script.get());
		}
		return Optional.of(all);
	}

	/** Whether a document is the script of its project that loads last. */
	public boolean isLast(Project project, String uri) {
		return path(uri).filter(project.path(project.files().getLast())::equals).isPresent();
	}

	/** Whether two documents lie in the same project. */
	public boolean areTogether(String uri, String other) {
		Optional<Project> project = projectOf(uri);
		return project.isPresent() && project.equals(projectOf(other));
	}

	private Optional<Script> script(Path path) {
		for (Document document : documents.all()) {
			if (path(document.uri()).filter(path::equals).isPresent()) {
				return Optional.of(document.script());
			}
		}
		return scripts.get(path);
	}

	private static Optional<Project> load(Path folder) {
		try {
			return Optional.of(Project.load(folder));
		} catch (ProjectException e) {
			return Optional.empty(); // deploying and checking the project say what is wrong with it
		}
	}

	private static Optional<Path> path(String uri) {
		try {
			return uri.startsWith("file:") ? Optional.of(Path.of(URI.create(uri))) : Optional.empty();
		} catch (IllegalArgumentException e) {
			return Optional.empty(); // not a file of this machine
		}
	}
}
