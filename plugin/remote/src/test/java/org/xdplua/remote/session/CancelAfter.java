// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.session;

import java.util.concurrent.atomic.AtomicInteger;
import org.xdplua.remote.Progress;

/** A user who cancels when asked for the n-th time: while something is already being waited for. */
final class CancelAfter implements Progress {

	private final AtomicInteger left;

	CancelAfter(int asked) {
		this.left = new AtomicInteger(asked);
	}

	@Override
	public void step(String what) {
		// not of interest
	}

	@Override
	public boolean cancelled() {
		return left.getAndDecrement() <= 0;
	}
}
