// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.status;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.xdplua.ide.hosts.Hosts;
import org.xdplua.ide.hosts.MonitorProgress;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.RemoteException.Kind;
import org.xdplua.remote.status.StatusClient;

/**
 * Asks one host again and again until it is cancelled. Each host has its own job, so that a silent one doesn't hold up the others. After a
 * failure it waits longer each time; after one that only a person can mend it asks no more until somebody presses Refresh.
 */
final class HostPoll extends Job {
	private static final long INTERVAL_MS = 2000;
	private static final long LONGEST_MS = 60_000;
	private static final Set<Kind> FOR_A_PERSON = Set.of(Kind.HOST_KEY_UNKNOWN, Kind.HOST_KEY_CHANGED, Kind.HOST_KEY_REVOKED, Kind.HOST_KEY_FILE,
			Kind.AUTH_FAILED, Kind.BAD_HOST_CONFIG, Kind.NO_SSH_PROGRAM, Kind.UNSUPPORTED_CONFIG);

	private final String host;
	private final Consumer<List<StatusRow>> show;
	private volatile boolean wanted = true;
	private int failures;

	/** @param show gets the host's rows, on this job's thread */
	HostPoll(String host, Consumer<List<StatusRow>> show) {
		super("Attach status of " + host);
		this.host = host;
		this.show = show;
		setSystem(true);
	}

	/** Asks now, whatever happened before. */
	void now() {
		wakeUp();
		schedule();
	}

	void stop() {
		wanted = false;
		cancel();
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		Progress progress = new MonitorProgress(monitor);
		try {
			List<StatusRow> rows = StatusRow.of(host, Hosts.with(host, progress, session -> StatusClient.status(session, progress)));
			failures = 0;
			show(rows);
			again(INTERVAL_MS);
		} catch (RemoteException e) {
			if (e.kind() == Kind.CANCELLED) {
				return Status.CANCEL_STATUS;
			}
			failures++;
			boolean forAPerson = FOR_A_PERSON.contains(e.kind());
			show(List.of(StatusRow.remark(host, e.getMessage() + (forAPerson ? " (then press Refresh)" : ""))));
			if (!forAPerson) {
				again(Math.min(LONGEST_MS, INTERVAL_MS << Math.min(failures, 5)));
			}
		}
		return Status.OK_STATUS;
	}

	private void show(List<StatusRow> rows) {
		if (wanted) {
			show.accept(rows);
		}
	}

	private void again(long delay) {
		if (wanted) {
			schedule(delay);
		}
	}
}
