// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.status;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xdplua.remote.history.LineMaps;
import org.xdplua.remote.status.Attachment;
import org.xdplua.remote.status.LoadedFile;
import org.xdplua.remote.status.MachineStatus;

/**
 * One line of Attach Status: an attachment, or what there is to say about a host without one.
 *
 * @param scripts names of the scripts that judge the packets
 * @param remark why there is no attachment to show; empty if there is one
 */
public record StatusRow(String host, Optional<Attachment> attachment, String scripts, String remark) {

	static StatusRow remark(String host, String remark) {
		return new StatusRow(host, Optional.empty(), "", remark);
	}

	/** @return one row for each attachment; at least one row. Errors of scripts that were deployed minified have the lines of their sources */
	static List<StatusRow> of(String host, MachineStatus status) {
		if (status.attachments().isEmpty()) {
			return List.of(remark(host, "nothing is attached"));
		}
		return status.attachments().stream().map(attachment -> new StatusRow(host, Optional.of(withLinesOfSources(attachment, status)),
				status.files(attachment).stream().map(LoadedFile::name).collect(Collectors.joining(", ")), "")).toList();
	}

	/** Reads files: not for the UI thread. */
	private static Attachment withLinesOfSources(Attachment attachment, MachineStatus status) {
		LineMaps maps = LineMaps.ofUser();
		return attachment.withError(attachment.lastError().map(error -> maps.translate(error, status.files(attachment))),
				attachment.traceback().map(levels -> maps.translate(levels, status.files(attachment))));
	}

	/** What stays the same while the counters run. */
	String key() {
		return host + "\n" + attachment.map(Attachment::interfaceName).orElse("");
	}
}
