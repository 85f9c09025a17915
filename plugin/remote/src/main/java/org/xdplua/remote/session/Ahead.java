// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.session;

import java.util.List;
import java.util.Optional;

/** At most one command that was started before anybody wanted it. */
final class Ahead {

	private List<String> argv = List.of();
	private Exec.Waiting waiting;

	/** @return the one that stood there */
	synchronized Optional<Exec.Waiting> put(List<String> newArgv, Exec.Waiting newWaiting) {
		Optional<Exec.Waiting> old = Optional.ofNullable(waiting);
		argv = List.copyOf(newArgv);
		waiting = newWaiting;
		return old;
	}

	/** It is used once. @return empty when there is none of just these words, or it has ended meanwhile */
	synchronized Optional<Exec.Waiting> take(List<String> wanted) {
		if (waiting == null || !argv.equals(wanted)) {
			return Optional.empty();
		}
		Exec.Waiting taken = waiting;
		waiting = null;
		return Optional.of(taken).filter(Exec.Waiting::waits);
	}
}
