// SPDX-License-Identifier: EPL-2.0
package org.xdplua.runtime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xdplua.lang.check.Problem;
import org.xdplua.lang.check.Script;
import org.xdplua.lang.exact.KernelProblem;
import org.xdplua.lang.exact.MinifiedSize;
import org.xdplua.lang.minify.Proof;

/** What the kernel's own compiler knows, where libxdplua loads. The first call reads files: not for a UI thread. */
public final class KernelCompiler {

	private KernelCompiler() {
	}

	/** Proves that a minified script is the same program. */
	public static Optional<Proof> proof() {
		return LoadedRuntime.sameCode().map(same -> same::difference);
	}

	/** What lang found in a script, with what its minified size says and what only the compiler refuses: the same that the language server tells. */
	public static List<Problem> refine(List<Problem> found, Script script) {
		List<Problem> refined = new ArrayList<>(MinifiedSize.refine(found, script, KernelCompiler::proof));
		if (!KernelProblem.isKnown(refined)) {
			LoadedRuntime.exactCheck().flatMap(compiler -> compiler.compile(script.name(), script.text().getBytes(StandardCharsets.UTF_8)))
					.ifPresent(refusal -> refined.add(KernelProblem.of(refusal.line(), refusal.message(), script.text())));
		}
		return refined;
	}
}
