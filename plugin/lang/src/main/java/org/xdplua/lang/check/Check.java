// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.check;

import java.util.function.Consumer;

/** Looks for one kind of problem in a script. */
interface Check {
	void run(Script script, Consumer<Problem> problems);
}
