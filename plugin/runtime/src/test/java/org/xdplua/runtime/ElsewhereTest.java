// SPDX-License-Identifier: EPL-2.0
package org.xdplua.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ElsewhereTest {
	@Test
	void anInterruptedThreadGetsItsResultAndStaysInterrupted() {
		Thread.currentThread().interrupt();
		assertEquals(false, Elsewhere.call(() -> {
			Thread.sleep(1);
			return Thread.currentThread().isInterrupted();
		}));
		assertTrue(Thread.interrupted());
	}
}
