// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.project;

import java.util.List;
import java.util.Map;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.IResourceVisitor;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.xdplua.ide.Ids;
import org.xdplua.ide.lsp.OpenDocuments;
import org.xdplua.lang.check.Checker;
import org.xdplua.lang.check.Severity;
import org.xdplua.lang.project.Project;
import org.xdplua.lang.project.ProjectException;

/** Gives the project file and the scripts that no editor shows their markers. Open ones get theirs from the language server while one types. */
public final class ScriptBuilder extends IncrementalProjectBuilder {
	@Override
	protected IProject[] build(int kind, Map<String, String> arguments, IProgressMonitor monitor) throws CoreException {
		IResourceDelta delta = kind == FULL_BUILD ? null : getDelta(getProject());
		if (delta == null) {
			getProject().accept((IResourceVisitor) resource -> visit(resource, monitor));
		} else {
			delta.accept(change -> change.getKind() != IResourceDelta.REMOVED && visit(change.getResource(), monitor));
		}
		return null;
	}

	@Override
	protected void clean(IProgressMonitor monitor) throws CoreException {
		getProject().deleteMarkers(Ids.PROBLEM_MARKER, true, IResource.DEPTH_INFINITE);
	}

	private static boolean visit(IResource resource, IProgressMonitor monitor) throws CoreException {
		if (monitor.isCanceled()) {
			throw new OperationCanceledException();
		}
		if (resource instanceof IFile file && XdpluaProjects.isScript(file)) {
			check(file);
		}
		if (resource.equals(ProjectFile.of(resource.getProject()))) {
			checkProjectFile(resource);
		}
		return !resource.isDerived() && !resource.isTeamPrivateMember();
	}

	private static void checkProjectFile(IResource file) throws CoreException {
		List<Finding> findings = List.of();
		try {
			Project.load(file.getProject().getLocation().toPath());
		} catch (ProjectException e) {
			findings = List.of(new Finding("project-file", Severity.ERROR, -1, -1, Math.max(1, e.line()), e.getMessage()));
		}
		ProblemMarkers.replace(file, findings);
	}

	/** Checks the file as it is on disk, unless an editor has it open. */
	static void check(IFile file) throws CoreException {
		if (OpenDocuments.isOpen(file) || !file.isAccessible() || !XdpluaProjects.isXdplua(file.getProject())) {
			return;
		}
		String text = file.readString();
		List<Finding> findings = Checker.check(file.getName(), text).stream().map(problem -> Finding.of(problem, text)).toList();
		ProblemMarkers.replace(file, findings);
	}
}
