// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.fake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.function.Executable;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.RemoteException.Kind;

/** Short words for what tests of failures check. */
public final class Expect {

	private Expect() {
	}

	/** @param parts texts that the message must hold */
	public static RemoteException failure(Kind kind, Executable call, String... parts) {
		RemoteException failure = assertThrows(RemoteException.class, call);
		assertEquals(kind, failure.kind(), failure.getMessage());
		for (String part : parts) {
			assertTrue(failure.getMessage().contains(part), () -> "'" + failure.getMessage() + "' lacks '" + part + "'");
		}
		return failure;
	}
}
