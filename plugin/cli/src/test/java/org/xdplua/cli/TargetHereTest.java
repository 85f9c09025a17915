// SPDX-License-Identifier: EPL-2.0
package org.xdplua.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Commands without --host and --interface in the folder of a project take its target. */
class TargetHereTest extends OnPlayedMachine {

	@Test
	void detach() throws Exception {
		run("deploy", folder).exits(0);
		runInFolder("detach").exits(0);
		run("status", "--host", "lab").exits(0).prints("lab: nothing is attached");
	}

	@Test
	void statusRollbackDiff() throws Exception {
		for (String command : List.of("rollback", "diff", "status")) {
			int before = server.logins.get();
			Ran ran = runInFolder(command, "--json");
			assertTrue(server.logins.get() > before, ran::toString);
		}
	}
}
