// SPDX-License-Identifier: EPL-2.0
package org.xdplua.cli.command;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.xdplua.lang.Budget;
import org.xdplua.lang.check.Checker;
import org.xdplua.lang.check.Script;
import org.xdplua.lang.check.Severity;
import org.xdplua.lang.minify.Minified;
import org.xdplua.runtime.ExactCheck;
import org.xdplua.runtime.LoadedRuntime;

/** Why the kernel takes no form of a script, however short: for what it says, not for its size. */
final class Refused {

	private Refused() {
	}

	static Optional<String> why(Script script, Minified minified) {
		return LoadedRuntime.exactCheck().map(compiler -> byCompiler(compiler, script, minified)).orElseGet(() -> byLang(script));
	}

	/** A script that is too large is compiled in its shorter form. */
	private static Optional<String> byCompiler(ExactCheck compiler, Script script, Minified minified) {
		boolean asItIs = Budget.fits(script.text());
		if (!asItIs && !Budget.fits(minified.text())) {
			return byLang(script);
		}
		return compiler.compile(script.name(), (asItIs ? script.text() : minified.text()).getBytes(StandardCharsets.UTF_8))
				.map(refusal -> words(asItIs ? refusal.line() : minified.map().source(refusal.line()), refusal.message()));
	}

	private static Optional<String> byLang(Script script) {
		return Checker.check(script).stream()
				.filter(problem -> problem.severity() == Severity.ERROR && !problem.code().equals("script-too-large") && !problem.code().equals("chunk-name"))
				.findFirst().map(problem -> words(script.parsed().lines().line(problem.start()) + 1, problem.message()));
	}

	private static String words(int line, String message) {
		return "the kernel refuses it" + (line > 0 ? ", line " + line : "") + ": " + message;
	}
}
