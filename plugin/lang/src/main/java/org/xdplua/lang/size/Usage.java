// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.size;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.xdplua.lang.Budget;
import org.xdplua.lang.check.Script;
import org.xdplua.lang.minify.Minified;
import org.xdplua.lang.minify.Minifier;
import org.xdplua.lang.minify.Proof;

/**
 * How much of the budget a script takes.
 *
 * @param bytes    as it is written
 * @param minified in its shorter form; empty for a script that doesn't compile, or is far too long to be tried
 * @param costs    what its functions and comments take; empty where {@code minified} is
 */
public record Usage(int bytes, OptionalInt minified, List<Cost> costs) {
	/** What is longer is not worth the time while somebody types. */
	private static final int MAX_TRIED = 8 * Budget.MAX_BYTES;
	/** From here on a person should know that the end is near. */
	private static final int NEARLY = Budget.MAX_BYTES * 9 / 10;

	/** What a size means for the person who writes. */
	public enum Level {
		FITS,
		/** More than nine tenths are used. */
		NEARLY_FULL,
		/** Too large as it is, but its minified form fits. */
		FITS_MINIFIED,
		TOO_LARGE
	}

	public Usage {
		costs = List.copyOf(costs);
	}

	/** @param proof for the minified form; without one only white space and comments are left out of it */
	public static Usage of(Script script, Optional<Proof> proof) {
		int bytes = Budget.bytes(script.text());
		if (bytes > MAX_TRIED || !Minifier.canMinify(script)) {
			return new Usage(bytes, OptionalInt.empty(), List.of());
		}
		Minified minified = Minifier.minify(script, proof);
		return new Usage(bytes, OptionalInt.of(minified.bytes()), Cost.of(script, minified));
	}

	/** What that means. */
	public Level level() {
		if (bytes <= Budget.MAX_BYTES) {
			return bytes < NEARLY ? Level.FITS : Level.NEARLY_FULL;
		}
		return minified.isPresent() && minified.getAsInt() <= Budget.MAX_BYTES ? Level.FITS_MINIFIED : Level.TOO_LARGE;
	}
}
