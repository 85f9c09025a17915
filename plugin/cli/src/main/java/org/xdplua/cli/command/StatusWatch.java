// SPDX-License-Identifier: EPL-2.0
package org.xdplua.cli.command;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.xdplua.cli.console.Plain;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.history.LineMaps;
import org.xdplua.remote.session.Machines;
import org.xdplua.remote.watch.HostWatch;
import org.xdplua.remote.watch.Message;
import picocli.CommandLine.ExitCode;

/** Prints what hosts tell, a line each: for people, or as JSON. */
final class StatusWatch implements HostWatch.Listener {

	private static final Gson GSON = new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

	private final Machines machines;
	private final PrintWriter out;
	private final PrintWriter err;
	private final boolean json;
	private final int interval;
	private final Set<String> silent = ConcurrentHashMap.newKeySet();

	StatusWatch(Machines machines, PrintWriter out, PrintWriter err, boolean json, int interval) {
		this.machines = machines;
		this.out = out;
		this.err = err;
		this.json = json;
		this.interval = interval;
	}

	/** @return the exit status: 1 when a host is not followed at the end */
	int follow(List<String> hosts, Optional<Integer> seconds) {
		Progress progress = new Until(seconds.map(time -> System.nanoTime() + Duration.ofSeconds(time).toNanos()));
		silent.addAll(hosts);
		List<Thread> threads = new ArrayList<>();
		for (String host : hosts) {
			threads.add(Thread.ofPlatform().daemon().name("watch " + host)
					.start(new HostWatch(machines, host, Optional.empty(), interval, LineMaps.ofUser(), this, progress)));
		}
		for (Thread thread : threads) {
			try {
				thread.join();
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		}
		return silent.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
	}

	/** Ends at a time, or never. */
	private record Until(Optional<Long> end) implements Progress {
		@Override
		public void step(String what) {
			// not of interest
		}

		@Override
		public boolean cancelled() {
			return end.isPresent() && System.nanoTime() - end.get() > 0;
		}
	}

	@Override
	public synchronized void told(String host, Message message) {
		silent.remove(host);
		if (json) {
			out.println(GSON.toJson(MessageView.json(host, message)));
		} else {
			MessageView.lines(host, message).forEach(line -> out.println(Plain.text(line)));
		}
		out.flush();
	}

	@Override
	public synchronized void stale(String host, RemoteException reason, Optional<Duration> retry) {
		silent.add(host);
		if (json) {
			out.println(GSON.toJson(MessageView.stale(host, reason, retry)));
			out.flush();
		}
		err.println("xdpluactl: " + Plain.text(reason.getMessage()) + retry.map(wait -> " (trying again in " + wait.toSeconds() + " s)").orElse(""));
		err.flush();
	}
}
