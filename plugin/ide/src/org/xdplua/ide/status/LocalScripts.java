// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.IPath;
import org.xdplua.ide.lsp.OpenDocuments;
import org.xdplua.ide.project.ProjectFile;
import org.xdplua.ide.project.XdpluaProjects;
import org.xdplua.lang.project.Project;
import org.xdplua.lang.project.ProjectException;

/** The scripts of this workspace as their editors show them, found by what machines call them. Reads files: not for the UI thread. */
public final class LocalScripts {
	/** How liblua shortens long names of chunks. */
	private static final String CUT = "...";

	/** @param stamp of the project file */
	private record Read(long stamp, Optional<Project> settings) {
	}

	private static final Map<IProject, Read> READ = new ConcurrentHashMap<>();

	/** A project here, and its project file. */
	public record Local(IProject project, Project settings) {
	}

	private LocalScripts() {
	}

	/** The project that is loaded as an instance of this name, if there is one; of several the one whose target is on that host. */
	public static Optional<Local> project(String host, String instance) {
		return projects().stream().filter(local -> local.settings().name().equals(instance))
				.min(Comparator.comparing(local -> local.settings().target().filter(target -> target.host().equals(host)).isEmpty()));
	}

	/** Its scripts by their names; one that can't be read is left out. */
	public static Map<String, byte[]> texts(Local local) {
		Map<String, byte[]> texts = new LinkedHashMap<>();
		for (String name : local.settings().files()) {
			Optional<String> open = OpenDocuments.shown(file(local, name));
			try {
				texts.put(name, open.isPresent() ? open.get().getBytes(StandardCharsets.UTF_8) : Files.readAllBytes(local.settings().path(name)));
			} catch (IOException e) {
				// its marker tells
			}
		}
		return texts;
	}

	/** The file behind a name in an error message. @param instance whose project counts first, when it is known */
	public static Optional<IFile> file(String host, Optional<String> instance, String chunk) {
		Optional<Local> first = instance.flatMap(name -> project(host, name));
		return Stream.concat(first.stream(), projects().stream())
				.flatMap(local -> local.settings().files().stream().filter(name -> isShownAs(name, chunk)).map(name -> file(local, name))).filter(IFile::exists).findFirst();
	}

	/** The names of all scripts of all projects. */
	public static List<String> names() {
		return projects().stream().flatMap(local -> local.settings().files().stream()).distinct().toList();
	}

	private static boolean isShownAs(String name, String chunk) {
		return chunk.startsWith(CUT) ? name.endsWith(chunk.substring(CUT.length())) : name.equals(chunk);
	}

	private static IFile file(Local local, String name) {
		return local.project().getFile(IPath.fromPortableString(name));
	}

	private static List<Local> projects() {
		return XdpluaProjects.all().flatMap(project -> settings(project).map(settings -> new Local(project, settings)).stream()).toList();
	}

	/** Asked each second for each attachment: read only when it has changed. */
	private static Optional<Project> settings(IProject project) {
		long stamp = ProjectFile.of(project).getModificationStamp();
		return READ.compute(project, (key, read) -> read != null && read.stamp() == stamp ? read : new Read(stamp, load(project))).settings();
	}

	private static Optional<Project> load(IProject project) {
		try {
			return Optional.of(Project.load(project.getLocation().toPath()));
		} catch (ProjectException e) {
			return Optional.empty(); // its marker tells
		}
	}
}
