// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.project;

import java.util.Arrays;
import java.util.stream.Stream;
import org.eclipse.core.resources.ICommand;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IProjectNature;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.xdplua.ide.Ids;

/** Marks a project whose Lua files are XDPLua scripts; brings the builder that checks them. */
public final class XdpluaNature implements IProjectNature {
	private IProject project;

	@Override
	public void configure() throws CoreException {
		IProjectDescription description = project.getDescription();
		ICommand builder = description.newCommand();
		builder.setBuilderName(Ids.BUILDER);
		description.setBuildSpec(Stream.concat(others(description), Stream.of(builder)).toArray(ICommand[]::new));
		project.setDescription(description, null);
	}

	@Override
	public void deconfigure() throws CoreException {
		IProjectDescription description = project.getDescription();
		description.setBuildSpec(others(description).toArray(ICommand[]::new));
		project.setDescription(description, null);
		project.deleteMarkers(Ids.PROBLEM_MARKER, true, IResource.DEPTH_INFINITE);
	}

	private static Stream<ICommand> others(IProjectDescription description) {
		return Arrays.stream(description.getBuildSpec()).filter(command -> !command.getBuilderName().equals(Ids.BUILDER));
	}

	@Override
	public IProject getProject() {
		return project;
	}

	@Override
	public void setProject(IProject project) {
		this.project = project;
	}
}
