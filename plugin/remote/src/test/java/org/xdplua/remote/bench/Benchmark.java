// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.bench;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.deploy.DeployRequest;
import org.xdplua.remote.deploy.Deployer;
import org.xdplua.remote.deploy.Detacher;
import org.xdplua.remote.deploy.ScriptFile;
import org.xdplua.remote.history.History;
import org.xdplua.remote.history.StateFolder;
import org.xdplua.remote.hosts.HostResolver;
import org.xdplua.remote.session.Machines;
import org.xdplua.remote.session.UserPrompt;

/**
 * Prints what a deploy takes on a warm session, beside {@code scp} and {@code ssh xdplua -L} of the same script by turns, and what watching costs.
 * Arguments: FOLDER SSH_CONFIG HOST [--json]; hosts HOST-1 to HOST-20 are the same machine under other names.
 */
public final class Benchmark {

	private static final int WARM_UP = 5;
	private static final int MEASURED = 30;
	private static final int MANY = 20;
	private static final double NANOS_PER_MS = 1e6;
	private static final String INTERFACE = "xdp0";

	/** Milliseconds. */
	private record Row(String what, double median, double p95) {
		static Row of(String what, List<Double> times) {
			List<Double> sorted = times.stream().sorted().toList();
			return new Row(what, sorted.get(sorted.size() / 2), sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1));
		}
	}

	private final Path folder;
	private final String config;
	private final String host;

	private Benchmark(Path folder, String config, String host) {
		this.folder = folder;
		this.config = config;
		this.host = host;
	}

	/** Prints to standard output. */
	public static void main(String[] args) throws Exception {
		Benchmark benchmark = new Benchmark(Path.of(args[0]), args[1], args[2]);
		boolean json = List.of(args).contains("--json");
		List<Row> rows = benchmark.deploys();
		if (!json) {
			System.out.printf("%-58s %10s %10s%n", "of " + MEASURED + " deploys", "median", "p95");
			rows.forEach(row -> System.out.printf(Locale.ROOT, "%-58s %7.1f ms %7.1f ms%n", row.what(), row.median(), row.p95()));
		}
		List<Watching.Cost> costs = new Watching(benchmark.machines(), benchmark.host).costs(1, MANY);
		if (json) {
			System.out.println(new GsonBuilder().setPrettyPrinting().create().toJson(Map.of("unit", "ms", "rows", rows, "watch", costs)));
			return;
		}
		costs.forEach(cost -> System.out.printf(Locale.ROOT, "watching %d host%s: %.1f ms CPU a second, %.2f %% of one core%n", cost.hosts(), cost.hosts() == 1 ? "" : "s",
				cost.cpuMsPerSecond(), cost.cpuMsPerSecond() / 10));
	}

	private Machines machines() {
		return new Machines(new HostResolver(Optional.of(Path.of(config))), UserPrompt.NOBODY);
	}

	private List<Row> deploys() throws Exception {
		List<Double> acknowledged = new ArrayList<>();
		List<Double> confirmed = new ArrayList<>();
		List<Double> byHand = new ArrayList<>();
		List<Double> onlySsh = new ArrayList<>();
		try (Machines machines = machines()) {
			for (int i = -WARM_UP; i < MEASURED; i++) {
				ScriptFile script = script(i);
				Stopwatch watch = new Stopwatch();
				machines.with(host, Progress.NONE, session -> Deployer.deploy(session, request(script), new History(new StateFolder(folder)), watch));
				Path file = Files.write(folder.resolve("bench.lua"), script.bytes());
				double copied = run("scp", "-q", "-O", "-F", config, file.toString(), host + ":/tmp/bench.lua");
				double loaded = run("ssh", "-F", config, host, "xdplua --replace -I bench -L /tmp/bench.lua -F callback " + INTERFACE);
				if (i >= 0) {
					acknowledged.add(watch.acknowledged());
					confirmed.add(watch.confirmed());
					byHand.add(copied + loaded);
					onlySsh.add(loaded);
				}
			}
			machines.with(host, Progress.NONE, session -> {
				Detacher.detach(session, INTERFACE, Progress.NONE);
				return null;
			});
		}
		return List.of(Row.of("deploy: from the saved file to the kernel's acknowledgement", acknowledged), Row.of("  then: login anew, status, comparison, confirmation", confirmed),
				Row.of("scp, then ssh xdplua -L", byHand), Row.of("  of that, ssh xdplua -L", onlySsh));
	}

	/** Another text each time, of 2 KB. */
	private static ScriptFile script(int number) {
		return new ScriptFile("bench.lua", ("-- " + "x".repeat(2000) + number + "\nfunction callback(packet) return xdp.action.pass end\n").getBytes(StandardCharsets.UTF_8));
	}

	private static DeployRequest request(ScriptFile script) {
		return new DeployRequest("bench", "callback", INTERFACE, "generic", List.of(script));
	}

	private static double run(String... command) throws IOException, InterruptedException, RemoteException {
		long begin = System.nanoTime();
		Process process = new ProcessBuilder(command).inheritIO().start();
		if (process.waitFor() != 0) {
			throw new IOException(String.join(" ", command) + " failed");
		}
		return (System.nanoTime() - begin) / NANOS_PER_MS;
	}

	/** Reads the clock where a deploy has got so far. */
	private static final class Stopwatch implements Progress {

		private long began;
		private long loaded;
		private long done;

		@Override
		public void step(String what) {
			if (what.startsWith("loading ")) {
				began = System.nanoTime();
			} else if (what.startsWith("logging in anew")) {
				loaded = System.nanoTime();
			} else if (what.startsWith("recording")) {
				done = System.nanoTime();
			}
		}

		@Override
		public boolean cancelled() {
			return false;
		}

		double acknowledged() {
			return (loaded - began) / NANOS_PER_MS;
		}

		double confirmed() {
			return (done - loaded) / NANOS_PER_MS;
		}
	}
}
