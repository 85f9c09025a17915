// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.project;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.xdplua.ide.Ids;
import org.xdplua.ide.lsp.OpenDocuments;
import org.xdplua.lang.project.Project;

/** XDPLua projects in the workspace: which they are, how one comes to be. What changes something is not for the UI thread. */
public final class XdpluaProjects {
	private static final String SCRIPT_EXTENSION = "lua";

	private XdpluaProjects() {
	}

	/** Does the project exist, is it open and has it our nature? */
	public static boolean isXdplua(IProject project) {
		try {
			return project != null && project.isAccessible() && project.hasNature(Ids.NATURE);
		} catch (CoreException e) {
			return false; // closed between the two questions
		}
	}

	public static boolean isScript(IFile file) {
		return SCRIPT_EXTENSION.equals(file.getFileExtension());
	}

	/** All XDPLua projects that are open. */
	public static Stream<IProject> all() {
		return Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects()).filter(XdpluaProjects::isXdplua);
	}

	/** Makes a project with these settings and the sample script. @throws CoreException if there is one of that name, or the disk refuses */
	public static IProject create(String name, ProjectSettings settings, IProgressMonitor monitor) throws CoreException {
		SubMonitor steps = SubMonitor.convert(monitor, "Creating project " + name, 4);
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
		project.create(steps.split(1));
		project.open(steps.split(1));
		for (String script : settings.files()) {
			project.getFile(script).create(Templates.callback(settings.function()), true, false, null);
		}
		convert(project, settings, steps.split(2));
		return project;
	}

	/** Makes a project of a sample, which gets the name and the target of these settings. */
	static IProject create(Sample sample, ProjectSettings settings, IProgressMonitor monitor) throws CoreException {
		SubMonitor steps = SubMonitor.convert(monitor, "Creating project " + settings.name(), 4);
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(settings.name());
		project.create(steps.split(1));
		project.open(steps.split(1));
		ProjectFile.create(project, sample.settings(), settings);
		for (Map.Entry<String, byte[]> file : sample.files().entrySet()) {
			project.getFile(file.getKey()).create(file.getValue(), true, false, null);
		}
		convert(project, settings, steps.split(2));
		return project;
	}

	/** Makes a script and adds it to those that its project loads. @param place before how many-eth of them, from 0 */
	static void addScript(IFile file, int place, boolean callback) throws CoreException {
		file.create(callback ? Templates.callback(Project.DEFAULT_FUNCTION) : Templates.helper(), true, false, null);
		ProjectFile.addScript(file.getProject(), file.getProjectRelativePath().toString(), place);
	}

	/** Adds the nature, and the project file if there is none. No file is overwritten. */
	public static void convert(IProject project, ProjectSettings settings, IProgressMonitor monitor) throws CoreException {
		SubMonitor steps = SubMonitor.convert(monitor, "Converting " + project.getName(), 2);
		ProjectFile.createIfAbsent(project, settings);
		addNature(project, steps.split(1));
		OpenDocuments.openAll(project);
		project.refreshLocal(IResource.DEPTH_INFINITE, steps.split(1));
	}

	/** Brings a folder into the workspace as it is, in its place, and makes it an XDPLua project if it isn't one. */
	public static IProject open(Path folder, IProgressMonitor monitor) throws CoreException {
		SubMonitor steps = SubMonitor.convert(monitor, "Opening " + folder, 4);
		IWorkspace workspace = ResourcesPlugin.getWorkspace();
		IPath location = IPath.fromPath(folder);
		IPath projectFile = location.append(IProjectDescription.DESCRIPTION_FILE_NAME);
		IProjectDescription description = projectFile.toFile().exists() ? workspace.loadProjectDescription(projectFile)
				: workspace.newProjectDescription(location.lastSegment());
		// a folder directly in the workspace is at the default place, which must not be named
		boolean inWorkspace = workspace.getRoot().getLocation().equals(location.removeLastSegments(1));
		URI place = inWorkspace ? null : folder.toUri();
		description.setLocationURI(place);
		IProject project = workspace.getRoot().getProject(description.getName());
		if (!project.exists()) {
			project.create(description, steps.split(1));
		}
		project.open(steps.split(1));
		project.refreshLocal(IResource.DEPTH_INFINITE, steps.split(1));
		addNature(project, steps.split(1));
		return project;
	}

	private static void addNature(IProject project, IProgressMonitor monitor) throws CoreException {
		IProjectDescription description = project.getDescription();
		if (!description.hasNature(Ids.NATURE)) {
			// first, because the first nature decides about a project's picture and content types
			description.setNatureIds(Stream.concat(Stream.of(Ids.NATURE), Arrays.stream(description.getNatureIds())).toArray(String[]::new));
			project.setDescription(description, monitor);
		}
	}
}
