// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.check;

import java.util.Set;

/** Globals that only running a script would show: {@code _G[name] = f}, {@code load(text)()}. */
public final class IndirectGlobals {
	private static final Set<String> WAYS = Set.of("_G", "_ENV", "load");

	private IndirectGlobals() {
	}

	/** Whether a script can define some. */
	public static boolean in(Script script) {
		return script.resolution().globalReads().stream().anyMatch(read -> WAYS.contains(read.name()));
	}
}
