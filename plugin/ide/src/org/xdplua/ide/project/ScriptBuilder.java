// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.project;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.xdplua.lang.check.Severity;
import org.xdplua.lang.project.Project;
import org.xdplua.lang.project.ProjectException;

/**
 * Gives the project file and the scripts that no editor shows their markers. Open ones get theirs from the language server, while one types and when
 * it is told here that a file has changed.
 */
public final class ScriptBuilder extends IncrementalProjectBuilder {
	@Override
	protected IProject[] build(int kind, Map<String, String> arguments, IProgressMonitor monitor) throws CoreException {
		Set<IFile> changed = new LinkedHashSet<>();
		IResourceDelta delta = kind == FULL_BUILD ? null : getDelta(getProject());
		if (delta == null) {
			getProject().accept((IResourceVisitor) resource -> visit(resource, changed, monitor));
		} else {
			delta.accept(change -> visit(change.getResource(), changed, monitor));
		}
		if (!changed.isEmpty()) {
			OpenDocuments.filesChanged(changed);
			check(changed, monitor);
		}
		return null;
	}

	/** Each script of a project may define or use what another one does, so all of them are looked at again when one has changed. */
	private void check(Set<IFile> changed, IProgressMonitor monitor) throws CoreException {
		SavedScripts scripts = SavedScripts.of(getProject());
		if (changed.remove(ProjectFile.of(getProject())) || changed.stream().anyMatch(scripts.listed()::contains)) {
			changed.addAll(scripts.listed());
		}
		for (IFile file : changed) {
			stopIfCanceled(monitor);
			check(file, scripts);
		}
	}

	@Override
	protected void clean(IProgressMonitor monitor) throws CoreException {
		getProject().deleteMarkers(Ids.PROBLEM_MARKER, true, IResource.DEPTH_INFINITE);
	}

	private static boolean visit(IResource resource, Set<IFile> changed, IProgressMonitor monitor) throws CoreException {
		stopIfCanceled(monitor);
		boolean isProjectFile = resource.equals(ProjectFile.of(resource.getProject()));
		if (isProjectFile && resource.isAccessible()) {
			checkProjectFile(resource);
		}
		if (resource instanceof IFile file && (isProjectFile || XdpluaProjects.isScript(file))) {
			changed.add(file);
		}
		return !resource.isDerived() && !resource.isTeamPrivateMember();
	}

	private static void stopIfCanceled(IProgressMonitor monitor) {
		if (monitor.isCanceled()) {
			throw new OperationCanceledException();
		}
	}

	private static void checkProjectFile(IResource file) throws CoreException {
		List<Finding> findings = List.of();
		try {
			Project.load(file.getProject().getLocation().toPath());
		} catch (ProjectException e) {
			findings = List.of(new Finding("project-file", Severity.ERROR, -1, -1, Math.max(1, e.line()), e.getMessage(), List.of()));
		}
		ProblemMarkers.replace(file, findings);
	}

	/** Checks the file as it is on disk, unless an editor has it open. */
	static void check(IFile file) throws CoreException {
		if (isOurs(file)) {
			check(file, SavedScripts.of(file.getProject()));
		}
	}

	private static void check(IFile file, SavedScripts scripts) throws CoreException {
		if (isOurs(file)) {
			ProblemMarkers.replace(file, scripts.findings(file));
		}
	}

	private static boolean isOurs(IFile file) throws CoreException {
		return !OpenDocuments.isOpen(file) && file.isAccessible() && XdpluaProjects.isXdplua(file.getProject());
	}
}
