// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.lint;

import org.xdplua.lang.check.Problem;
import org.xdplua.lang.infer.Type;
import org.xdplua.lang.syntax.Expression;

/** {@code packet-print}: the kernel log takes 2048 bytes a second from each CPU, and packets are many. */
final class PrintRule implements Rule {
	@Override
	public void run(Context context) {
		HotPath.nodes(context).forEach(nodes -> nodes.forEach(node -> {
			if (node instanceof Expression.Call call && Callable.calleeOf(context.inference(), call) instanceof Type.KnownFunction function
					&& function.symbol().path().equals("print")) {
				context.report(Problem.hint("packet-print", call.start(), call.end(),
						"this prints for each packet, but the log takes only 2048 bytes a second from each CPU"));
			}
		}));
	}
}
