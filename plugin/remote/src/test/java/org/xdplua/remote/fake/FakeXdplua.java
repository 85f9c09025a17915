// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.fake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xdplua.remote.fake.FakeMachine.Answer;
import org.xdplua.remote.fake.FakeMachine.Call;

/**
 * Plays {@code xdplua} on a machine with the interfaces xdp0 and xdp1. A text that holds "syntax error" doesn't compile; functions are found by their text.
 * A change under --confirm-within is undone as soon as anybody asks after its time.
 */
public final class FakeXdplua {

	private static final Set<String> INTERFACES = Set.of("xdp0", "xdp1");

	/** Of each attachment, as JSON. */
	public volatile String lastError = "null";
	public volatile int uid;
	/** What "sudo -n" says before it gives up; empty when it works. */
	public volatile String sudoRefuses = "";
	/** sudo wants this one; empty when it wants none. */
	public volatile String sudoPassword = "";
	/** The lines that "watch" prints. */
	public volatile List<String> watched = List.of();
	/** Judged on each attachment; three are dropped. */
	public volatile long packets = 7;
	/** XDP programs of others, as JSON, with commas between them. */
	public volatile String foreign = "";
	/** How much faster the machine's clock runs: seconds to confirm in are divided by it. */
	public volatile int hurry = 1;

	private record Loaded(String name, byte[] text) {
	}

	private record Attached(String instance, String function, String mode, String onError) {
	}

	/** A change that waits: what to go back to. */
	private record Pending(String token, long end, Map<String, List<Loaded>> instances, Map<String, Attached> attachments, String instance, String interfaceName) {
	}

	private Map<String, List<Loaded>> instances = new LinkedHashMap<>();
	private Map<String, Attached> attachments = new LinkedHashMap<>();
	private Pending pending;
	private int tokens;

	/** Somebody at the machine itself detaches what judges there. */
	public synchronized void detach(String interfaceName) {
		attachments.remove(interfaceName);
	}

	synchronized Answer answer(Call call) throws IOException {
		undoWhatIsLate();
		List<String> argv = new ArrayList<>(call.argv());
		byte[] stdin = call.stdin();
		if (argv.equals(List.of("id", "-u"))) {
			return Answer.ok(uid + "\n");
		}
		if (argv.size() > 2 && argv.subList(0, 3).equals(List.of("env", "LC_ALL=C", "sudo"))) {
			int end = argv.indexOf("--");
			boolean mayAsk = argv.contains("-S");
			if (!sudoRefuses.isEmpty()) {
				return new Answer(1, "", sudoRefuses);
			}
			if (!sudoPassword.isEmpty()) {
				if (!mayAsk) {
					return new Answer(1, "", "sudo: a password is required\n");
				}
				String marker = argv.get(argv.indexOf("-p") + 1);
				String text = new String(stdin, StandardCharsets.ISO_8859_1);
				if (!text.startsWith(sudoPassword + "\n")) {
					return new Answer(1, "", marker + "Sorry, try again.\n" + marker + "\nsudo: no password was provided\nsudo: 1 incorrect password attempt\n");
				}
				stdin = Arrays.copyOfRange(stdin, sudoPassword.length() + 1, stdin.length);
				Answer answer = xdplua(argv.subList(end + 1, argv.size()), stdin);
				return new Answer(answer.exit(), answer.out(), marker + answer.err());
			}
			argv = argv.subList(end + 1, argv.size());
		}
		return xdplua(argv, stdin);
	}

	private Answer xdplua(List<String> argv, byte[] stdin) throws IOException {
		if (!argv.getFirst().equals("xdplua")) {
			return new Answer(127, "", "sh: 1: " + argv.getFirst() + ": not found\n");
		}
		if (argv.contains("--bundle")) {
			return load(argv, stdin);
		}
		return switch (argv.get(1)) {
			case "--version" -> Answer.ok("xdplua 0.1.0\n");
			case "status" -> Answer.ok(status());
			case "watch" -> Answer.ok(String.join("", watched.stream().map(line -> line + "\n").toList()));
			case "confirm" -> confirm(argv.getLast());
			case "reset" -> {
				packets = 0;
				yield Answer.ok("");
			}
			case "-d" -> attachments.remove(argv.getLast()) != null ? Answer.ok("") : failed("nothing is attached: " + argv.getLast() + ": see 'xdplua status'");
			default -> new Answer(2, "", "xdplua: usage\n");
		};
	}

	private void undoWhatIsLate() {
		if (pending != null && System.nanoTime() - pending.end() > 0) {
			instances = pending.instances();
			attachments = pending.attachments();
			pending = null;
		}
	}

	private Answer confirm(String token) {
		if (pending == null || !pending.token().equals(token)) {
			return failed("cannot confirm: " + token + ": no change waits for this token");
		}
		pending = null;
		return Answer.ok("{\"done\":\"confirm\",\"token\":\"" + token + "\"}\n");
	}

	private static String option(List<String> argv, String name) {
		int at = argv.indexOf(name);
		return at < 0 ? null : argv.get(at + 1);
	}

	private Answer load(List<String> argv, byte[] stdin) throws IOException {
		String function = option(argv, "-F");
		String instance = option(argv, "-I");
		String ifname = argv.getLast();
		List<Loaded> files = bundle(stdin);
		if (files == null) {
			return failed("the bundle is not complete: stdin: send it again");
		}
		if (!INTERFACES.contains(ifname)) {
			return failed("there is no such interface: " + ifname + ": 'ip link' lists them");
		}
		for (Loaded file : files) {
			if (text(file).contains("syntax error")) {
				return failed(file.name() + ":1: syntax error near 'syntax'");
			}
		}
		if (files.stream().noneMatch(file -> text(file).contains("function " + function))) {
			return failed("there is no function " + function + ": instance " + instance + ": define it as a global function");
		}
		if (pending != null) {
			return failed("the kernel refused the scripts: " + ifname + ": instance '" + instance + "' waits for a change to be confirmed; confirm it, or wait "
					+ (Math.max(0, pending.end() - System.nanoTime()) / 1_000_000_000L + 1) + " s until it is undone");
		}
		Attached before = attachments.get(ifname);
		String told = before == null ? "null" : "{\"instance\":" + json(before.instance()) + ",\"function\":" + json(before.function()) + ",\"mode\":\"" + before.mode()
				+ "\",\"on_error\":\"" + before.onError() + "\",\"files\":" + filesJson(instances.getOrDefault(before.instance(), List.of())) + "}";
		String token = String.format("%016x", ++tokens);
		int seconds = Integer.parseInt(option(argv, "--confirm-within"));
		pending = new Pending(token, System.nanoTime() + seconds * 1_000_000_000L / hurry, new LinkedHashMap<>(instances), new LinkedHashMap<>(attachments), instance, ifname);
		instances.put(instance, files);
		String onError = option(argv, "--on-error");
		attachments.put(ifname, new Attached(instance, function, option(argv, "--mode"), onError != null ? onError : before != null ? before.onError() : "pass"));
		return Answer.ok("{\"done\":\"load\",\"token\":\"" + token + "\",\"confirm_within\":" + seconds + ",\"before\":" + told + "}\n");
	}

	private static List<Loaded> bundle(byte[] stdin) throws IOException {
		ByteArrayInputStream in = new ByteArrayInputStream(stdin);
		List<Loaded> files = new ArrayList<>();
		while (true) {
			StringBuilder line = new StringBuilder();
			int c;
			while ((c = in.read()) != '\n') {
				if (c < 0) {
					return null;
				}
				line.append((char) c);
			}
			if (line.toString().equals("xdplua-end")) {
				return in.read() < 0 ? files : null;
			}
			String[] header = new String(line.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8).split(" ", 3);
			byte[] text = in.readNBytes(Integer.parseInt(header[1]));
			if (!header[0].equals("xdplua-file") || in.read() != '\n') {
				return null;
			}
			files.add(new Loaded(header[2], text));
		}
	}

	synchronized String status() {
		undoWhatIsLate();
		List<String> loaded = instances.entrySet().stream().map(entry -> "{\"name\":" + json(entry.getKey()) + ",\"generation\":1,\"memory\":1000,\"files\":"
				+ filesJson(entry.getValue()) + ",\"confirm_seconds_left\":" + (pending != null && pending.instance().equals(entry.getKey()) ? 1 : null) + "}").toList();
		List<String> attached = attachments.entrySet().stream().map(entry -> "{\"ifname\":" + json(entry.getKey()) + ",\"ifindex\":3,\"mode\":\""
				+ entry.getValue().mode() + "\",\"instance\":" + json(entry.getValue().instance()) + ",\"function\":" + json(entry.getValue().function())
				+ ",\"attached_seconds\":12,\"packets\":" + packets + ",\"verdicts\":{\"aborted\":0,\"drop\":" + Math.min(3, packets)
				+ ",\"pass\":" + Math.max(0, packets - 3) + ",\"tx\":0,\"redirect\":0},"
				+ "\"errors\":0,\"over_budget\":0,\"nested\":0,\"multi_buffer\":0,\"no_room\":0,\"last_error\":" + lastError + ",\"on_error\":\"" + entry.getValue().onError()
				+ "\",\"confirm_seconds_left\":" + (pending != null && pending.interfaceName().equals(entry.getKey()) ? 1 : null)
				+ ",\"ns_per_call\":812,\"timed_calls\":1,\"traceback\":null,\"version\":\"helper\"}").toList();
		return "{\"abi\":1,\"version\":\"helper\",\"module\":\"0.1.0\",\"lua\":\"Lua 5.4.7\",\"instances\":[" + String.join(",", loaded)
				+ "],\"foreign\":[" + foreign + "],\"attachments\":[" + String.join(",", attached) + "]}\n";
	}

	private static String filesJson(List<Loaded> files) {
		return "[" + String.join(",", files.stream().map(FakeXdplua::fileJson).toList()) + "]";
	}

	private static String fileJson(Loaded file) {
		try {
			String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file.text()));
			return "{\"name\":" + json(file.name()) + ",\"size\":" + file.text().length + ",\"sha256\":\"" + hash + "\"}";
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	private static String json(String text) {
		return new com.google.gson.Gson().toJson(text);
	}

	private static Answer failed(String text) {
		return new Answer(1, "", "xdplua: " + text + "\n");
	}

	private static String text(Loaded file) {
		return new String(file.text(), StandardCharsets.UTF_8);
	}
}
