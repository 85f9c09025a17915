// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.fake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xdplua.remote.fake.FakeMachine.Answer;
import org.xdplua.remote.fake.FakeMachine.Call;

/** Plays {@code xdplua} on a machine with the one interface xdp0. A text that holds "syntax error" doesn't compile; functions are found by their text. */
public final class FakeXdplua {
	/** Of each attachment, as JSON. */
	public volatile String lastError = "null";

	private record Loaded(String name, byte[] text) {
	}

	private record Attached(String instance, String function, String mode) {
	}

	private final Map<String, List<Loaded>> instances = new LinkedHashMap<>();
	private final Map<String, Attached> attachments = new LinkedHashMap<>();
	public volatile int uid;
	/** What "sudo -n" says before it gives up; empty when it works. */
	public volatile String sudoRefuses = "";

	synchronized Answer answer(Call call) throws IOException {
		List<String> argv = new ArrayList<>(call.argv());
		if (argv.equals(List.of("id", "-u"))) {
			return Answer.ok(uid + "\n");
		}
		if (argv.size() > 3 && argv.subList(0, 3).equals(List.of("sudo", "-n", "--"))) {
			if (!sudoRefuses.isEmpty()) {
				return new Answer(1, "", sudoRefuses);
			}
			argv = argv.subList(3, argv.size());
		}
		if (!argv.getFirst().equals("xdplua")) {
			return new Answer(127, "", "sh: 1: " + argv.getFirst() + ": not found\n");
		}
		return switch (argv.get(1)) {
			case "status" -> Answer.ok(status());
			case "-d" -> attachments.remove(argv.getLast()) != null ? Answer.ok("") : failed("nothing is attached: " + argv.getLast() + ": see 'xdplua status'");
			case "--bundle" -> load(argv, call.stdin());
			default -> new Answer(2, "", "xdplua: usage\n");
		};
	}

	/** xdplua --bundle - -F fn -I inst --replace --mode m -- IFACE */
	private Answer load(List<String> argv, byte[] stdin) throws IOException {
		String function = argv.get(4);
		String instance = argv.get(6);
		String ifname = argv.getLast();
		List<Loaded> files = bundle(stdin);
		if (files == null) {
			return failed("the bundle is not complete: stdin: send it again");
		}
		if (!ifname.equals("xdp0")) {
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
		instances.put(instance, files);
		attachments.put(ifname, new Attached(instance, function, argv.get(9)));
		return Answer.ok("");
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

	private String status() {
		List<String> loaded = instances.entrySet().stream()
				.map(entry -> "{\"name\":" + json(entry.getKey()) + ",\"generation\":1,\"memory\":1000,\"files\":["
						+ String.join(",", entry.getValue().stream().map(FakeXdplua::fileJson).toList()) + "]}").toList();
		List<String> attached = attachments.entrySet().stream().map(entry -> "{\"ifname\":" + json(entry.getKey()) + ",\"ifindex\":3,\"mode\":\""
				+ entry.getValue().mode() + "\",\"instance\":" + json(entry.getValue().instance()) + ",\"function\":" + json(entry.getValue().function())
				+ ",\"attached_seconds\":12,\"packets\":7,\"verdicts\":{\"aborted\":0,\"drop\":3,\"pass\":4,\"tx\":0,\"redirect\":0},"
				+ "\"errors\":0,\"over_budget\":0,\"nested\":0,\"multi_buffer\":0,\"last_error\":" + lastError + "}").toList();
		return "{\"abi\":1,\"version\":\"helper\",\"module\":\"0.1.0\",\"lua\":\"Lua 5.4.7\",\"instances\":[" + String.join(",", loaded) + "],\"attachments\":["
				+ String.join(",", attached) + "]}\n";
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
