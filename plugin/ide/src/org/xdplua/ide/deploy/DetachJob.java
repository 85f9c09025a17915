// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.deploy;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.xdplua.ide.hosts.Hosts;
import org.xdplua.ide.hosts.MonitorProgress;
import org.xdplua.ide.ui.Report;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.deploy.Detacher;

/** Takes the scripts off one interface of one machine. */
public final class DetachJob extends Job {
	private final String host;
	private final String interfaceName;

	public DetachJob(String host, String interfaceName) {
		super("Detach from " + interfaceName + " on " + host);
		this.host = host;
		this.interfaceName = interfaceName;
		setUser(true);
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == DeployJob.FAMILY;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		Progress progress = new MonitorProgress(monitor);
		monitor.beginTask(getName(), IProgressMonitor.UNKNOWN);
		try {
			Hosts.with(host, progress, session -> {
				Detacher.detach(session, interfaceName, progress);
				return null;
			});
			Report.done("Detached", "The packets of " + interfaceName + " on " + host + " pass unjudged.", host);
		} catch (RemoteException e) {
			if (e.kind() == RemoteException.Kind.CANCELLED) {
				return Status.CANCEL_STATUS;
			}
			Report.problem("Detaching from " + interfaceName + " failed", e.where(), e.what(), e.advice());
		}
		return Status.OK_STATUS;
	}
}
