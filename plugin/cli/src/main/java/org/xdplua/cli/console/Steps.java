// SPDX-License-Identifier: EPL-2.0
package org.xdplua.cli.console;

import java.io.PrintWriter;
import org.xdplua.remote.Progress;

/** Prints each step of a long job as a line. Cancelling is Ctrl-C's: it ends the process, and the connection with it. */
public record Steps(PrintWriter err) implements Progress {

	@Override
	public void step(String what) {
		err.println("==> " + Plain.line(what));
	}

	@Override
	public boolean cancelled() {
		return false;
	}
}
