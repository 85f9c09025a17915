// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.deploy;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.xdplua.ide.hosts.Hosts;
import org.xdplua.ide.hosts.MonitorProgress;
import org.xdplua.ide.ui.Report;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.deploy.DeployRequest;
import org.xdplua.remote.deploy.DeployResult;
import org.xdplua.remote.deploy.Detacher;
import org.xdplua.remote.deploy.FunctionChange;
import org.xdplua.remote.deploy.Resetter;
import org.xdplua.remote.deploy.Rollback;
import org.xdplua.remote.history.History;
import org.xdplua.remote.session.Session;

/** One change of one interface of one machine; tells how it ended. */
public final class MachineJob extends Job {
	/** What is done. */
	@FunctionalInterface
	private interface Work {
		/** @return what the person is told */
		String run(Session session, Progress progress) throws RemoteException;
	}

	private final Turn.Place place;
	private final String done;
	private final Work work;

	private MachineJob(String name, String host, String interfaceName, String done, Work work) {
		super(name);
		this.place = new Turn.Place(host, interfaceName);
		this.done = done;
		this.work = work;
		setUser(true);
	}

	/** Takes the scripts off. */
	public static Job detach(String host, String interfaceName) {
		return new MachineJob("Detach from " + interfaceName + " on " + host, host, interfaceName, "Detached", (session, progress) -> {
			Detacher.detach(session, interfaceName, progress);
			return "The packets of " + interfaceName + " on " + host + " pass unjudged.";
		});
	}

	/** Brings back what was deployed before. @param to the id of an entry of the history; empty for what ran before what runs now */
	public static Job rollBack(String host, String interfaceName, Optional<String> to) {
		return new MachineJob("Roll back " + interfaceName + " on " + host, host, interfaceName, "Rolled back", (session, progress) -> changed(host, interfaceName,
				Rollback.rollback(session, interfaceName, to, DeployRequest.CONFIRM_SECONDS, History.ofUser(), progress)));
	}

	/** Lets another function of the same scripts judge. */
	public static Job function(String host, String interfaceName, String function) {
		return new MachineJob("Let " + function + " judge " + interfaceName + " on " + host, host, interfaceName, "Function changed", (session, progress) -> changed(host, interfaceName,
				FunctionChange.change(session, interfaceName, function, DeployRequest.CONFIRM_SECONDS, History.ofUser(), progress)));
	}

	/** Starts the counters anew. */
	public static Job reset(String host, String interfaceName) {
		return new MachineJob("Reset the counters of " + interfaceName + " on " + host, host, interfaceName, "Counters reset", (session, progress) -> {
			Resetter.reset(session, interfaceName, progress);
			return "The counters of " + interfaceName + " on " + host + " begin anew.";
		});
	}

	private static String changed(String host, String interfaceName, DeployResult result) {
		return Changes.text(host, interfaceName, result);
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == DeployJob.FAMILY;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		Progress progress = new MonitorProgress(monitor);
		monitor.beginTask(getName(), IProgressMonitor.UNKNOWN);
		try (Turn turn = Turn.at(List.of(place), progress)) {
			Report.done(done, Hosts.with(place.host(), progress, session -> work.run(session, progress)), place.host());
		} catch (RemoteException e) {
			if (e.kind() != RemoteException.Kind.CANCELLED) {
				Report.problem(getName() + ": failed", e.where(), e.what(), e.advice());
			} else if (!e.advice().isEmpty()) {
				Report.problem(getName() + ": cancelled", e.where(), e.what() + ": " + e.advice(), "");
			} else {
				return Status.CANCEL_STATUS;
			}
		}
		return Status.OK_STATUS; // told already, in our own words
	}
}
