// SPDX-License-Identifier: EPL-2.0
package org.xdplua.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;

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
