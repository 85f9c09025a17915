// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.lint;

/** Looks for one kind of mistake; reports to the context. */
interface Rule {
	void run(Context context);
}
