// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.exact;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.xdplua.lang.Budget;
import org.xdplua.lang.check.Problem;
import org.xdplua.lang.check.Script;
import org.xdplua.lang.minify.Minified;
import org.xdplua.lang.minify.Minifier;
import org.xdplua.lang.minify.Proof;

/** {@code script-fits-minified} in place of {@code script-too-large}, where the minified script fits. */
public final class MinifiedSize {
	private static final String TOO_LARGE = "script-too-large";
	/** What is longer is not worth the time while somebody types. */
	private static final int MAX_TRIED = 8 * Budget.MAX_BYTES;

	private MinifiedSize() {
	}

	/** The problems of a script, with what its minified size says. Minifies only what is too large as it is. */
	public static List<Problem> refine(List<Problem> found, Script script, Supplier<Optional<Proof>> proof) {
		boolean worthIt = script.text().length() <= MAX_TRIED && Minifier.canMinify(script);
		if (!worthIt || found.stream().noneMatch(problem -> problem.code().equals(TOO_LARGE))) {
			return found;
		}
		Minified minified = Minifier.minify(script, proof.get());
		return found.stream().map(problem -> problem.code().equals(TOO_LARGE) ? refined(problem, script, minified) : problem).toList();
	}

	private static Problem refined(Problem tooLarge, Script script, Minified minified) {
		int bytes = Budget.bytes(script.text());
		if (Budget.fits(minified.text())) {
			return Problem.warning("script-fits-minified", tooLarge.start(), tooLarge.end(),
					"script has " + bytes + " bytes, " + Budget.MAX_BYTES + " are allowed; minified it has " + minified.bytes() + ": deploy it minified");
		}
		return Problem.error(TOO_LARGE, tooLarge.start(), tooLarge.end(), "script has " + bytes + " bytes, minified " + minified.bytes() + ", " + Budget.MAX_BYTES
				+ " are allowed: shorten it or split it into several files");
	}
}
