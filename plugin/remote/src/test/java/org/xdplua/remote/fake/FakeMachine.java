// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.fake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.AbstractCommandSupport;
import org.apache.sshd.server.command.Command;

/** What the server does with commands: a real shell takes the command line apart, then {@link FakeXdplua} or a function of the test answers. */
public final class FakeMachine {

	/** Between two statuses of a watch. */
	private static final long STATUS_MS = 200;

	/** A finished command. */
	public record Answer(int exit, String out, String err) {
		public static Answer ok(String out) {
			return new Answer(0, out, "");
		}
	}

	/** A command as it arrived. */
	public record Call(List<String> argv, byte[] stdin) {
	}

	/** Commands that have begun. */
	public final AtomicInteger begun = new AtomicInteger();
	/** Every command that came in and ended, in order. */
	public final List<Call> calls = new CopyOnWriteArrayList<>();
	public final FakeXdplua xdplua = new FakeXdplua();
	/** Answers instead of {@link FakeXdplua} unless it gives null. */
	public volatile Function<Call, Answer> override = call -> null;
	/** Called when a command has done its work, before its answer is sent. */
	public volatile Consumer<Call> afterwards = call -> {
	};
	/** When not negative: after so many bytes of a command's stdin the server cuts the connection. */
	public volatile int cutAfter = -1;
	/** Commands that begin with this word never end until their channel is closed. */
	public volatile String hangs = "";
	/** When set, "watch" goes on until its channel is closed: the status again and again, and these lines as they come. */
	public volatile BlockingQueue<String> live;
	private final AtomicInteger watches = new AtomicInteger();
	/** Counted down when a hanging command has begun. */
	public final CountDownLatch hanging = new CountDownLatch(1);
	/** Counted down when a hanging command's channel was closed. */
	public final CountDownLatch released = new CountDownLatch(1);

	Command command(ChannelSession channel, String line) {
		return new AbstractCommandSupport(line, null) {
			@Override
			public void run() {
				try {
					List<String> argv = split(line);
					if (live != null && argv.contains("watch")) {
						watch(live);
					}
					Answer answer = answer(argv);
					getOutputStream().write(answer.out().getBytes(StandardCharsets.UTF_8));
					getOutputStream().flush();
					getErrorStream().write(answer.err().getBytes(StandardCharsets.UTF_8));
					getErrorStream().flush();
					onExit(answer.exit());
				} catch (IOException e) {
					onExit(255, e.getMessage());
				} catch (InterruptedException e) {
					released.countDown();
				}
			}

			/** A newer watch ends an older one, which nobody may have closed yet: a line is told once. */
			private void watch(BlockingQueue<String> lines) throws IOException, InterruptedException {
				int number = watches.incrementAndGet();
				while (number == watches.get()) {
					long now = System.currentTimeMillis();
					print("{\"type\":\"status\",\"time_ns\":" + now + "000000," + xdplua.status().substring(1));
					for (String next = lines.poll(STATUS_MS, TimeUnit.MILLISECONDS); next != null; next = lines.poll()) {
						if (number != watches.get()) {
							lines.add(next);
							break;
						}
						print(next + "\n");
					}
				}
			}

			private void print(String text) throws IOException {
				getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
				getOutputStream().flush();
			}

			private Answer answer(List<String> argv) throws IOException, InterruptedException {
				begun.incrementAndGet();
				if (argv.getFirst().equals(hangs)) {
					hanging.countDown();
					Thread.sleep(Long.MAX_VALUE);
				}
				byte[] first = getInputStream().readNBytes(1); // a command that was started ahead of time waits here
				if (cutAfter >= 0 && argv.contains("--bundle")) {
					getInputStream().readNBytes(cutAfter);
					channel.getSession().close(true);
				}
				ByteArrayOutputStream stdin = new ByteArrayOutputStream();
				stdin.writeBytes(first);
				stdin.writeBytes(getInputStream().readAllBytes());
				if (first.length == 0 && argv.contains("--bundle")) {
					return new Answer(1, "", "xdplua: script 1 of the bundle: bundle is cut off\n"); // nobody wanted it in the end
				}
				Call call = new Call(argv, stdin.toByteArray());
				calls.add(call);
				Answer answer = override.apply(call);
				Answer given = answer != null ? answer : xdplua.answer(call);
				afterwards.accept(call);
				return given;
			}
		};
	}

	/** Commands without the shell's {@code id -u}, which every session asks once. */
	public List<List<String>> argvs() {
		return calls.stream().map(Call::argv).filter(argv -> !argv.getFirst().equals("id")).toList();
	}

	/** The argument list that a POSIX shell makes of the line. */
	static List<String> split(String line) {
		String words = Keys.run(List.of("sh"), "printf '%s\\000' " + line + "\n");
		List<String> argv = new ArrayList<>(List.of(words.split("\0", -1)));
		argv.removeLast();
		return argv;
	}
}
