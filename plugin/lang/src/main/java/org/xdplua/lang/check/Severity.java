// SPDX-License-Identifier: EPL-2.0
package org.xdplua.lang.check;

/** How bad a problem is. */
public enum Severity {
	/** The kernel refuses the script. */
	ERROR,
	/** The kernel takes the script, but it won't do what it seems to. */
	WARNING,
	/** The script does what it seems to, but could do it better. */
	HINT
}
