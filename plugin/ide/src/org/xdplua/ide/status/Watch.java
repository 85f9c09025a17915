// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.status;

import org.xdplua.remote.Progress;

/** One host's thread. */
final class Watch implements Progress {
	private final String host;
	private volatile boolean stopped;
	private volatile boolean tells = true;

	Watch(String host) {
		this.host = host;
	}

	void start(Runnable watching) {
		Thread.ofPlatform().daemon().name("xdplua watch " + host).start(watching);
	}

	void stop() {
		stopped = true;
	}

	void heard() {
		tells = true;
	}

	void silent() {
		tells = false;
	}

	/** The host tells, or is being asked for the first time. */
	boolean tells() {
		return tells;
	}

	@Override
	public void step(String what) {
		// the view says "asking ..."
	}

	@Override
	public boolean cancelled() {
		return stopped;
	}
}
