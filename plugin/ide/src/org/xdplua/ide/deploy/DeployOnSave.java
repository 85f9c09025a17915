// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.deploy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IDocumentSetupParticipant;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.IDocument;
import org.xdplua.ide.preferences.Preferences;
import org.xdplua.ide.project.XdpluaProjects;
import org.xdplua.ide.ui.BufferListener;

/**
 * Deploys a project to its target each time one of its scripts is saved in an editor, where a person has switched that on. The platform makes one with the
 * first script that is opened; one listener serves all.
 */
public final class DeployOnSave implements IDocumentSetupParticipant {
	/** Several files are saved at once: one deploy for all. */
	private static final long TOGETHER_MS = 200;
	private static final AtomicInteger SUSPENDED = new AtomicInteger();

	static {
		FileBuffers.getTextFileBufferManager().addFileBufferListener(new Saves());
	}

	@Override
	public void setup(IDocument document) {
		// being loaded is all
	}

	/** Saves without a deploy by itself: somebody deploys right afterwards. */
	static boolean without(BooleanSupplier saving) {
		SUSPENDED.incrementAndGet();
		try {
			return saving.getAsBoolean();
		} finally {
			SUSPENDED.decrementAndGet();
		}
	}

	private static void saved(IFile file) {
		IProject project = file.getProject();
		if (SUSPENDED.get() > 0 || !XdpluaProjects.isXdplua(project) || !XdpluaProjects.isScript(file) || !Preferences.isOn(Preferences.DEPLOY_ON_SAVE)) {
			return;
		}
		DeployJob job = new DeployJob(project, Preferences.minify(), TargetChoice.NEVER_ASK, DeployReport.QUIET);
		job.setUser(false);
		job.setRule(new OneAtATime(project));
		for (Job waiting : Job.getJobManager().find(DeployJob.FAMILY)) {
			if (waiting.getRule() instanceof OneAtATime other && other.project().equals(project) && waiting.getState() != Job.RUNNING) {
				return; // it will read what is saved now
			}
		}
		job.schedule(TOGETHER_MS);
	}

	/** Deploys of one project after each other; keeps nobody from working on its files. */
	private record OneAtATime(IProject project) implements ISchedulingRule {
		@Override
		public boolean contains(ISchedulingRule rule) {
			return equals(rule) || rule instanceof IResource;
		}

		@Override
		public boolean isConflicting(ISchedulingRule rule) {
			return equals(rule);
		}
	}

	private static final class Saves extends BufferListener {
		@Override
		public void dirtyStateChanged(IFileBuffer buffer, boolean isDirty) {
			IFile file = isDirty || buffer.getLocation() == null ? null : FileBuffers.getWorkspaceFileAtLocation(buffer.getLocation(), true);
			if (file != null) {
				saved(file);
			}
		}
	}
}
