// SPDX-License-Identifier: EPL-2.0
package org.xdplua.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What one command line did. */
record Ran(int exit, String out, String err) {

	static Ran xdpluactl(Object... args) {
		StringWriter out = new StringWriter();
		StringWriter err = new StringWriter();
		String[] texts = new String[args.length];
		for (int i = 0; i < args.length; i++) {
			texts[i] = args[i].toString();
		}
		int exit = Main.run(new PrintWriter(out), new PrintWriter(err), texts);
		return new Ran(exit, out.toString(), err.toString());
	}

	/** In a process of its own with that current folder. */
	static Ran inFolder(Path folder, Object... args) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
				Main.class.getName()));
		Stream.of(args).map(Object::toString).forEach(command::add);
		Path out = Files.createTempFile("xdpluactl", ".out");
		Path err = Files.createTempFile("xdpluactl", ".err");
		try {
			int exit = new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
			return new Ran(exit, Files.readString(out), Files.readString(err));
		} finally {
			Files.delete(out);
			Files.delete(err);
		}
	}

	Ran exits(int status) {
		assertEquals(status, exit, this::toString);
		return this;
	}

	Ran prints(String... parts) {
		for (String part : parts) {
			assertTrue(out.contains(part), () -> "standard output lacks '" + part + "': " + this);
		}
		return this;
	}

	Ran complains(String... parts) {
		for (String part : parts) {
			assertTrue(err.contains(part), () -> "standard error lacks '" + part + "': " + this);
		}
		return this;
	}
}
