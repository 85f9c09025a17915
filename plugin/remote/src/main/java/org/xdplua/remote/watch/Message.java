// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.watch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.xdplua.remote.status.LoadedFile;
import org.xdplua.remote.status.MachineStatus;

/** Something that a machine told. Times are the machine's. */
public sealed interface Message {

	Instant time();

	/**
	 * The whole status, once each interval.
	 *
	 * @param rates of the attachments that were there in the status before, too
	 */
	record Counters(Instant time, MachineStatus status, List<Rate> rates) implements Message {
		public Counters {
			rates = List.copyOf(rates);
		}

		/** Empty in the first status after a connection, and for an attachment that is new. */
		public Optional<Rate> rate(String interfaceName) {
			return rates.stream().filter(rate -> rate.interfaceName().equals(interfaceName)).findFirst();
		}
	}

	/**
	 * Something was changed there, by whomever.
	 *
	 * @param event "load", "attach", "change", "detach", "reset", "unload", "confirm", "undo", or what a later version has
	 * @param interfaceName empty when it is about an instance
	 * @param replaced of a load: the instance began anew
	 * @param files of a load: what was added or put in place
	 * @param confirmWithin of a load: seconds after which it is undone
	 */
	record Change(Instant time, String event, Optional<String> interfaceName, String instance, Optional<String> function, Optional<String> mode,
			Optional<String> onError, boolean replaced, List<LoadedFile> files, OptionalInt confirmWithin) implements Message {
		public Change {
			files = List.copyOf(files);
		}
	}

	/**
	 * What a script printed.
	 *
	 * @param interfaceName where a packet was judged; empty while scripts are loaded
	 * @param instance while scripts are loaded; empty where a packet was judged
	 * @param lost bytes that were printed after this on the same CPU and found no room
	 */
	record Printed(Instant time, Optional<String> interfaceName, Optional<String> instance, int cpu, String line, long lost) implements Message {
	}

	/**
	 * A script failed on a packet. Told once a second for each attachment and CPU at most.
	 *
	 * @param error "chunk:line: message"; lines are those of the sources, where the script was minified here
	 * @param traceback a level a line, likewise
	 * @param errors how many there were on that CPU until now
	 * @param lost as in {@link Printed}
	 */
	record ScriptError(Instant time, String interfaceName, int cpu, String error, Optional<String> traceback, long errors, long lost) implements Message {
	}

	/** Messages came faster than the machine's command could read them: some are missing. Counters aren't affected. */
	record Lost(Instant time) implements Message {
	}
}
