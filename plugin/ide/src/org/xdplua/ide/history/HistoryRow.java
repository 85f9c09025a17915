// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.history;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.xdplua.remote.history.HistoryEntry;
import org.xdplua.remote.status.LoadedFile;

/**
 * One deploy in the view.
 *
 * @param runs it is what runs there now
 */
record HistoryRow(HistoryEntry entry, boolean runs) {
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

	/** An interface of a host. @param rows the latest first */
	record Place(String host, String interfaceName, List<HistoryRow> rows) {
		Place {
			rows = List.copyOf(rows);
		}

		String shown() {
			return interfaceName + " on " + host;
		}
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
