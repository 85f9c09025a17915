// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.deploy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.xdplua.remote.Progress;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.RemoteException.Kind;
import org.xdplua.remote.history.History;
import org.xdplua.remote.session.Machines;

/** Several interfaces and hosts in one go: hosts beside each other, the interfaces of one host after each other. Each has a result of its own. */
public final class Deployments {

	/** @param host alias. @param request what to run on one of its interfaces */
	public record Job(String host, DeployRequest request) {
	}

	/** Either a result or a failure. */
	public record Outcome(Job job, Optional<DeployResult> result, Optional<RemoteException> failure) {

		public boolean succeeded() {
			return result.isPresent();
		}
	}

	private Deployments() {
	}

	/**
	 * Carries out all jobs; a failure of one stops no other.
	 *
	 * @param progress its steps begin with the host when there are several
	 * @return an outcome for each job, in their order
	 */
	public static List<Outcome> deploy(Machines machines, List<Job> jobs, History history, Progress progress) {
		Map<String, List<Integer>> hosts = new LinkedHashMap<>();
		IntStream.range(0, jobs.size()).forEach(i -> hosts.computeIfAbsent(jobs.get(i).host(), key -> new ArrayList<>()).add(i));
		Map<Integer, Outcome> outcomes = new java.util.concurrent.ConcurrentHashMap<>();
		List<CompletableFuture<Void>> running = new ArrayList<>();
		hosts.forEach((host, indexes) -> {
			Progress told = hosts.size() == 1 ? progress : new Named(host, progress);
			CompletableFuture<Void> done = new CompletableFuture<>();
			Thread.ofPlatform().daemon().name("xdplua deploy " + host).start(() -> {
				try {
					indexes.forEach(i -> outcomes.put(i, deploy(machines, jobs.get(i), history, told)));
					done.complete(null);
				} catch (Throwable e) {
					done.completeExceptionally(e);
				}
			});
			running.add(done);
		});
		running.forEach(CompletableFuture::join);
		return outcomes.entrySet().stream().sorted(Comparator.comparing(Map.Entry::getKey)).map(Map.Entry::getValue).toList();
	}

	private static Outcome deploy(Machines machines, Job job, History history, Progress progress) {
		try {
			RequestCheck.check(job.request());
			if (progress.cancelled()) {
				throw new RemoteException(Kind.CANCELLED, "cancelled before it began", job.request().interfaceName() + " on " + job.host(), "nothing was sent");
			}
			return new Outcome(job, Optional.of(machines.with(job.host(), progress, session -> Deployer.deploy(session, job.request(), history, progress))), Optional.empty());
		} catch (RemoteException e) {
			return new Outcome(job, Optional.empty(), Optional.of(e));
		}
	}

	private record Named(String host, Progress progress) implements Progress {
		@Override
		public void step(String what) {
			progress.step(host + ": " + what);
		}

		@Override
		public boolean cancelled() {
			return progress.cancelled();
		}
	}
}
