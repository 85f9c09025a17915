// SPDX-License-Identifier: EPL-2.0
package org.xdplua.remote.deploy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which scripts are sent in their minified form. */
public enum Minify {
	ALWAYS,
	/** Those that are too large as they are. */
	WHEN_NEEDED,
	NEVER;

	/** As people write it: {@code when-needed}. */
	public String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public static Optional<Minify> of(String word) {
		return Arrays.stream(values()).filter(value -> value.word().equals(word)).findFirst();
	}
}
