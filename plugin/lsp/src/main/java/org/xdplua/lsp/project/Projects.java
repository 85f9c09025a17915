// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lsp.project;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

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
	private final FileCache<ProjectFile> projects = new FileCache<>(this::load);
	/** What project files said before they were damaged: somebody is writing there. */
	private final Map<Path, Project> good = new ConcurrentHashMap<>();
	private final FileCache<Script> scripts = new FileCache<>(file -> Script.of(file.getFileName().toString(), Files.readString(file)));

	private final Inferences inferences = new Inferences();

	public Projects(Documents documents) {
		this.documents = documents;
	}

	/** What is known about a document's expressions, with the globals of the scripts that load before it. */
	public Inference inference(Document document) {
		return sources(document, false).getLast().inference();
	}

	/** All scripts of a document's project that can be read, in the order of loading; the document alone where there is no project. */
	public List<Source> sources(Document document) {
		return sources(document, true);
	}

	/** @param later also the scripts behind the document, which otherwise is the last one */
	private List<Source> sources(Document document, boolean later) {
		Optional<Project> project = projectOf(document.uri());
		Set<String> callbacks = callbacks(project);
		List<Source> sources = new ArrayList<>();
		List<Inference> earlier = new ArrayList<>();
		Optional<Path> self = path(document.uri());
		boolean passed = false;
		for (String file : project.map(Project::files).orElse(List.of())) {
			Path path = project.get().path(file);
			boolean here = self.filter(path::equals).isPresent();
			Optional<Script> script = here ? Optional.of(document.script()) : script(path);
			if (script.isPresent()) {
				Inference inference = inferences.get(script.get(), callbacks, earlier);
				earlier.add(inference);
				sources.add(new Source(here ? document.uri() : uri(path), inference));
			}
			passed |= here;
			if (here && !later) {
				break;
			}
		}
		if (!passed) { // a script that its project does not list
			sources.add(new Source(document.uri(), inferences.get(document.script(), callbacks, earlier)));
		}
		return sources;
	}

	private static Set<String> callbacks(Optional<Project> project) {
		Set<String> callbacks = new HashSet<>(Set.of(Project.DEFAULT_FUNCTION));
		project.map(Project::function).ifPresent(callbacks::add);
		return callbacks;
	}

	/** As the client calls it where it is open. */
	private String uri(Path path) {
		return documents.all().stream().map(Document::uri).filter(uri -> path(uri).filter(path::equals).isPresent()).findFirst().orElseGet(() -> path.toUri().toString());
	}

	/** The other scripts of a document's project. */
	public Surroundings surroundings(Document document) {
		Optional<ProjectFile> file = projectFile(document.uri());
		if (file.isEmpty()) {
			return Surroundings.NONE;
		}
		// where a script or the project file can't be read, nobody knows which globals there are
		return file.get().project().flatMap(this::scripts)
				.map(all -> Surroundings.of(all.stream().filter(script -> script != document.script()).toList(), callbacks(file.get().project())))
				.orElse(Surroundings.unknown());
	}

	/** The function that judges packets in a document's project. */
	public String callback(String uri) {
		return projectOf(uri).map(Project::function).orElse(Project.DEFAULT_FUNCTION);
	}

	/** The project that a document lies in, as it was when its project file could last be used; empty if it never could. */
	public Optional<Project> projectOf(String uri) {
		return projectFile(uri).flatMap(ProjectFile::project);
	}

	/** The project file that a document lies under. */
	public Optional<ProjectFile> projectFile(String uri) {
		Optional<Path> folder = path(uri).map(Path::getParent);
		while (folder.isPresent()) {
			Path file = folder.get().resolve(Project.FILE_NAME);
			if (Files.isRegularFile(file)) {
				return projects.get(file);
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

	private ProjectFile load(Path file) {
		String text = text(file);
		try {
			Project project = Project.load(file.getParent());
			good.put(file, project);
			return new ProjectFile(file, text, Optional.of(project), Optional.empty());
		} catch (ProjectException e) {
			return new ProjectFile(file, text, Optional.ofNullable(good.get(file)), Optional.of(e));
		}
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			return "";
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
