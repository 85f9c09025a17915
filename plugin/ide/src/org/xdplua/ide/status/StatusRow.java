// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.status;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.xdplua.remote.deploy.Comparison;
import org.xdplua.remote.history.History;
import org.xdplua.remote.history.LineMaps;
import org.xdplua.remote.status.Attachment;
import org.xdplua.remote.status.ForeignProgram;
import org.xdplua.remote.status.LoadedFile;
import org.xdplua.remote.status.MachineStatus;
import org.xdplua.remote.watch.Message.Counters;
import org.xdplua.remote.watch.Rate;

/**
 * One line of Attach Status: an attachment, somebody else's eBPF program, or what there is to say about a host.
 *
 * @param attachment of an attachment; its errors name the lines of the sources
 * @param files what judges the packets
 * @param rate empty while it isn't known
 * @param memory bytes of the Lua states behind it
 * @param here how the scripts stand to those of this workspace: "= here", "differs"; empty when no project here has them
 * @param attached since when
 * @param sparks packets per second of the last minute
 * @param remark of the other kinds
 * @param stale the host no longer tells: this was so when it last did
 */
public record StatusRow(Kind kind, String host, String interfaceName, Optional<Attachment> attachment, List<LoadedFile> files, Optional<Rate> rate, OptionalLong memory,
		String here, Optional<Instant> attached, Sparks sparks, String remark, boolean stale) {

	static final String SAME = "= here";
	static final String DIFFERS = "differs";
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

	/** What a row is about. */
	public enum Kind {
		ATTACHMENT, FOREIGN, REMARK
	}

	static StatusRow remark(String host, String remark) {
		return new StatusRow(Kind.REMARK, host, "", Optional.empty(), List.of(), Optional.empty(), OptionalLong.empty(), "", Optional.empty(), Sparks.NONE, remark, false);
	}

	static StatusRow of(String host, ForeignProgram program) {
		String text = "somebody else's eBPF program " + program.program().map(name -> name + ", ").orElse("") + "id " + program.programId() + " (" + program.mode()
				+ "): detach it there before you deploy to this interface";
		return new StatusRow(Kind.FOREIGN, host, program.interfaceName(), Optional.empty(), List.of(), Optional.empty(), OptionalLong.empty(), "", Optional.empty(),
				Sparks.NONE, text, false);
	}

	/** Reads files: not for the UI thread. */
	static StatusRow of(String host, Counters counters, Attachment attachment, Sparks sparks) {
		MachineStatus status = counters.status();
		List<LoadedFile> files = status.files(attachment);
		return new StatusRow(Kind.ATTACHMENT, host, attachment.interfaceName(), Optional.of(withLinesOfSources(attachment, files)), files,
				counters.rate(attachment.interfaceName()), status.memory(attachment), here(host, status, attachment),
				Optional.of(counters.time().minusSeconds(attachment.attachedSeconds())), sparks, "", false);
	}

	private static Attachment withLinesOfSources(Attachment attachment, List<LoadedFile> files) {
		LineMaps maps = LineMaps.ofUser();
		return attachment.withError(attachment.lastError().map(error -> maps.translate(error, files)), attachment.traceback().map(levels -> maps.translate(levels, files)));
	}

	private static String here(String host, MachineStatus status, Attachment attachment) {
		Optional<LocalScripts.Local> local = LocalScripts.project(host, attachment.instance());
		if (local.isEmpty()) {
			return "";
		}
		try {
			boolean same = Comparison.compare(status.running(attachment.interfaceName()).orElseThrow(), LocalScripts.texts(local.get()), History.ofUser()).stream()
					.allMatch(difference -> difference.state() == Comparison.State.SAME);
			return same ? SAME : DIFFERS;
		} catch (IOException e) {
			return "?";
		}
	}

	StatusRow asStale() {
		return new StatusRow(kind, host, interfaceName, attachment, files, rate, memory, here, attached, sparks, remark, true);
	}

	/** For people: "web.lua, 321 bytes, 1a2b3c4d5e6f". */
	String scripts() {
		return files.stream().map(file -> file.name() + ", " + file.size() + " bytes, " + file.shortHash()).collect(Collectors.joining("; "));
	}

	static String time(Instant time) {
		return TIME.format(time);
	}

	/** What stays the same while the counters run. */
	String key() {
		return host + "\n" + kind + "\n" + interfaceName;
	}
}
