// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote;

/** How a long job tells what it is doing and learns that nobody wants it any more. Called on the thread that does the job and on helper threads of it. */
public interface Progress {

	/** Says nothing, is never cancelled. */
	Progress NONE = new Progress() {
		@Override
		public void step(String what) {
			// nobody listens
		}

		@Override
		public boolean cancelled() {
			return false;
		}
	};

	/** @param what what begins now, for people: "connecting to lab (root@192.0.2.7:22)" */
	void step(String what);

	/** Asked many times a second while a job waits; must be quick. Once true it has to stay true. */
	boolean cancelled();
}
