// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.deploy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xdplua.remote.RemoteException;
import org.xdplua.remote.RemoteException.Kind;
import org.xdplua.remote.fake.Expect;

/** What is refused without asking the machine. */
class RequestCheckTest {

	private static final ScriptFile GOOD = ScriptFile.of("a.lua", "function callback() end");

	private static void check(String instance, String function, String interfaceName, String mode, ScriptFile... files) throws RemoteException {
		RequestCheck.check(new DeployRequest(instance, function, interfaceName, mode, List.of(files)));
	}

	private static ScriptFile sized(int bytes) {
		return ScriptFile.of("a.lua", "-".repeat(bytes));
	}

	@Test
	void limitsThemselvesAreAllowed() throws RemoteException {
		check("i".repeat(63), "f".repeat(63), "interface567890", "native", sized(1));
		check("port-filter 2", "_callback2", "eth0.100", "generic", sized(8192));
	}

	@Test
	void sizes() {
		Expect.failure(Kind.BAD_REQUEST, () -> check("i", "f", "x", "generic", sized(0)), "0 bytes; 1 to 8192 are allowed", "a.lua");
		Expect.failure(Kind.BAD_REQUEST, () -> check("i", "f", "x", "generic", sized(8193)), "8193 bytes, 8192 are allowed", "a.lua");
		Expect.failure(Kind.BAD_REQUEST, () -> check("i", "f", "x", "generic", ScriptFile.of("u.lua", "ä".repeat(4097))), "8194 bytes");
	}

	@Test
	void files() {
		Expect.failure(Kind.BAD_REQUEST, () -> check("i", "f", "x", "generic"), "no script");
		Expect.failure(Kind.BAD_REQUEST, () -> check("i", "f", "x", "generic", Collections.nCopies(17, GOOD).toArray(ScriptFile[]::new)), "17 scripts, 16 are allowed");
		Expect.failure(Kind.BAD_REQUEST, () -> check("i", "f", "x", "generic", GOOD, GOOD), "same name");
		Expect.failure(Kind.BAD_REQUEST, () -> check("i", "f", "x", "generic", ScriptFile.of("a\nxdplua-end", "x")), "control character", "a\\u000axdplua-end");
		Expect.failure(Kind.BAD_REQUEST, () -> check("i", "f", "x", "generic", ScriptFile.of("", "x")), "0 bytes");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ".", "..", "a b", "a/b", "a:b", "sixteen-letters-", "a\n", "a\0", "ääääääää" })
	void interfaceNames(String name) {
		Expect.failure(Kind.BAD_REQUEST, () -> check("i", "f", name, "generic", GOOD), "network interface");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "1st", "a.b", "a-b", "a b", "f()", "$(touch pwned)", "é" })
	void functionNames(String name) {
		Expect.failure(Kind.BAD_REQUEST, () -> check("i", name, "x", "generic", GOOD), "function name");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a\nb", "a\0b", "a\u001b[2J", "0123456789012345678901234567890123456789012345678901234567890123" })
	void instanceNames(String name) {
		Expect.failure(Kind.BAD_REQUEST, () -> check(name, "f", "x", "generic", GOOD), "instance name");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "skb", "Generic" })
	void modes(String mode) {
		Expect.failure(Kind.BAD_REQUEST, () -> check("i", "f", "x", mode, GOOD), "XDP mode");
	}
}
