// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.history;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xdplua.ide.status.Watches;
import org.xdplua.remote.history.HistoryEntry;
import org.xdplua.remote.status.LoadedFile;
import org.xdplua.remote.status.Running;

/**
 * One deploy in the view.
 *
 * @param runs it is what runs there now
 */
record HistoryRow(HistoryEntry entry, boolean runs) {
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

	/**
	 * An interface of a host.
	 *
	 * @param running what judges its packets, as far as that is known
	 * @param rows the latest first
	 */
	record Place(String host, String interfaceName, Optional<Running> running, List<HistoryRow> rows) {
		Place {
			rows = List.copyOf(rows);
		}

		/** As the hosts tell it at this moment. */
		static Optional<Running> runningNow(String host, String interfaceName) {
			return Watches.ALL.status(host).flatMap(status -> status.running(interfaceName));
		}

		boolean isUpToDate() {
			return runningNow(host, interfaceName).equals(running);
		}

		boolean isSame(Place other) {
			return host.equals(other.host) && interfaceName.equals(other.interfaceName);
		}

		String shown() {
			return interfaceName + " on " + host;
		}
	}

	boolean isSame(HistoryRow other) {
		return entry.id().equals(other.entry.id());
	}

	static String time(HistoryEntry entry) {
		return TIME.format(entry.time());
	}

	String what() {
		return (entry.restores().isPresent() ? "rolled back" : "deployed") + (runs ? ", runs now" : "");
	}

	String scripts() {
		return joined(file -> file.name() + ", " + file.size() + " bytes");
	}

	String hashes() {
		return joined(LoadedFile::shortHash);
	}

	private String joined(java.util.function.Function<LoadedFile, String> text) {
		return entry.now().files().stream().map(text).collect(Collectors.joining("; "));
	}
}
