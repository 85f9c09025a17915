// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.lint;

import org.xdplua.lang.check.Fix;
import org.xdplua.lang.check.Problem;
import org.xdplua.lang.infer.Inference;

/** {@code unreachable-code}: statements that no way leads to. */
final class UnreachableCodeRule implements Rule {
	@Override
	public void run(Context context) {
		for (Inference.Unreachable dead : context.inference().unreachable()) {
			int start = dead.first().start();
			context.report(Problem.warning("unreachable-code", start, dead.end(), "this never runs: what stands before it never goes on here")
					.marked(Problem.Mark.UNNECESSARY).with(Fix.remove("Remove what never runs", context.script().text(), start, dead.end(), false)));
		}
	}
}
