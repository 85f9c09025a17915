// SPDX-License-Identifier: EPL-2.0
package org.xdplua.runtime;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.xdplua.runtime.library.LibXdplua;
import org.xdplua.runtime.library.NativeLibrary;
import org.xdplua.runtime.library.UnavailableException;

/** The runtime of this process: loaded once, when first asked for. */
public final class LoadedRuntime {
	private LoadedRuntime() {
	}

	private static final class Loaded {
		static final LoadResult RESULT = loadElsewhere();
	}

	/** Outside of the class that waits for it: a class that is still being made can't be used by another thread. */
	private static LoadResult loadElsewhere() {
		return Elsewhere.call(LoadedRuntime::load);
	}

	private static LoadResult load() {
		try {
			LibXdplua library = NativeLibrary.load(LibXdplua.class);
			return new LoadResult(Optional.of((name, script) -> compile(library, name, script)), Optional.of(new Comparison(library)::difference), "");
		} catch (UnavailableException e) {
			return new LoadResult(Optional.empty(), Optional.empty(), "exact check unavailable on this platform: " + e.getMessage());
		}
	}

	private record LoadResult(Optional<ExactCheck> check, Optional<SameCode> comparison, String problem) {
	}

	/** The check, where libxdplua loads. */
	public static Optional<ExactCheck> exactCheck() {
		return Loaded.RESULT.check;
	}

	/** The comparison of what scripts compile to, where libxdplua loads. */
	public static Optional<SameCode> sameCode() {
		return Loaded.RESULT.comparison;
	}

	/** Why there is no check, in one line for a log; empty if there is one. */
	public static String problem() {
		return Loaded.RESULT.problem;
	}

	private static Optional<Refusal> compile(LibXdplua library, String name, byte[] script) {
		byte[] error = new byte[LibXdplua.TEXT_MAX];
		// a buffer of no bytes has no address
		byte[] buffer = script.length == 0 ? new byte[1] : script;
		int result = library.xdplua_check(name, buffer, script.length, error, error.length);
		return result == 0 ? Optional.empty() : Optional.of(Refusal.of(name, text(error)));
	}

	static String text(byte[] bytes) {
		int length = 0;
		while (length < bytes.length && bytes[length] != 0) {
			length++;
		}
		return new String(bytes, 0, length, StandardCharsets.UTF_8);
	}
}
