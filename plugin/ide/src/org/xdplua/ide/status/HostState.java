// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.status;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.status.Attachment;
import org.xdplua.remote.status.MachineStatus;
import org.xdplua.remote.watch.Message.Counters;

/** What is known of one host: its latest status, a minute of packets per second, and since when it has been silent. */
final class HostState {
	/** A host tells its status once a second. */
	private static final Duration FRESH = Duration.ofSeconds(10);

	private final String host;
	private final Map<String, Sparks> sparks = new HashMap<>();
	private Optional<Counters> latest = Optional.empty();
	private List<StatusRow> rows = List.of();
	private String remark = "asking ...";
	private Instant heard;

	HostState(String host) {
		this.host = host;
	}

	/** Reads files. @param current when it no longer holds, it isn't news any more */
	void told(Counters counters, BooleanSupplier current) {
		List<StatusRow> news = new ArrayList<>();
		for (Attachment attachment : counters.status().attachments()) {
			Sparks history = sparks(attachment).with(counters.rate(attachment.interfaceName()).map(rate -> rate.packets()).orElse(0.0));
			synchronized (this) {
				sparks.put(attachment.interfaceName(), history);
			}
			news.add(StatusRow.of(host, counters, attachment, history));
		}
		counters.status().foreign().forEach(program -> news.add(StatusRow.of(host, program)));
		if (counters.status().attachments().isEmpty()) {
			news.addFirst(StatusRow.remark(host, "nothing is attached"));
		}
		synchronized (this) {
			if (!current.getAsBoolean()) {
				return;
			}
			latest = Optional.of(counters);
			rows = List.copyOf(news);
			remark = "";
			heard = Instant.now();
			sparks.keySet().removeIf(name -> counters.status().attachment(name).isEmpty());
		}
	}

	private synchronized Sparks sparks(Attachment attachment) {
		return sparks.getOrDefault(attachment.interfaceName(), Sparks.NONE);
	}

	/** @param retry after which it is asked again; empty when a person has to do something first */
	synchronized void silent(RemoteException reason, Optional<Duration> retry) {
		remark(retry.map(wait -> "asked again in " + wait.toSeconds() + " s").orElse("press Refresh when it is mended"), reason.getMessage());
	}

	/** A person wants to hear nothing of it for now. */
	synchronized void disconnected() {
		remark("connect to it in Hosts, or press Refresh", "disconnected");
	}

	/** What to do comes first, as reasons can be long. */
	private void remark(String next, String why) {
		remark = unheard(next) + ": " + why;
	}

	private String unheard(String next) {
		return (heard == null ? "unknown" : "not heard of since " + StatusRow.time(heard)) + " (" + next + ")";
	}

	/** The host's rows: what there is to say about it, and what was last known, stale if it no longer tells. */
	synchronized List<StatusRow> rows() {
		if (remark.isEmpty() && isFresh()) {
			return rows;
		}
		String why = remark.isEmpty() ? unheard("asking ...") : remark;
		List<StatusRow> all = new ArrayList<>(List.of(StatusRow.remark(host, why)));
		rows.stream().filter(row -> row.kind() != StatusRow.Kind.REMARK).map(StatusRow::asStale).forEach(all::add);
		return all;
	}

	/** Empty when it has never told, or is silent now. */
	synchronized Optional<MachineStatus> status() {
		return remark.isEmpty() && isFresh() ? latest.map(Counters::status) : Optional.empty();
	}

	/** While nobody looks, nobody asks: what is known then grows old. */
	private boolean isFresh() {
		return heard != null && Duration.between(heard, Instant.now()).compareTo(FRESH) < 0;
	}
}
