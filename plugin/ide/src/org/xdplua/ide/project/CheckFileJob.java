// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.project;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;

/** Checks one script as it is on disk. */
public final class CheckFileJob extends WorkspaceJob {
	private final IFile file;

	public CheckFileJob(IFile file) {
		super("Check " + file.getName());
		this.file = file;
		setSystem(true);
		setRule(file);
	}

	@Override
	public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
		ScriptBuilder.check(file);
		return Status.OK_STATUS;
	}
}
