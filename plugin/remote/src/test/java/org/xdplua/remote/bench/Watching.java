// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.history.LineMaps;
import org.xdplua.remote.history.StateFolder;
import org.xdplua.remote.session.Machines;
import org.xdplua.remote.watch.HostWatch;
import org.xdplua.remote.watch.Message;

/** What following hosts costs on the desk: the CPU time of this process, with a status each second and host. */
record Watching(Machines machines, String host) {

	private static final Duration BETWEEN = Duration.ofMillis(500);
	private static final Duration SETTLE = Duration.ofSeconds(10);
	private static final Duration MEASURE = Duration.ofSeconds(20);
	private static final double NANOS_PER_MS = 1e6;

	record Cost(int hosts, double cpuMsPerSecond) {
	}

	List<Cost> costs(int... numbers) throws Exception {
		List<Cost> costs = new ArrayList<>();
		try (machines) {
			for (int number : numbers) {
				costs.add(cost(number));
			}
		}
		return costs;
	}

	private Cost cost(int number) throws Exception {
		AtomicBoolean enough = new AtomicBoolean();
		CountDownLatch first = new CountDownLatch(number);
		LineMaps maps = new LineMaps(new StateFolder(Files.createTempDirectory("xdplua-bench")));
		List<Thread> threads = new ArrayList<>();
		for (int i = 1; i <= number; i++) {
			threads.add(Thread.ofPlatform().daemon()
					.start(new HostWatch(machines, host + "-" + i, Optional.empty(), 1, maps, new Listener(first), new Until(enough))));
			Thread.sleep(BETWEEN); // it is one machine, whose server takes a few logins at a time
		}
		first.await();
		Thread.sleep(SETTLE);
		OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
		long before = system.getProcessCpuTime();
		Thread.sleep(MEASURE);
		long used = system.getProcessCpuTime() - before;
		enough.set(true);
		for (Thread thread : threads) {
			thread.join();
		}
		return new Cost(number, used / NANOS_PER_MS / MEASURE.toSeconds());
	}

	private record Until(AtomicBoolean enough) implements Progress {
		@Override
		public void step(String what) {
			// not of interest
		}

		@Override
		public boolean cancelled() {
			return enough.get();
		}
	}

	/** Counts a host once it tells something. */
	private static final class Listener implements HostWatch.Listener {

		private final CountDownLatch first;
		private boolean told;

		Listener(CountDownLatch first) {
			this.first = first;
		}

		@Override
		public void told(String host, Message message) {
			if (!told) {
				told = true;
				first.countDown();
			}
		}

		@Override
		public void stale(String host, RemoteException reason, Optional<Duration> retry) {
			System.err.println(host + ": " + reason.getMessage());
		}
	}
}
