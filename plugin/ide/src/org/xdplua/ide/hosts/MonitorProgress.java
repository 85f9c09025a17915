// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.hosts;

import org.eclipse.core.runtime.IProgressMonitor;
import org.xdplua.remote.Progress;

/** A job's progress monitor as remote's Progress. */
public record MonitorProgress(IProgressMonitor monitor) implements Progress {
	@Override
	public void step(String what) {
		monitor.subTask(what);
	}

	@Override
	public boolean cancelled() {
		return monitor.isCanceled();
	}
}
