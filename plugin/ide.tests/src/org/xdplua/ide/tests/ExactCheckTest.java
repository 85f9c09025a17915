// SPDX-License-Identifier: EPL-2.0
package org.xdplua.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xdplua.runtime.LoadedRuntime;
import org.xdplua.runtime.Refusal;

/** The kernel's compiler loads in the workbench, too, where jnr-ffi and the library come from bundles and fragments. */
class ExactCheckTest {

	@Test
	void itLoadsAndCompiles() {
		assertEquals("", LoadedRuntime.problem());
		var check = LoadedRuntime.exactCheck().orElseThrow();
		assertEquals(Optional.empty(), check.compile("a.lua", "return 1".getBytes(StandardCharsets.UTF_8)));
		assertEquals(Optional.of(new Refusal(2, "unexpected symbol near <eof>")), check.compile("a.lua", "\nx =".getBytes(StandardCharsets.UTF_8)));
	}
}
